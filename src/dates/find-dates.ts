import {contextYear, type DateContext, giveYear, leastYear} from './context-year.ts'
import {type Expression, expressionAt} from './expression.ts'
import {type FoundDate, foundDate, keepDates} from './found-date.ts'
import {tokensOf} from './lexer.ts'
import type {Point} from './point.ts'
import type {Token} from './token.ts'
import type {DateWords} from './words.ts'

export type {DateContext} from './context-year.ts'
export type {FoundDate} from './found-date.ts'

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
    const expression = mayBegin(tokens[at]) ? expressionAt(reader, at) : undefined
    const date = expression && dateOf(expression, tokens, context)
    if (date !== undefined) found.push(date)
    at = expression !== undefined && (date !== undefined || isHopeless(expression)) ? expression.next : at + 1
  }
  return found
}

/** Whether what follows in an expression that is no date is none either: the rest of `31 April 1863`, or of days without a month. */
export function isHopeless({points}: Expression): boolean {
  if (points.some(({day, month}) => day !== undefined && month !== undefined)) return true
  return points.every(({bare, month, year}) => bare !== undefined && bare.value <= 31 && month === undefined && year === undefined)
}

/** Whether an expression may begin with a token. */
export function mayBegin(token: Token | undefined): boolean {
  return starts.has(token?.kind) || (token?.kind === 'sign' && (token.value === '~' || token.value === '?'))
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

function dateOf(expression: Expression, tokens: readonly Token[], context: DateContext): FoundDate | undefined {
  if (!keepDates(expression)) return undefined
  const {points, joins} = expression
  const [first] = points
  const isGiven = first !== undefined && !isSeasonAlone(first) && giveYear(points, joins, contextYear(first, context))
  return foundDate(expression, tokens, isGiven)
}

/** `fall` and `spring` are words of other things too. */
function isSeasonAlone({year, month, season, part}: Point): boolean {
  return year === undefined && month === undefined && season !== undefined && part === undefined
}
