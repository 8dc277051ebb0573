import {compareDays, endOf, firstDay, lastDay, startOf} from './bounds.ts'
import type {CalendarDay} from './calendar.ts'
import {type Edtf, type EdtfDate, type EdtfEnd, isRun, isSet, toEdtf} from './edtf.ts'
import {evenRun} from './parts.ts'

/**
 * From the first start of several times to the last end. One time stays as it is, unless it is a list of phases: more ranges than
 * single dates. An end that is not known counts only when none is.
 */
export function outerTime(times: readonly Edtf[]): Edtf | undefined {
  const [only] = times
  if (only === undefined) return undefined
  if (times.length === 1 && !isListOfPhases(only)) return only
  const within = betweenBounds(times)
  if (within !== undefined) return within
  const start = outermost(times.map(startOf), firstDay, -1)
  const end = outermost(times.map(endOf), lastDay, 1)
  return typeof start !== 'string' && isSame(start, end) ? start : {start, end}
}

/** `after 1206, before 1210`: some time between. */
function betweenBounds(times: readonly Edtf[]): Edtf | undefined {
  const runs = times.flatMap(time => (isSet(time) && time.of === 'one' && time.members.length === 1 ? time.members.filter(isRun) : []))
  const [from, to] = [runs.find(run => run.to === undefined)?.from, runs.find(run => run.from === undefined)?.to]
  return times.length === 2 && from && to ? {of: 'one', members: [evenRun(from, to)]} : undefined
}

function isSame(date: EdtfDate, end: EdtfEnd): boolean {
  return typeof end !== 'string' && toEdtf(date) === toEdtf(end)
}

function isListOfPhases(edtf: Edtf): boolean {
  return isSet(edtf) && edtf.of === 'all' && edtf.members.filter(isRun).length * 2 > edtf.members.length
}

function outermost(ends: readonly EdtfEnd[], dayOf: (end: EdtfEnd) => CalendarDay | undefined, side: 1 | -1): EdtfEnd {
  if (ends.includes('open')) return 'open'
  let found: EdtfDate | undefined
  for (const end of ends) {
    if (typeof end === 'string') continue
    if (found === undefined || compareDays(dayOf(end), dayOf(found)) * side > 0) found = end
  }
  return found === undefined ? 'unknown' : inMonths(found, dayOf(found))
}

/** An interval of seasons is said in months. */
function inMonths({season, ...date}: EdtfDate, day: CalendarDay | undefined): EdtfDate {
  return season === undefined || day === undefined ? date : {...date, year: day.year, month: day.month}
}
