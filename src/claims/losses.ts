import type {Amount} from './amounts.ts'
import type {Lexicon} from './lexicon.ts'
import {markRead, type Reader} from './reader.ts'
import type {Stream} from './stream.ts'
import {termAt} from './terms.ts'
import type {Token} from './tokens.ts'

const currency = /^[$£€¥₤#§]$/
const longestBefore = 5

/** Whether a number is no loss (domain reference 7.2): shares, sums of money, durations, ratios, strengths. */
export function isNoLoss({tokens}: Stream, {at, end: next, count}: Amount, end: number, lexicon: Lexicon, strength: boolean): boolean {
  if (count === undefined) return false
  const [before, behind] = [tokens[at - 1], tokens[next]]
  if (behind?.folded === '%' || behind?.folded === '°') return true
  if (behind?.folded === ':' && tokens[next + 1]?.kind === 'number' && tokens[next + 1]?.spaced === false) return true
  if (isFraction(tokens, at, next)) return true
  if (before?.folded === ':' && tokens[at]?.spaced === false && tokens[at - 2]?.kind === 'number') return true
  if (before !== undefined && currency.test(before.folded)) return true
  if (termAt(lexicon.noLossUnits, tokens, next, end) !== undefined) return true
  return !strength && isOutOf(tokens, at, lexicon)
}

/** `1/2` */
function isFraction(tokens: readonly Token[], at: number, next: number): boolean {
  const small = (index: number) => (tokens[index]?.value ?? Number.NaN) < 10
  return (
    (tokens[next]?.folded === '/' && small(next - 1) && small(next + 1)) || (tokens[at - 1]?.folded === '/' && small(at) && small(at - 2))
  )
}

/** `out of some est. 300`; words of approximation between are passed over. */
function isOutOf(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  let to = at
  while (
    to > 0 &&
    at - to < longestBefore &&
    (tokens[to - 1]?.folded === '.' || termAt(lexicon.approximations, tokens, to - 1, to) !== undefined)
  )
    to--
  for (let end = at; end >= to; end--) {
    for (let size = 1; size <= longestBefore && end >= size; size++) {
      if (termAt(lexicon.noLossBefore, tokens, end - size, end)?.length === size) return true
    }
  }
  return false
}

/**
 * Survivors are no losses: in a bracket or behind a claim they are a remark on it, and names that stand below them
 * are passed over. Returns where the clause ends.
 */
export function passSurvivors(reader: Reader, amount: Amount, next: number): number {
  const {stream, texts} = reader
  const to = clauseEnd(stream, next)
  const whole = reader.parent ?? (reader.join === 'line' ? undefined : reader.last)
  if (whole !== undefined) {
    whole.hedges.push(texts.textOf(amount.at, to))
    markRead(reader, amount.at, to)
  } else if (stream.tokens[to]?.folded === ':') reader.scope = {...reader.scope, silent: true}
  return to
}

const longestClause = 40

/** The next sign or line end that ends a clause. */
export function clauseEnd({tokens}: Stream, at: number): number {
  let next = at
  while (next < Math.min(tokens.length, at + longestClause)) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[,;:()[\]]$/.test(token.folded))) break
    if (endsSentence(tokens, next)) break
    next++
  }
  return next
}

/** Whether a sign is the full stop of a sentence, and not of an abbreviation: `St.`, `Gen.`, `est.` */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, point, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (point?.folded !== '.' || behind?.spaced === false) return false
  if (before?.kind !== 'word' || behind === undefined || behind.kind === 'break') return true
  return behind.kind === 'number' ? !abbreviated.test(before.text) : !titled.test(before.text)
}

/** `est. 300`, `c. 5`, `approx. 20` */
const abbreviated = /^(?:\p{Ll}{1,4}|approx|aprox)$/u
/** `Gen. Smith`, `St. Petersburg` */
const titled = /^\p{Lu}\p{Ll}{0,2}$/u
