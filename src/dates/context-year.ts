import {dayOfIso} from './calendar.ts'
import type {Point} from './point.ts'
import {isLater, lacksYear} from './share.ts'

/** What is known before a text is read. */
export interface DateContext {
  /** The year of dates without one. */
  year?: number
  /** The days within which dates without a year lie, ISO 8601; it goes before `year`. */
  period?: {earliest?: string; latest?: string}
  /** The text is a date field: a number alone may be a year of any length (`657`), and dates after commas belong together. */
  field?: boolean
}

/** The least number that alone may be a year: in a date field any, near an early date one of three digits, else one of four. */
export function leastYear({field, year, period}: DateContext): number {
  if (field) return 1
  const near = year ?? (period?.earliest === undefined ? undefined : dayOfIso(period.earliest)?.year)
  return near !== undefined && near < 1100 ? 100 : 1000
}

/** The year that the context gives a date without one. */
export function contextYear(point: Point, context: DateContext): number | undefined {
  return yearWithin(point, context) ?? context.year
}

/** Gives a year to dates of which none has one, and to those that follow over New Year the next. Whether it did. */
export function giveYear(points: readonly Point[], joins: readonly string[], year: number | undefined): boolean {
  if (year === undefined || !points.every(lacksYear)) return false
  let current = year
  for (const [index, point] of points.entries()) {
    const left = points[index - 1]
    if (left !== undefined && joins[index - 1] === 'to' && isLater(left, point)) current++
    point.year = current
    if (point.other !== undefined && point.other.year === undefined) point.other.year = current
  }
  return true
}

/** The first year in which the month, or the day, lies within the period. */
function yearWithin({month, season, day}: Point, {period}: DateContext): number | undefined {
  const [earliest, latest] = [period?.earliest, period?.latest].map(text => (text === undefined ? undefined : dayOfIso(text)))
  const from = earliest ?? latest
  if (from === undefined) return undefined
  const to = latest ?? from
  const wanted = month ?? (season === undefined ? 1 : (season - 20) * 3)
  const key = (wanted - 1) * 31 + (day ?? 16)
  for (const year of [from.year, from.year + 1]) {
    const isAfterStart = year > from.year || key >= (from.month - 1) * 31 + (day === undefined ? 1 : from.day)
    const isBeforeEnd = year < to.year || (year === to.year && key <= (to.month - 1) * 31 + (day === undefined ? 31 : to.day))
    if (isAfterStart && isBeforeEnd) return year
  }
  return from.year === to.year ? from.year : undefined
}
