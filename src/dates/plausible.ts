import type {Expression} from './expression.ts'
import type {Point} from './point.ts'
import {lastYear} from './read-year.ts'
import {isSign, type Token} from './token.ts'
import type {DateWords} from './words.ts'

/** Whether what may be a date in running text is one, by the words around it. */
export function isPlausible(expression: Expression, tokens: readonly Token[], text: string, words: DateWords): boolean {
  const [first] = expression.points
  if (first === undefined || expression.points.length > 1) {
    return areYears(expression, tokens) && expression.points.every(point => !isMonthAlone(point) || isMonth(point, tokens, text, words))
  }
  if (isYearAlone(first)) return areYears(expression, tokens) && !isCount(expression, tokens, text, words)
  if (first.year !== undefined || first.day !== undefined || first.part !== undefined) return true
  if (first.month !== undefined) return isMonth(first, tokens, text, words)
  return first.season === undefined || isSeason(expression, tokens, text, words)
}

/** `1500 men` are none, nor is `4500`. */
function areYears({points, next}: Expression, tokens: readonly Token[]): boolean {
  const last = points.at(-1)
  if (last === undefined || !isYearAlone(last)) return true
  return tokens[next]?.kind !== 'counted' && points.every(({year}) => year === undefined || year <= lastYear)
}

function isCount(expression: Expression, tokens: readonly Token[], text: string, words: DateWords): boolean {
  const before = tokens[expression.from - 1]
  if (before?.kind === 'numbered' || isRoundCount(expression, tokens, text)) return true
  // A number of three digits is a year only after such words as `in`.
  const {bare, digits} = expression.points[0] ?? {}
  if (bare === undefined || digits !== 3 || expression.bound !== undefined) return false
  return before !== undefined && before.kind !== 'sign' && (before.kind !== 'glue' || isOneOf(words.of, text, before))
}

/** `some 2000 mercenaries`: a round number, a noun behind it and no word before it that goes with years. */
function isRoundCount({points, from, next, bound}: Expression, tokens: readonly Token[], text: string): boolean {
  const [point] = points
  const [before, after] = [tokens[from - 1], tokens[next]]
  if (
    point?.bare === undefined ||
    point.bare.value % 50 !== 0 ||
    after?.kind !== 'word' ||
    !/^\p{Ll}/u.test(text.slice(after.at, after.to))
  )
    return false
  return point.approximate === true || (bound === undefined && !(leading.has(before?.kind) || before?.kind === 'sign'))
}

function isYearAlone({bare, day, month}: Point): boolean {
  return bare !== undefined && day === undefined && month === undefined
}

/** A month with nothing beside it, nor a year to take from its neighbours. */
function isMonthAlone({year, day, part, month}: Point): boolean {
  return month !== undefined && year === undefined && day === undefined && part === undefined
}

const leading: ReadonlySet<Token['kind'] | undefined> = new Set<Token['kind'] | undefined>([
  'glue',
  'preposition',
  'join',
  'bound',
  'deictic',
  'count',
  'ordinal',
  'part',
  undefined,
])

/** `in May`, `that May`; of other months `a pre-war February`, but neither `the October Revolution` nor `the long March`. */
function isMonth({next}: Point, tokens: readonly Token[], text: string, words: DateWords): boolean {
  const at = next - 1
  const [before, month, after] = [tokens[at - 1], tokens[at], tokens[next]]
  const word = month === undefined ? '' : text.slice(month.at, month.to).toLowerCase()
  const isCommon = words.capitals.has(word)
  const isName = after?.kind === 'word' && /^\p{Lu}/u.test(text.slice(after.at, after.to))
  if (isName && before !== undefined && isOneOf(words.articles, text, before)) return false
  return leading.has(before?.kind) ? !(isCommon && before !== undefined && isOneOf(words.articles, text, before)) : !isCommon
}

function isOneOf(words: ReadonlySet<string>, text: string, {at, to}: Token): boolean {
  return words.has(text.slice(at, to).toLowerCase())
}

/** `the spring`, `next summer`, but not `the fall of the town`. */
function isSeason({next}: Expression, tokens: readonly Token[], text: string, words: DateWords): boolean {
  const [before, after] = [tokens[next - 2], tokens[next]]
  if (before?.kind === 'join' || (after !== undefined && isOneOf(words.of, text, after))) return false
  return leading.has(before?.kind) || isSign(before, 'break')
}
