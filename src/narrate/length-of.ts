import {dayOfIso} from '../dates/calendar.ts'

/** Days from the first to the last day that a time allows, each month taken for 31; endless when an end is open. */
export function lengthOf({earliest, latest}: {earliest?: string; latest?: string}): number {
  const [first, last] = [earliest, latest].map(day => (day === undefined ? undefined : dayOfIso(day)))
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY
  return ((last.year - first.year) * 12 + last.month - first.month) * 31 + last.day - first.day
}
