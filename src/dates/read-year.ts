import type {Point, Reader} from './point.ts'
import {isSign, skipGlue, skipSign, type Token} from './token.ts'

/** In running text a greater number is no year. */
export const lastYear = 2100
/** Reads the month and year that follow a day, `(24) August 1914`, into a point that has none. */
export function readMonth(reader: Reader, point: Point, at: number): boolean {
  const month = skipGlue(reader.tokens, at)
  const token = reader.tokens[month]
  if (token?.kind !== 'month') return false
  point.month = token.value
  point.next = month + 1
  readYear(reader, point, point.next)
  return true
}

/** Reads the year that follows, after a comma or a word such as `of`, and its era. */
export function readYear({tokens, leastYear}: Reader, point: Point, at: number): boolean {
  let next = skipSign(tokens, at, ',')
  const comma = next > at
  next = skipGlue(tokens, next)
  const first = tokens[next]
  const eraFirst = first?.kind === 'era' ? first.value : undefined
  if (eraFirst !== undefined) next++
  const token = tokens[next]
  if (token?.kind !== 'number' || token.ordinal || token.value === 0) return false
  const end = skipYearWord(tokens, next + 1)
  const after = tokens[end]
  const era = eraFirst ?? (after?.kind === 'era' ? after.value : undefined)
  if (era === undefined) {
    if (token.value < Math.max(32, leastYear) || after?.kind === 'calendar' || after?.kind === 'unit') return false
    if (leastYear > 1 && token.value > lastYear) return false
    // `in May, 1500 men`
    if (comma && leastYear > 1 && after?.kind === 'counted') return false
  }
  point.year = token.value
  point.digits = token.digits
  point.next = end
  if (era !== undefined) point.era = era
  if (eraFirst === undefined && era !== undefined) point.next++
  readDoubleYear(tokens, point)
  return true
}

/** `1941 года` */
function skipYearWord(tokens: readonly Token[], at: number): number {
  return tokens[at]?.kind === 'year-word' ? at + 1 : at
}

export function readEra(tokens: readonly Token[], point: Point): void {
  const token = tokens[point.next]
  if (token?.kind !== 'era') return
  point.era = token.value
  point.next++
}

/** `winter 1240–41`, `winter 218/217 BC`: it belongs to its first year. */
export function readWinter(tokens: readonly Token[], point: Point): void {
  const [sign, second] = [tokens[point.next], tokens[point.next + 1]]
  if (point.season !== 24 || point.year === undefined || second?.kind !== 'number') return
  if (!isSign(sign, '/') && !isSign(sign, 'dash')) return
  const era = tokens[point.next + 2]
  if (era?.kind === 'era' && era.value === 'bc' && second.value === point.year - 1) {
    point.era = 'bc'
    point.next += 3
  } else if (longYear(point.year, second.value, second.digits) === point.year + 1) point.next += 2
}

/** The year that a short one stands for after another: 1635 for `35` after 1631; not before it, so that 01 after 1899 is 1901. */
export function longYear(before: number, value: number, digits: number): number {
  const size = 10 ** digits
  if (value >= before || size > before) return value
  const year = before - (before % size) + value
  return year <= before ? year + size : year
}

/** `3 February 1644/45`: one year in two reckonings, of which the later is ours. */
function readDoubleYear(tokens: readonly Token[], point: Point): void {
  const second = tokens[point.next + 1]
  if (!isSign(tokens[point.next], '/') || second?.kind !== 'number' || point.year === undefined) return
  const year = longYear(point.year, second.value, second.digits)
  if (year !== point.year + 1 || point.day === undefined || point.month === undefined || point.month > 3) return
  point.year = year
  point.next += 2
}
