import {boundsOf} from './bounds.ts'
import {build} from './build.ts'
import {type Edtf, toEdtf} from './edtf.ts'
import type {Bound, Expression} from './expression.ts'
import type {Point} from './point.ts'
import {share} from './share.ts'
import {newStyle, oldStyle} from './styles.ts'
import type {Token} from './token.ts'

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
 * Gives the dates of an expression what they share, and takes away what turns out to be none, `next` with it.
 * Whether a date is left.
 */
export function keepDates(expression: Expression): boolean {
  const {points, joins} = expression
  const count = share(points, joins)
  if (count === 0) return false
  if (count < points.length) {
    points.length = count
    joins.length = count - 1
    delete expression.end
    expression.next = points[count - 1]?.next ?? expression.next
  }
  return true
}

/** The time of an expression whose dates have their years; absent when one has none. */
export function foundDate(expression: Expression, tokens: readonly Token[], yearInferred: boolean): FoundDate | undefined {
  const ambiguous = isDoubleYear(expression)
  newStyle(expression)
  const value = build(expression)
  const edtf = value && toEdtf(value)
  const [first, last] = [tokens[expression.from], tokens[expression.next - 1]]
  if (value === undefined || edtf === undefined || first === undefined || last === undefined) return undefined
  const {earliest, latest} = boundsOf(value)
  const other = oldStyle(expression)
  const style = expression.points.find(({style}) => style !== undefined)?.style
  const date: FoundDate = {at: first.at, to: last.to, edtf, value}
  if (earliest !== undefined) date.earliest = earliest
  if (latest !== undefined) date.latest = latest
  if (yearInferred) date.yearInferred = true
  if (expression.points.every(isBare)) date.bare = true
  if (expression.bound) date.bound = expression.bound
  if (other !== undefined) date.oldStyle = other
  if (style) date.style = style
  if (ambiguous) date.ambiguous = ambiguous
  return date
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
