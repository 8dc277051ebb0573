import {readDate} from './read-date.ts'
import {readValue, type Surroundings} from './read-value.ts'
import type {CasualtyCategory, CasualtyClaim} from './schema/claim.ts'

export interface CasualtyOptions extends Surroundings {
  /** What befell those who are counted without a word of its own: `killed` for a field of fatalities. */
  category?: CasualtyCategory
  /** When the conflict was, as a date field says it: gives periods without a year theirs. */
  date?: string
}

/**
 * Read a value that says what befell how many, in wikitext or plain, such as `72 killed (SOHR claim)<br>{{circa|90}} wounded`.
 *
 * Gives a claim for each number and each source, in the order of the text, with ids `c1`, `c2` …; what says nothing of losses gives
 * none. Spans are offsets into `text`, in UTF-16 code units.
 */
export function readCasualties(text: string, {category, date, ...surroundings}: CasualtyOptions = {}): CasualtyClaim[] {
  const period = date === undefined ? undefined : readDate(date)
  return readValue('casualties', text, surroundings, {...(category !== undefined && {category}), ...(period && {date: period})}).map(
    ({field: _field, ...claim}) => claim,
  )
}
