import {daysInMonth} from './calendar.ts'
import type {Join} from './expression.ts'
import type {Point} from './point.ts'
import {longYear} from './read-year.ts'

/**
 * Gives each date what it shares with its neighbours (`3–9 May 1871`, `May 3–9, 1871`, `58–50 BC`), and its year as ISO 8601
 * counts. Returns how many of them, from the first, are dates: a number that can be neither day nor year ends them.
 */
export function share(points: readonly Point[], joins: readonly Join[]): number {
  const count = settleNumbers(points, joins)
  const held = points.slice(0, count)
  shareEras(held)
  for (const point of held) countYears(point)
  shareMonths(held, joins)
  shareYears(held, joins)
  for (const point of held) completeOther(point)
  const wrong = held.findIndex(point => !isPossible(point))
  return wrong < 0 ? count : wrong
}

function settleNumbers(points: readonly Point[], joins: readonly Join[]): number {
  for (const [index, point] of points.entries()) {
    const {bare} = point
    if (bare === undefined) lengthen(points[index - 1], point)
    else {
      const meaning = meaningOf(points, joins, index)
      if (meaning === undefined) return index
      point[meaning] = bare.value
      if (meaning === 'year') {
        point.digits = bare.digits
        lengthen(points[index - 1], point)
      }
    }
  }
  return points.length
}

/** Whether a number alone is a day or a year. */
function meaningOf(points: readonly Point[], joins: readonly Join[], index: number): 'day' | 'year' | 'century' | undefined {
  const {bare, year, month} = points[index] ?? {}
  if (bare === undefined) return undefined
  if (year !== undefined || month !== undefined) return bare.value <= 31 ? 'day' : undefined
  const isDay = bare.ordinal || bare.value <= 31
  if (!isDay) return 'year'
  const right = points.slice(index + 1).find(({bare}) => bare === undefined || bare.value > 31)
  const left = points[index - 1]
  if (right?.century !== undefined) return bare.value <= 30 ? 'century' : undefined
  if (right?.day !== undefined && !right.monthFirst) return 'day'
  const first = points.slice(0, index).findLast(({month}) => month !== undefined)
  if (first?.monthFirst && left?.year === undefined) return 'day'
  if (bare.ordinal) return undefined
  const isYear = right !== undefined && right.month === undefined && right.season === undefined && (right.year ?? right.bare?.value)
  if (isYear) return 'year'
  const join = joins[index - 1]
  const afterYear = left?.year !== undefined && !left.monthFirst && (join === 'to' || join === 'slash')
  return afterYear && bare.digits < (left.digits ?? 0) ? 'year' : undefined
}

/** `1631–35`: a short year after a longer one. */
function lengthen(before: Point | undefined, point: Point): void {
  if (before?.year === undefined || point.year === undefined || point.era === 'bc' || before.era === 'bc') return
  if (point.era !== undefined || (point.digits ?? 4) >= (before.digits ?? 0)) return
  point.year = longYear(before.year, point.year, point.digits ?? 4)
  point.digits = before.digits ?? 4
}

function shareEras(points: readonly Point[]): void {
  for (let index = points.length - 2; index >= 0; index--) {
    const [point, right] = [points[index], points[index + 1]]
    if (point !== undefined && point.era === undefined && right?.era === 'bc' && !right.eraFirst) point.era = 'bc'
  }
  for (const [index, point] of points.entries()) {
    const left = points[index - 1]
    if (point.era !== undefined || left?.era !== 'bc' || !left.eraFirst) continue
    point.era = 'bc'
    point.eraFirst = true
  }
}

/** Year n before Christ is 1 − n. */
function countYears(point: Point): void {
  if (point.era === 'bc' && point.year !== undefined) point.year = 1 - point.year
}

function shareMonths(points: readonly Point[], joins: readonly Join[]): void {
  for (let index = points.length - 2; index >= 0; index--) {
    const [point, right] = [points[index], points[index + 1]]
    if (point?.day === undefined || point.month !== undefined || right?.day === undefined || right.monthFirst) continue
    if (right.month !== undefined) point.month = right.month
  }
  for (const [index, point] of points.entries()) {
    const left = points[index - 1]
    if (left?.month === undefined || point.month !== undefined) continue
    if (point.day !== undefined) {
      point.month = left.month
      point.monthFirst = true
    } else if (left.day === undefined && isAlternative(joins[index - 1]) && point.year !== undefined && point.season === undefined) {
      point.month = left.month
    }
  }
}

/** `September 999 or 1000` */
function isAlternative(join: Join | undefined): boolean {
  return join === 'or'
}

function shareYears(points: readonly Point[], joins: readonly Join[]): void {
  for (let index = points.length - 2; index >= 0; index--) {
    const [point, right] = [points[index], points[index + 1]]
    if (point === undefined || !lacksYear(point) || right?.year === undefined) continue
    point.year = right.year - (joins[index] === 'to' && isLater(point, right) ? 1 : 0)
  }
  for (const [index, point] of points.entries()) {
    const left = points[index - 1]
    if (!lacksYear(point) || left?.year === undefined) continue
    point.year = left.year + (joins[index - 1] === 'to' && isLater(left, point) ? 1 : 0)
  }
}

/** Whether a date is one within a year that is not said. */
export function lacksYear({year, month, season}: Point): boolean {
  return year === undefined && (month !== undefined || season !== undefined)
}

/** Whether a date comes later within its year than another. */
export function isLater(one: Point, other: Point): boolean {
  const [first, second] = [monthOf(one), monthOf(other)]
  if (first === undefined || second === undefined) return false
  return first > second || (first === second && (one.day ?? 0) > (other.day ?? 31))
}

function monthOf({month, season}: Point): number | undefined {
  return month ?? (season === undefined ? undefined : (season - 20) * 3)
}

/** The day in the other calendar takes month and year from that beside it. */
function completeOther(point: Point): void {
  const {other} = point
  if (other === undefined) return
  if (other.day === undefined && other.bare !== undefined) other.day = other.bare.value
  if (other.month === undefined && point.month !== undefined) other.month = point.month
  if (other.year !== undefined) countYears(other)
  else if (point.year !== undefined) other.year = point.year
}

/** Whether a day is one of its month, and has one. */
function isPossible({year, month, day}: Point): boolean {
  if (day !== undefined && month === undefined) return false
  return day === undefined || month === undefined || day <= daysInMonth(year ?? 2000, month)
}
