import {findProseDates} from './dates/prose.ts'
import type {Period} from './schema/period.ts'
import {settings} from './settings.ts'

/**
 * Find the times that running text speaks of, in order.
 *
 * A date without a year takes it from the dates before it, and `the next day` counts from the last one; what says no time by itself
 * or with those before it is left out. Dates are given as they are named: of `by 4 June` the day, of a range of days its two ends.
 * Spans are offsets into `text`, in UTF-16 code units.
 */
export function findDates(text: string): Period[] {
  const dates = findProseDates(text, settings().proseDates).flatMap(({named}) => named)
  return dates.map(({edtf, earliest, latest, at, to}) => ({
    edtf,
    ...(earliest !== undefined && {earliest}),
    ...(latest !== undefined && {latest}),
    text: text.slice(at, to),
    span: [at, to],
  }))
}
