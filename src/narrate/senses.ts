import {type Trie, trieOf} from '../dates/trie.ts'
import type {NarrateWords} from './words.ts'

/**
 * What a word may be to the readers of prose, each a bit of a number: one look-up when a text is cut into words spares them all
 * those words that mean nothing to them.
 */
export const sense = {
  /** It begins a term for a happening: a verb, a noun. */
  verb: 1 << 0,
  noun: 1 << 1,
  /** A past form: of a verb that tells of no happening, irregular. */
  state: 1 << 2,
  past: 1 << 3,
  be: 1 << 4,
  /** It ends as a past form does and is none. */
  notPast: 1 << 5,
  /** An adverb, of the list or by its ending. */
  adverb: 1 << 6,
  /** A verb of saying in the past; a participle of one. */
  saying: 1 << 7,
  speaking: 1 << 22,
  planned: 1 << 8,
  /** It makes what is told vague, anywhere. */
  after: 1 << 9,
  /** A noun of those who act, also with `'s`. */
  acting: 1 << 10,
  /** A word with a capital that is no name: it begins a sentence, or is of the calendar. */
  noName: 1 << 11,
  /** It stands within names. */
  join: 1 << 12,
  numeral: 1 << 13,
  /** It begins a term for what befell people or things. */
  loss: 1 << 14,
  /** It begins a term of hearsay. */
  hearsay: 1 << 15,
  /** It leads to a source: `according`. */
  sourceCue: 1 << 16,
  /** By its form: a capital at the start, `-ed`, `-ing` and `-ly` at the end, a hyphen within. */
  capital: 1 << 17,
  ed: 1 << 18,
  ing: 1 << 19,
  ly: 1 << 20,
  hyphen: 1 << 21,
} as const

/** What each word that is known may be; words that are not in it mean nothing. */
export interface Senses {
  words: ReadonlyMap<string, number>
  /** The same of those with no other letters than a to z. */
  plain: Trie<number>
}

/** Gather what each word may be from the lists and terms of all readers. */
export function sensesOf(words: Omit<NarrateWords, 'senses'>): Senses {
  const {lexicon} = words.claims
  const senses = new Map<string, number>()
  add(words.verbs.keys(), sense.verb)
  add(words.nouns.keys(), sense.noun)
  add(words.states, sense.state)
  add(words.pastForms, sense.past)
  add(words.be, sense.be)
  add(words.notPast, sense.notPast)
  add(words.adverbs, sense.adverb)
  add(words.speech, sense.saying)
  add(words.speaking, sense.speaking)
  add(words.planned, sense.planned)
  add(words.after, sense.after)
  add(words.forces, sense.acting)
  for (const [noun, entries] of lexicon.nouns) {
    if (entries.some(({words, meaning}) => words.length === 1 && meaning.people)) add([noun], sense.acting)
  }
  add(words.starters, sense.noName)
  for (const [word, entries] of words.dates.terms) {
    if (entries.some(({meaning}) => meaning.kind === 'weekday' || meaning.kind === 'month')) add([word], sense.noName)
  }
  add(words.join, sense.join)
  add(lexicon.numerals.keys(), sense.numeral)
  add(lexicon.multipliers.keys(), sense.numeral)
  add(lexicon.categories.keys(), sense.loss)
  add(lexicon.hearsay.keys(), sense.hearsay)
  add(words.sourceCues, sense.sourceCue)
  return {words: senses, plain: trieOf(senses)}

  function add(words: Iterable<string>, bit: number): void {
    for (const word of words) senses.set(word, (senses.get(word) ?? 0) | bit)
  }
}
