import {dayOfIso} from './calendar.ts'
import type {DateContext} from './context-year.ts'
import type {Expression} from './expression.ts'
import type {Point} from './point.ts'
import {isSign, type Token} from './token.ts'

/** The date that the telling has come to. */
export interface Anchor {
  point: Point
  /** Its place among the dates found. */
  index: number
  /** A year far from that of the telling, which is the new one when the next date is near it. */
  outlier?: number
  /** The year in which the conflict begins, when that is known. */
  origin?: number
}

/** So many years away, a date tells of other times, unless it begins a paragraph. */
const farYears = 3

/** So many years away, a year alone tells of something else even where it begins a paragraph: of a book, of another war. */
const farWars = 15
/** A month so many months before the one that the telling has come to is one of the next year. */
const monthsBack = 6
/** Headings have so many words and signs at most. */
const headingTokens = 14

/**
 * The year of a month or season that is nearest to the date before it, looking forward over New Year; a range over New Year may
 * also end there.
 */
export function yearNear({points, joins}: Expression, anchor: Anchor | undefined): number | undefined {
  const [first, last] = [points[0], points.at(-1)]
  const year = anchor?.point.year
  if (anchor === undefined || year === undefined || first === undefined || last === undefined) return undefined
  const [month, end, before] = [monthOf(first), monthOf(last), monthOf(anchor.point)]
  if (month === undefined || before === undefined) return year
  if (joins[0] === 'to' && end !== undefined && end < month && Math.abs(end - before) < Math.abs(month - before)) return year - 1
  return before - month > monthsBack ? year + 1 : year
}

/** The date from which the telling of a conflict begins; its `index` is that of no date. */
export function firstAnchor({period}: DateContext): Anchor | undefined {
  const day = period?.earliest === undefined ? undefined : dayOfIso(period.earliest)
  return day && {point: {from: 0, next: 0, year: day.year}, index: -1, origin: day.year}
}

/** Where the telling stands after a date; `since` is the token behind the date before it. */
export function moveAnchor(
  anchor: Anchor | undefined,
  point: Point,
  {bound}: Expression,
  tokens: readonly Token[],
  {from, since}: {from: number; since: number},
  index: number,
): Anchor | undefined {
  const {year} = point
  if (year === undefined) return anchor
  const origin = anchor?.origin
  const moved: Anchor = {point, index}
  if (origin !== undefined) moved.origin = origin
  const isYearOnly = point.month === undefined && point.season === undefined
  const isFar = origin !== undefined && isYearOnly && Math.abs(year - origin) > farWars
  const leads = (isEdge: typeof isParagraph) => (isYearOnly ? begins(tokens, from, isEdge) : isFirst(tokens, since, from, isEdge))
  if (anchor?.point.year === undefined || (leads(isParagraph) && !isFar)) return moved
  if (bound === 'since' || bound === 'before' || bound === 'as-of' || isUntil(tokens, from)) return anchor
  const ahead = year - anchor.point.year
  if (ahead === 0) {
    if (isYearOnly) moved.point = anchor.point
    return moved
  }
  // `It was planned for 1865. In March 1863 it began.`
  const isLessPrecise = anchor.point.month === undefined && anchor.point.season === undefined && !isYearOnly
  if (isLessPrecise && Math.abs(ahead) <= farYears && isFirst(tokens, since, from, isSentence)) return moved
  const isConfirmed = anchor.outlier !== undefined && Math.abs(year - anchor.outlier) <= 1
  if (ahead < 0 || ahead > farYears) {
    if (isConfirmed && !isYearOnly) return moved
    const same = movedAnchor(anchor, anchor.point, anchor.index)
    same.outlier = year
    return same
  }
  return leads(isSentence) || (ahead === 1 && !isYearOnly) ? moved : anchor
}

/** Another date in the place of an anchor's, with what else is known there. */
export function movedAnchor({outlier, origin}: Anchor, point: Point, index: number): Anchor {
  const moved: Anchor = {point, index}
  if (outlier !== undefined) moved.outlier = outlier
  if (origin !== undefined) moved.origin = origin
  return moved
}

/** Whether a line of few words without a stop, such as a heading, holds the expression. */
export function isHeading(tokens: readonly Token[], {from, next}: Expression): boolean {
  let count = next - from
  for (let at = from - 1; !isParagraph(tokens[at]); at--) if (++count > headingTokens || isSentence(tokens[at])) return false
  for (let at = next; !isParagraph(tokens[at]); at++) if (++count > headingTokens || isSentence(tokens[at])) return false
  return true
}

/** Whether a date is among the first words of a sentence or paragraph. */
function begins(tokens: readonly Token[], from: number, isEdge: (token: Token | undefined) => boolean): boolean {
  for (let at = from - 1; at >= from - 4; at--) if (isEdge(tokens[at])) return true
  return false
}

/** Whether a date is the first of a sentence or paragraph. */
function isFirst(tokens: readonly Token[], since: number, from: number, isEdge: (token: Token | undefined) => boolean): boolean {
  for (let at = from - 1; at >= since; at--) if (isEdge(tokens[at])) return true
  return since === 0
}

/** `until 1945`, `until the fall of the town in 1945` */
function isUntil(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at >= from - 8 && !isSentence(tokens[at]); at--) {
    const token = tokens[at]
    if (token?.kind === 'bound' && token.value === 'until') return true
  }
  return false
}

function isParagraph(token: Token | undefined): boolean {
  return token === undefined || isSign(token, 'break')
}

function isSentence(token: Token | undefined): boolean {
  return isParagraph(token) || isSign(token, '.')
}

function monthOf({month, season}: Point): number | undefined {
  return month ?? (season === undefined ? undefined : (season - 20) * 3)
}
