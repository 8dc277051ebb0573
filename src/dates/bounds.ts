import {type CalendarDay, daysInMonth, isoDay} from './calendar.ts'
import {type Edtf, type EdtfDate, type EdtfEnd, type EdtfMember, isInterval, isRun, isSet} from './edtf.ts'

/** The first and last day, as ISO 8601, that a time allows; an open or unknown end leaves its one out. */
export interface Bounds {
  earliest?: string
  latest?: string
}

export function boundsOf(edtf: Edtf): Bounds {
  const first = firstDay(startOf(edtf))
  const last = lastDay(endOf(edtf))
  const earliest = first && isoDay(first)
  const latest = last && isoDay(last)
  const bounds: Bounds = {}
  if (earliest !== undefined) bounds.earliest = earliest
  if (latest !== undefined) bounds.latest = latest
  return bounds
}

/** Where a time begins: of a set, with its earliest member. */
export function startOf(edtf: Edtf): EdtfEnd {
  if (isInterval(edtf)) return edtf.start
  if (!isSet(edtf)) return edtf
  return outermost(edtf.members.map(memberStart), (one, other) => compareDays(firstDay(one), firstDay(other)) < 0)
}

/** Where a time ends: of a set, with its latest member. */
export function endOf(edtf: Edtf): EdtfEnd {
  if (isInterval(edtf)) return edtf.end
  if (!isSet(edtf)) return edtf
  return outermost(edtf.members.map(memberEnd), (one, other) => compareDays(lastDay(one), lastDay(other)) > 0)
}

/** The first day of a date; absent for an end that is none. */
export function firstDay(date: EdtfEnd): CalendarDay | undefined {
  if (typeof date === 'string') return undefined
  const {year, month, day, season, unspecified} = date
  if (unspecified === 'decade' || unspecified === 'century') return {year: firstYear(date), month: 1, day: 1}
  return {year, month: season === undefined ? (month ?? 1) : firstMonth(season), day: day ?? 1}
}

/** The last day of a date; absent for an end that is none. */
export function lastDay(date: EdtfEnd): CalendarDay | undefined {
  if (typeof date === 'string') return undefined
  const {month, day, season, unspecified} = date
  if (unspecified === 'decade' || unspecified === 'century') {
    return {year: firstYear(date) + (unspecified === 'decade' ? 9 : 99), month: 12, day: 31}
  }
  // A winter belongs to the year in which it begins.
  const year = season === 24 ? date.year + 1 : date.year
  const last = season === undefined ? (month ?? 12) : ((firstMonth(season) + 1) % 12) + 1
  return {year, month: last, day: day ?? daysInMonth(year, last)}
}

/** The month in which a season of the northern half of the earth begins. */
export function firstMonth(season: number): number {
  return (season - 20) * 3
}

/** Below zero when `one` is before `other`; a day that is absent is equal to every other. */
export function compareDays(one: CalendarDay | undefined, other: CalendarDay | undefined): number {
  if (one === undefined || other === undefined) return 0
  return one.year - other.year || one.month - other.month || one.day - other.day
}

/** `-05XX` stands for the years whose digits begin so: -599 to -500. */
function firstYear({year, unspecified}: EdtfDate): number {
  const size = unspecified === 'decade' ? 10 : 100
  const known = Math.floor(Math.abs(year) / size) * size
  return year < 0 || Object.is(year, -0) ? 1 - known - size : known
}

function memberStart(member: EdtfMember): EdtfEnd {
  return isRun(member) ? (member.from ?? 'open') : member
}

function memberEnd(member: EdtfMember): EdtfEnd {
  return isRun(member) ? (member.to ?? 'open') : member
}

function outermost(ends: readonly EdtfEnd[], isFurther: (one: EdtfEnd, other: EdtfEnd) => boolean): EdtfEnd {
  let found: EdtfEnd = ends[0] ?? 'unknown'
  for (const end of ends) {
    if (typeof end === 'string') return end
    if (isFurther(end, found)) found = end
  }
  return found
}
