import type {Join} from './expression.ts'
import type {Point, Reader} from './point.ts'
import {pointAt} from './read-point.ts'
import {readMonth} from './read-year.ts'
import {dualDistance} from './styles.ts'
import {isSign, skipSign, type Token} from './token.ts'

/**
 * Reads what stands right behind dates and belongs to the last of them, into it: the style (`O.S.`), or, in brackets, the same day
 * in the other calendar, another day that it may be, its year. Whether there was something; the month or the year may follow then.
 */
export function readBeside(reader: Reader, points: Point[], joins: Join[]): boolean {
  const {tokens} = reader
  const last = points.at(-1)
  if (last === undefined) return false
  const open = skipSign(tokens, last.next, ',')
  if (!isSign(tokens[open], '(')) return readStyle(tokens, last, open)
  return (
    readStyleAlone(tokens, last, open) ||
    readYearAlone(tokens, last, open) ||
    readAlternative(reader, points, joins, open) ||
    readOther(reader, last, open) ||
    readOtherRange(reader, points, joins, open)
  )
}

/** `12 June 1710, O.S.` */
function readStyle(tokens: readonly Token[], point: Point, at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'style') return false
  point.style = token.value
  point.next = at + 1
  return true
}

/** `(O.S.)` */
function readStyleAlone(tokens: readonly Token[], point: Point, open: number): boolean {
  if (!isSign(tokens[open + 2], ')') || !readStyle(tokens, point, open + 1)) return false
  point.next = open + 3
  return true
}

/** `[1643]` */
function readYearAlone(tokens: readonly Token[], point: Point, open: number): boolean {
  const token = tokens[open + 1]
  if (point.year !== undefined || point.month === undefined) return false
  if (token?.kind !== 'number' || token.digits < 3 || !isSign(tokens[open + 2], ')')) return false
  point.year = token.value
  point.digits = token.digits
  point.next = open + 3
  return true
}

/** `15 (or 16) August 778` */
function readAlternative(reader: Reader, points: Point[], joins: Join[], open: number): boolean {
  const {tokens} = reader
  const or = tokens[open + 1]
  const point = or?.kind === 'join' && or.value === 'or' ? pointAt(reader, open + 2) : undefined
  if (point === undefined || !isSign(tokens[point.next], ')')) return false
  point.next++
  if (point.bare !== undefined) {
    point.day = point.bare.value
    delete point.bare
    if (!readMonth(reader, point, point.next)) return false
  }
  points.push(point)
  joins.push('or')
  return true
}

/** `(24)`, `[O.S. 29 June]`, `(November 20, Old Style)` */
function readOther(reader: Reader, point: Point, open: number): boolean {
  const {tokens} = reader
  const {style, at} = styleAt(tokens, open + 1)
  const other = pointAt(reader, at)
  if (other === undefined) return false
  const end = styleAt(tokens, other.next)
  const named = style ?? end.style
  if (!isSign(tokens[end.at], ')') || (named === undefined && dualDistance(point, other) === undefined)) return false
  point.other = {...other, ...(named && {style: named})}
  point.next = end.at + 1
  return true
}

/** `14–20 May [O.S. 4–10 May]` */
function readOtherRange(reader: Reader, points: readonly Point[], joins: readonly Join[], open: number): boolean {
  const {tokens} = reader
  const [first, last] = points
  const {style, at} = styleAt(tokens, open + 1)
  const start = pointAt(reader, at)
  const join = start && tokens[start.next]
  const isRange = isSign(join, 'dash') || (join?.kind === 'join' && join.value === 'to')
  const stop = start && isRange ? pointAt(reader, start.next + 1) : undefined
  if (first === undefined || last === undefined || points.length !== 2 || joins[0] !== 'to' || !start || !stop) return false
  const end = styleAt(tokens, stop.next)
  const named = style ?? end.style
  const isDual = dualDistance(withMonth(first, last), withMonth(start, stop)) !== undefined && dualDistance(last, stop) !== undefined
  if (!isSign(tokens[end.at], ')') || (named === undefined && !isDual)) return false
  first.other = {...withMonth(start, stop), ...(named && {style: named})}
  last.other = {...stop, ...(named && {style: named})}
  last.next = end.at + 1
  return true
}

/** Of `14–20 May` the first day with the month of the second. */
function withMonth(first: Point, second: Point): Point {
  return first.month === undefined && second.month !== undefined ? {...first, month: second.month} : first
}

/** A style at a place, and the token behind it, commas and colons left out. */
function styleAt(tokens: readonly Token[], from: number): {style: 'old' | 'new' | undefined; at: number} {
  const at = skipSign(tokens, from, ',')
  const token = tokens[at]
  if (token?.kind !== 'style') return {style: undefined, at: from}
  return {style: token.value, at: skipSign(tokens, skipSign(tokens, at + 1, ','), ':')}
}
