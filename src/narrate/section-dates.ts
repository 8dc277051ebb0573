import type {DateContext} from '../dates/context-year.ts'
import {findProseDates, type ProseDate} from '../dates/prose.ts'
import type {DateWords} from '../dates/words.ts'

/** The dates of a section's text; `anchor` is an index into the same list. */
export interface SectionDates {
  dates: ProseDate[]
  /** A date to go by for the section that follows; absent when this one has none. */
  last?: string
}

/**
 * Find the dates of a section's text. The lines before it, such as its heading (`Summer 2017`), are read along, for dates
 * take their year from those before them; their own dates are left out.
 */
export function sectionDates(text: string, before: readonly string[], words: DateWords, context: DateContext): SectionDates {
  const lead = before.map(line => `${line}\n\n`).join('')
  const dates = findProseDates(lead + text, words, context, lead.length)
  const last = dates.findLast(({earliest, resolution}) => earliest !== undefined && resolution !== 'relative')?.earliest
  return {dates, ...(last !== undefined && {last})}
}
