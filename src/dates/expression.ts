import {readBeside} from './beside.ts'
import type {Point, Reader} from './point.ts'
import {pointAt} from './read-point.ts'
import {readMonth, readYear} from './read-year.ts'
import {isSign, skipGlue, skipSign, type Token} from './token.ts'
import type {Meaning} from './words.ts'

export type Join = 'to' | 'or' | 'slash' | 'list'
export type Bound = Extract<Meaning, {kind: 'bound'}>['value']

/** Dates that are written together: a date, a range, alternatives, a list. */
export interface Expression {
  /** The tokens it is made of: from the first to the one behind the last. */
  from: number
  next: number
  points: Point[]
  /** What stands between each point and the next. */
  joins: Join[]
  bound?: Bound
  /** `3 May 1871 – present` is open, `3 May 1871 – ?` unknown. */
  end?: 'open' | 'unknown'
}

export interface ExpressionReader extends Reader {
  /** Several dates after commas or `and` belong together; else only what shares a month or a year. */
  readonly lists: boolean
}

/** So many dates at most are read together, so that no text costs more than its length. */
const mostPoints = 32

/** The expression that begins at a token; its dates may turn out to be none. */
export function expressionAt(reader: ExpressionReader, from: number): Expression | undefined {
  const {tokens} = reader
  const qualified = tokens[from]?.kind === 'uncertain' && tokens[from + 1]?.kind === 'bound' ? from + 1 : from
  const token = tokens[qualified]
  const bound = token?.kind === 'bound' ? token.value : undefined
  const first = pointAt(reader, bound === undefined ? from : qualified + 1)
  if (first === undefined) return undefined
  const expression: Expression = {from, next: first.next, points: [first], joins: []}
  if (bound !== undefined) expression.bound = bound
  readRest(reader, expression)
  expression.next = expression.points.at(-1)?.next ?? first.next
  readEnd(reader, expression)
  return expression
}

function readRest(reader: ExpressionReader, {points, joins, bound}: Expression): void {
  for (let last = points[0]; last !== undefined && points.length < mostPoints; last = points.at(-1)) {
    // The style, and then the day in the other one: `4 May 1643 OS (14 May 1643 NS)`.
    for (let count = 0; count < 2 && readBeside(reader, points, joins); count++) last = goOn(reader, points) ?? last
    if (isDayAfterMonth(last, points)) readYear(reader, last, last.next)
    const join = joinAt(reader, last, bound, reader.lists)
    const point = join && pointAt(reader, join.next)
    if (join === undefined || point === undefined) return
    points.push(point)
    joins.push(join.join)
  }
}

/** The last date, with the month or the year that follows, if it has none. */
function goOn(reader: ExpressionReader, points: readonly Point[]): Point | undefined {
  const last = points.at(-1)
  if (last === undefined || last.year !== undefined) return last
  if (last.month !== undefined || !readMonth(reader, last, last.next)) readYear(reader, last, last.next)
  return last
}

/** `May 3–9`: the number behind can take the year. */
function isDayAfterMonth({bare}: Point, points: readonly Point[]): boolean {
  return bare !== undefined && bare.value <= 31 && points.some(({monthFirst, year}) => monthFirst && year === undefined)
}

function joinAt(reader: Reader, last: Point, bound: Bound | undefined, lists: boolean): {join: Join; next: number} | undefined {
  const {tokens} = reader
  const at = last.next
  const token = tokens[at]
  if (token?.kind === 'damage') return {join: 'to', next: at + 1}
  if (token?.kind === 'bound') return token.value === 'until' ? {join: 'to', next: at + 1} : undefined
  if (token?.kind === 'join') {
    if (token.value === 'and') return {join: bound === 'between' ? 'to' : 'list', next: at + 1}
    return {join: token.value, next: at + 1}
  }
  if (token?.kind === 'number') return isLostDash(reader, last, token) ? {join: 'to', next: at} : undefined
  if (token?.kind !== 'sign') return undefined
  if (token.value === 'dash') return {join: 'to', next: at + 1}
  if (token.value === '/') return {join: 'slash', next: at + 1}
  if (token.value === '&') return {join: 'list', next: at + 1}
  return listJoinAt(tokens, last, at, lists)
}

/** `, `, `; `, `, or `, `; and ` */
function listJoinAt(tokens: readonly Token[], last: Point, at: number, lists: boolean): {join: Join; next: number} | undefined {
  if (!isSign(tokens[at], ',') && !isSign(tokens[at], ';')) return undefined
  const word = tokens[at + 1]
  if (word?.kind === 'join' && word.value === 'or') return {join: 'or', next: at + 2}
  if (!lists && last.bare === undefined) return undefined
  const and = (word?.kind === 'join' && word.value === 'and') || isSign(word, '&')
  return {join: 'list', next: and ? at + 2 : at + 1}
}

/** `615 616`, `384 BC 383 BC` */
function isLostDash({leastYear}: Reader, {bare, year, month}: Point, {value}: Token & {kind: 'number'}): boolean {
  return leastYear === 1 && value > 31 && month === undefined && (year ?? bare?.value ?? 0) > 31
}

/** Reads what stands for an end that is no date. */
function readEnd(reader: ExpressionReader, expression: Expression): void {
  const {tokens, leastYear} = reader
  const last = expression.points.at(-1)
  if (leastYear === 1 && last !== undefined && expression.joins.at(-1) !== 'to' && readPresent(tokens, expression, last.next)) return
  const join = last && joinAt(reader, last, undefined, false)
  if (join?.join !== 'to' || expression.joins.at(-1) === 'to') return
  const at = skipGlue(tokens, join.next)
  const token = tokens[at]
  if (token?.kind === 'present' || token?.kind === 'unknown' || isSign(token, '?')) {
    expression.end = token?.kind === 'present' ? 'open' : 'unknown'
    expression.next = at + 1
  } else if (leastYear === 1 && (token === undefined || isSign(token, '('))) {
    expression.end = 'open'
    expression.next = join.next
  }
}

/** `3 May 2011 to date`, `3 May 2011, ongoing`, `3 May 2011 (ongoing)` */
function readPresent(tokens: readonly Token[], expression: Expression, next: number): boolean {
  const at = skipSign(tokens, next, ',')
  const isBracket = isSign(tokens[at], '(') && isSign(tokens[at + 2], ')')
  if (tokens[isBracket ? at + 1 : at]?.kind !== 'present') return false
  expression.end = 'open'
  expression.next = isBracket ? at + 3 : at + 1
  return true
}
