import {compareDays, firstDay, lastDay} from '../../../dates/bounds.ts'
import {daysBetween} from '../../../dates/calendar.ts'
import {type EdtfDate, isInterval, isRun, isSet} from '../../../dates/edtf.ts'
import {fromEdtf} from '../../../dates/edtf-reader.ts'
import type {Finding} from '../../../finding.ts'
import type {Period} from '../../../schema/period.ts'
import {excerpt} from '../../excerpt.ts'
import {datesOf} from '../../facts-of.ts'
import type {Rule} from '../../rule.ts'

/** A date that takes its year from the other end seldom lies more than so many days before it: `20 May – 5 May 1900` does. */
const longestOverNewYear = 240
/** A second year of two digits that is below the first makes a range this long: `1943–41`. */
const longestShortened = 60 * 366

/** Years before our era descend by nature; they are compared as they are counted, and not as they are written. */
export const dateEndBeforeStart: Rule = {
  id: 'date-end-before-start',
  summary: 'A date range ends after it begins.',
  *check({boxes}) {
    for (const {date} of boxes.flatMap(datesOf)) {
      for (const period of [date, ...date.phases.map(({period}) => period)]) if (isReversed(period)) yield toFinding(period)
    }
  },
}

function isReversed({edtf, text}: Period): boolean {
  const range = rangeOf(edtf)
  const [start, end] = range ?? []
  const [first, last] = [start && firstDay(start), end && lastDay(end)]
  if (start === undefined || end === undefined || first === undefined || last === undefined) return false
  if (compareDays(first, last) > 0) return true
  const days = daysBetween(first, last)
  if (!isWritten(start.year, text)) return days > longestOverNewYear && start.month !== undefined
  return !isWritten(end.year, text) && days > longestShortened
}

/** The ends of an interval, or of a set of one run. */
function rangeOf(edtf: string): [start: EdtfDate, end: EdtfDate] | undefined {
  const time = fromEdtf(edtf)
  if (time === undefined) return undefined
  if (isInterval(time)) return typeof time.start === 'string' || typeof time.end === 'string' ? undefined : [time.start, time.end]
  const [only, ...others] = isSet(time) ? time.members : []
  return only !== undefined && others.length === 0 && isRun(only) && only.from && only.to ? [only.from, only.to] : undefined
}

/** Whether a text has the number of a year, as it is written in its era. */
function isWritten(year: number, text: string): boolean {
  return numbersOf(text).has(year > 0 ? year : 1 - year)
}

function numbersOf(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/\d{1,4}/g), ([digits]) => Number(digits)))
}

function toFinding({text, span}: Period): Finding {
  return {reason: `Unexpected date ${excerpt(text)}, expected its end after its start`, span, field: 'date'}
}
