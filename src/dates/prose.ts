import {type Anchor, firstAnchor, isHeading, moveAnchor, movedAnchor, yearNear} from './anchor.ts'
import {contextYear, type DateContext, giveYear, leastYear} from './context-year.ts'
import {type Expression, expressionAt} from './expression.ts'
import {isHopeless, mayBegin} from './find-dates.ts'
import {type FoundDate, foundDate, keepDates} from './found-date.ts'
import {tokensOf} from './lexer.ts'
import {isPlausible} from './plausible.ts'
import type {Point} from './point.ts'
import {relativeAt, shifted} from './relative.ts'
import {lacksYear} from './share.ts'
import {isSign, skipGlue, type Token} from './token.ts'
import type {DateWords} from './words.ts'

/** A time in running text. */
export interface ProseDate extends FoundDate {
  /** Whether all of it is written, or what is taken from the dates before it. */
  resolution: 'explicit' | 'year-inferred' | 'month-inferred' | 'relative'
  /** The index, in the list, of the date from which that is taken; absent when it is taken from the context. */
  anchor?: number
  /** The single dates that are written in it, without the effect of words such as `by`: the two ends of a range. */
  named: FoundDate[]
}

interface Prose {
  text: string
  tokens: readonly Token[]
  words: DateWords
  context: DateContext
  found: ProseDate[]
  /** What a date without a year goes by. */
  anchor: Anchor | undefined
  /** What a relative date counts from: the date before it. */
  last: Anchor | undefined
  /** The token behind the last date that was written. */
  lastToken: number
  /** The year that the heading above names. */
  heading: number | undefined
}

/**
 * The times in a running text, in order and apart. A date without a year takes it from the dates before it, and a relative one
 * (`the next day`) counts from them; one that nothing is known for is left out. `words` are those made for running text.
 * What stands before `from` is only read along: its dates are left out, and offsets and anchors count from there on.
 */
export function findProseDates(text: string, words: DateWords, context: DateContext = {}, from = 0): ProseDate[] {
  const tokens = tokensOf(text, words)
  const prose: Prose = {
    text,
    tokens,
    words,
    context,
    found: [],
    anchor: firstAnchor(context),
    last: undefined,
    lastToken: 0,
    heading: undefined,
  }
  const reader = {tokens, lists: false, leastYear: leastYear(context)}
  let at = 0
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const next = isIdle(token)
      ? undefined
      : (relative(prose, at) ?? (mayBegin(token) ? written(prose, expressionAt(reader, at)) : undefined))
    at = next ?? at + 1
  }
  return from === 0 ? prose.found : behind(prose.found, from)
}

/** The dates behind a place, counted from there. They are nobody else's yet, so that they are changed where they are. */
function behind(found: ProseDate[], from: number): ProseDate[] {
  const first = found.findIndex(({at}) => at >= from)
  if (first < 0) return []
  const own = found.slice(first)
  for (const date of own) {
    move(date, from)
    for (const each of date.named) move(each, from)
    if (date.anchor === undefined) continue
    if (date.anchor < first) delete date.anchor
    else date.anchor -= first
  }
  return own
}

function move(date: FoundDate, by: number): void {
  date.at -= by
  date.to -= by
}

/** Most tokens of running text begin no time. */
function isIdle({kind}: Token): boolean {
  return kind === 'word' || kind === 'glue' || kind === 'join' || kind === 'counted' || kind === 'preposition'
}

