/**
 * How the value of a field is laid out in the plain form, where line breaks have become commas: what its commas may part.
 *
 * `names` belligerents, perpetrators · `commanders` people · `units` a tree by stars · `claims` counts of people and things ·
 * `place` one place · `links` the larger conflicts · `sentence` result, status, territory: lines of prose · `text` one text, such as a date.
 */
export type Layout = 'names' | 'commanders' | 'units' | 'claims' | 'place' | 'links' | 'sentence' | 'text'
