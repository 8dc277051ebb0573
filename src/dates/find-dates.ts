import {boundsOf} from './bounds.ts'
import {build} from './build.ts'
import {dayOfIso} from './calendar.ts'
import {type Edtf, toEdtf} from './edtf.ts'
import {type Bound, type Expression, expressionAt} from './expression.ts'
import {tokensOf} from './lexer.ts'
import type {Point} from './point.ts'
import {isLater, lacksYear, share} from './share.ts'
import {newStyle, oldStyle} from './styles.ts'
import type {Token} from './token.ts'
import type {DateWords} from './words.ts'

/** What is known before a text is read. */
export interface DateContext {
  /** The year of dates without one. */
  year?: number
  /** The days within which dates without a year lie, ISO 8601; it goes before `year`. */
  period?: {earliest?: string; latest?: string}
  /** The text is a date field: a number alone may be a year of any length (`657`), and dates after commas belong together. */
  field?: boolean
}

/** A time that a text speaks of. `at` and `to` are offsets into the text. */
export interface FoundDate {
  at: number
  to: number
  edtf: string
  /** The first and last day that it allows, ISO 8601; an open or unknown end leaves its one out. */
  earliest?: string
  latest?: string
  value: Edtf
  /** Not written, but taken from the context. */
  yearInferred?: true
  /** Nothing but numbers, such as `1943` or `1941–43`: in running text it may be something else. */
  bare?: true
  /** The word of bounds before it: `by`, `since`, `as-of`. Its effect is in `edtf` already, but for `as-of`, which has none. */
  bound?: Bound
  /** EDTF of the day in the Julian calendar that is written beside it. */
  oldStyle?: string
  /** The calendar that is named beside it. */
  style?: 'old' | 'new'
  /** `1237/1238`: read as a range, but it may be one year in two reckonings. */
  ambiguous?: true
}

/**
 * The times in a flat text, in order and apart. A date without a year is left out when the context gives none.
 * Clock times, durations, regnal years, numbers of units and dates of other calendars are no times.
 */
export function findDates(text: string, words: DateWords, context: DateContext = {}): FoundDate[] {
  return datesOf(tokensOf(text, words), context)
}

/** The same for a text that is in tokens already. */
export function datesOf(tokens: readonly Token[], context: DateContext = {}): FoundDate[] {
  const reader = {tokens, lists: context.field ?? false, leastYear: leastYear(context)}
  const found: FoundDate[] = []
  let at = 0
  while (at < tokens.length) {
    const expression = starts.has(tokens[at]?.kind) || isMark(tokens[at]) ? expressionAt(reader, at) : undefined
    const date = expression && dateOf(expression, tokens, context)
    if (date !== undefined) found.push(date)
    // The rest of `31 April 1863` is no date either.
    const isRead = date !== undefined || expression?.points.some(({day, month}) => day !== undefined && month !== undefined)
    at = expression !== undefined && isRead ? expression.next : at + 1
  }
  return found
}

const starts: ReadonlySet<Token['kind'] | undefined> = new Set<Token['kind']>([
  'number',
  'month',
  'season',
  'decade',
  'full',
  'era',
  'ordinal',
  'weekday',
  'approximate',
  'uncertain',
  'part',
  'bound',
  'night',
  'daytime',
])

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'sign' && (token.value === '~' || token.value === '?')
}

/** The least number that alone may be a year: in a date field any, near an early date one of three digits, else one of four. */
function leastYear({field, year, period}: DateContext): number {
  if (field) return 1
  const near = year ?? (period?.earliest === undefined ? undefined : dayOfIso(period.earliest)?.year)
  return near !== undefined && near < 1100 ? 100 : 1000
}

/** The time of an expression; `next` of the expression is put where it ends. */
function dateOf(expression: Expression, tokens: readonly Token[], context: DateContext): FoundDate | undefined {
  const {points, joins} = expression
  const count = share(points, joins)
  if (count < points.length) {
    if (count === 0) return undefined
    points.length = count
    joins.length = count - 1
    delete expression.end
    expression.next = points[count - 1]?.next ?? expression.next
  }
  const ambiguous = isDoubleYear(expression)
  const yearInferred = giveYear(points, joins, context)
  newStyle(expression)
  const value = build(expression)
  const edtf = value && toEdtf(value)
  const [first, last] = [tokens[expression.from], tokens[expression.next - 1]]
  if (value === undefined || edtf === undefined || first === undefined || last === undefined) return undefined
  const other = oldStyle(expression)
  const style = expression.points.find(({style}) => style !== undefined)?.style
  return {
    at: first.at,
    to: last.to,
    edtf,
    ...boundsOf(value),
    value,
    ...(yearInferred && {yearInferred}),
    ...(expression.points.every(isBare) && {bare: true}),
    ...(expression.bound && {bound: expression.bound}),
    ...(other !== undefined && {oldStyle: other}),
    ...(style && {style}),
    ...(ambiguous && {ambiguous}),
  }
}

function isBare({bare, month, season, decade, century, era}: Point): boolean {
  return (
    bare !== undefined && month === undefined && season === undefined && decade === undefined && century === undefined && era === undefined
  )
}

/** `1237/1238`, `1237/38` */
function isDoubleYear({points, joins}: Expression): true | undefined {
  const [first, second] = points
  if (points.length !== 2 || joins[0] !== 'slash' || first?.month !== undefined || first?.year === undefined) return undefined
  return second?.year === first.year + 1 ? true : undefined
}

/** Gives the dates the year of the context, when none is written. */
function giveYear(points: readonly Point[], joins: readonly string[], context: DateContext): true | undefined {
  const [first] = points
  if (first === undefined || !points.every(lacksYear) || isSeasonAlone(first)) return undefined
  const year = yearWithin(first, context) ?? context.year
  if (year === undefined) return undefined
  let current = year
  for (const [index, point] of points.entries()) {
    const left = points[index - 1]
    if (left !== undefined && joins[index - 1] === 'to' && isLater(left, point)) current++
    point.year = current
    if (point.other !== undefined && point.other.year === undefined) point.other.year = current
  }
  return true
}

/** `fall` and `spring` are words of other things too. */
function isSeasonAlone({month, season, part}: Point): boolean {
  return month === undefined && season !== undefined && part === undefined
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