/** Adds the relative time at a token; gives the token behind it. */
function relative(prose: Prose, at: number): number | undefined {
  const {tokens, text, words, found} = prose
  const relative = relativeAt(tokens, at, text, words)
  if (relative === undefined) return undefined
  const known = [prose.anchor, prose.last].filter(anchor => anchor !== undefined && anchor.index >= 0)
  const bases = relative.isBack ? known.reverse() : known
  const base = bases.find(base => base !== undefined && shifted(base.point, relative) !== undefined)
  const point = base && shifted(base.point, relative)
  if (base === undefined || point === undefined) return undefined
  const date = foundDate({from: relative.from, next: relative.next, points: [point], joins: []}, tokens, false)
  if (date === undefined) return undefined
  found.push({resolution: 'relative', anchor: base.index, named: [date], ...date})
  const moved = movedAnchor(base, point, found.length - 1)
  if (relative.count > 0 || relative.unit === 'day') prose.anchor = moved
  // A year does not tell the day that the next relative date counts from.
  if (relative.count !== 0 || relative.unit === 'day') prose.last = moved
  return relative.next
}

/** Adds the time that is written at a token; gives the token behind it. */
function written(prose: Prose, expression: Expression | undefined): number | undefined {
  const {tokens, text, words, anchor, found} = prose
  if (expression === undefined) return undefined
  if (!keepDates(expression)) return isHopeless(expression) ? expression.next : undefined
  const {points, joins} = expression
  const beside = points.some(lacksYear) ? yearBeside(tokens, expression, prose.last) : undefined
  if (beside === undefined && !isPlausible(expression, tokens, text, words)) return undefined
  const isGiven = giveYear(points, joins, beside ?? yearOf(prose, expression))
  const parts = isSingle(expression)
    ? []
    : points.flatMap(point => foundDate({from: point.from, next: point.next, points: [point], joins: []}, tokens, isGiven) ?? [])
  const date = foundDate(expression, tokens, isGiven)
  const last = expression.points.at(-1)
  if (date === undefined || last === undefined) return undefined
  const resolution = isGiven ? 'year-inferred' : 'explicit'
  const named = parts.length > 0 ? parts : [date]
  const isTaken = isGiven && anchor !== undefined && anchor.index >= 0
  // the spread comes last: properties named after one are slow to make
  found.push(isTaken ? {resolution, anchor: anchor.index, named, ...date} : {resolution, named, ...date})
  goOn(prose, expression, last)
  return expression.next
}

/** Whether an expression is one date and nothing else, so that the date that it names is its own. */
function isSingle({points, bound, end}: Expression): boolean {
  return points.length === 1 && bound === undefined && end === undefined
}

/** The year of dates without one: of the heading above them, else by the dates before them, else of the context. */
function yearOf({context, heading, anchor}: Prose, expression: Expression): number | undefined {
  const [first] = expression.points
  if (first === undefined || !lacksYear(first)) return undefined
  const isBegun = anchor !== undefined && anchor.index >= 0
  return context.year ?? heading ?? (isBegun ? yearNear(expression, anchor) : contextYear(first, context))
}

/** Takes note of where the telling stands after a date. */
function goOn(prose: Prose, expression: Expression, last: Point): void {
  const {tokens, found, anchor} = prose
  const index = found.length - 1
  prose.anchor = moveAnchor(anchor, last, expression, tokens, {from: expression.from, since: prose.lastToken}, index)
  if (isHeading(tokens, expression)) {
    const isYear = expression.points.length === 1 && expression.bound === undefined && last.month === undefined
    prose.heading = isYear ? last.year : undefined
  }
  prose.last = {point: last, index}
  prose.lastToken = expression.next
}

const steps = {next: 1, previous: -1, same: 0, that: 0} as const

/** The year of `August of that year`, `spring of next year`; the words are added to the expression. */
function yearBeside(tokens: readonly Token[], expression: Expression, anchor: Anchor | undefined): number | undefined {
  const at = skipGlue(tokens, isSign(tokens[expression.next], ',') ? expression.next + 1 : expression.next)
  const [deictic, unit] = [tokens[at], tokens[at + 1]]
  if (deictic?.kind !== 'deictic' || unit?.kind !== 'unit' || unit.value !== 'year' || anchor?.point.year === undefined) return undefined
  expression.next = at + 2
  const last: Point | undefined = expression.points.at(-1)
  if (last !== undefined) last.next = at + 2
  return anchor.point.year + steps[deictic.value]
}
