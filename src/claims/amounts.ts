import type {Count, Quality} from '../schema/claim.ts'
import type {Lexicon} from './lexicon.ts'
import {type Numeral, numeralAt} from './numbers.ts'
import {termAt} from './terms.ts'
import type {Token} from './tokens.ts'

/** How many, as a stretch of tokens says it. */
export interface Amount {
  count?: Count
  quality?: Quality
  /** Only an article counted it: "a guidon". */
  article: boolean
  /** Of its first token, words such as "about" included. */
  at: number
  /** Of the token after it. */
  end: number
}

/** A dash that was lost to a wrong encoding is U+FFFD. */
const dashes = /^[-‐‑‒–—―−\ufffd]$/u
const near = /^[~∼≈≃∽≅]$/u
const mostPrefixes = 6
const mostDashes = 3

/** Whether a sign is a dash of any length. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'sign' && dashes.test(token.folded)
}

/** The amount that begins at this token: `about 300–400+`, `up to two dozen`, `unknown number`, `heavy`, `none`, `a`. */
export function amountAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Amount | undefined {
  return countAt(tokens, at, end, lexicon) ?? qualityAt(tokens, at, end, lexicon) ?? articleAt(tokens, at, end, lexicon)
}

/** What is said before a number about how exact it is. */
interface Prefix {
  bound?: 'min' | 'max'
  approximate: boolean
  /** `between` or `from`. */
  range: string
  end: number
}

/** The same for an amount in numbers: no `heavy`, no `a`. */
export function countAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Amount | undefined {
  const token = tokens[at]
  if (token?.kind === 'word' && !lexicon.countStarts.has(token.folded) && !token.folded.includes('-')) return undefined
  const prefix = prefixAt(tokens, at, end, lexicon)
  const low = numeralAt(tokens, prefix.end, end, lexicon)
  if (low === undefined) return undefined
  const first = suffixAt(tokens, low.end, end, lexicon)
  const high = upperEnd(tokens, first.end, end, prefix.range, lexicon)
  if (high === undefined) return {count: single(low.value, prefix, first), article: false, at, end: first.end}
  const last = suffixAt(tokens, high.numeral.end, end, lexicon)
  const approximate = prefix.approximate || high.approximate || first.approximate || last.approximate
  return {
    count: ranged(scaled(low, high.numeral), high.numeral.value, approximate, last.bound, prefix.bound),
    article: false,
    at,
    end: last.end,
  }
}

function single(value: number, {bound, approximate}: Prefix, suffix: Suffix): Count {
  const side = suffix.bound ?? bound
  const near = approximate || suffix.approximate
  if (side === 'min') return {min: value, approximate: near}
  if (side === 'max') return {max: value, approximate: near}
  return {min: value, max: value, approximate: near}
}

function ranged(
  one: number,
  other: number,
  approximate: boolean,
  last: 'min' | 'max' | undefined,
  first: 'min' | 'max' | undefined,
): Count {
  const [min, max] = one <= other ? [one, other] : [other, one]
  if (last === 'min' || first === 'min') return {min, approximate}
  if (first === 'max') return {max, approximate}
  return {min, max, approximate}
}

/** The lower end of `5–8,000` is 5,000, that of `2–3 million` 2,000,000. */
function scaled(low: Numeral, high: Numeral): number {
  if (!low.plain || low.value >= 1000) return low.value
  if (high.factor > 1 && low.value < high.value / high.factor + 1) return low.value * high.factor
  return high.plain && high.value >= 1000 && low.value > 0 && low.value * 1000 < high.value && high.value % 100 === 0
    ? low.value * 1000
    : low.value
}

function prefixAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Prefix {
  const prefix: Prefix = {approximate: false, range: '', end: at}
  for (let count = 0; count < mostPrefixes && prefix.end < end; count++) {
    const length = signPrefix(tokens, prefix) || termPrefix(tokens, prefix, end, lexicon)
    if (length === 0) break
    prefix.end += length
    const point = tokens[prefix.end]
    if (point?.folded === '.' && !point.spaced) prefix.end++
  }
  return prefix
}

/** `~`, `>`, and `+` right before a number */
function signPrefix(tokens: readonly Token[], prefix: Prefix): number {
  const sign = tokens[prefix.end]
  if (sign === undefined || sign.kind !== 'sign') return 0
  if (near.test(sign.folded)) prefix.approximate = true
  else if (sign.folded === '>' || sign.folded === '≥') prefix.bound = 'min'
  else if (sign.folded === '<' || sign.folded === '≤') prefix.bound = 'max'
  else if (sign.folded === '+' && tokens[prefix.end + 1]?.kind === 'number' && !tokens[prefix.end + 1]?.spaced) prefix.bound = 'min'
  else return sign.folded === '±' ? 1 : 0
  return 1
}

function termPrefix(tokens: readonly Token[], prefix: Prefix, end: number, lexicon: Lexicon): number {
  const bound = termAt(lexicon.boundsBefore, tokens, prefix.end, end)
  const approximation = termAt(lexicon.approximations, tokens, prefix.end, end)
  if (bound !== undefined && bound.length >= (approximation?.length ?? 0)) {
    prefix.bound = bound.meaning
    return bound.length
  }
  if (approximation !== undefined) {
    prefix.approximate = true
    return approximation.length
  }
  const word = tokens[prefix.end]?.folded ?? ''
  if (prefix.range === '' && word !== '' && lexicon.ranges.has(word)) {
    prefix.range = word
    return 1
  }
  return termAt(lexicon.amountFillers, tokens, prefix.end, end)?.length ?? 0
}

interface Suffix {
  bound?: 'min' | 'max'
  approximate: boolean
  end: number
}

/** `+`, `?`, `or more`, `approx.` right behind a number */
function suffixAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Suffix {
  const suffix: Suffix = {approximate: false, end: at}
  if (tokens[at - 2]?.folded === '+' && tokens[at - 1]?.kind === 'word') suffix.bound = 'min'
  for (let count = 0; count < 3 && suffix.end < end; count++) {
    const sign = tokens[suffix.end]
    const term = termAt(lexicon.boundsAfter, tokens, suffix.end, end)
    const approximation = termAt(lexicon.approximationsAfter, tokens, suffix.end, end)
    if (sign?.folded === '+' && !(sign.spaced && tokens[suffix.end + 1]?.kind === 'number')) suffix.bound = 'min'
    else if (sign?.folded === '?' && !sign.spaced) suffix.approximate = true
    else if (term !== undefined && !numeralAt(tokens, suffix.end + term.length, end, lexicon)) suffix.bound = term.meaning
    else if (approximation !== undefined && !numeralAt(tokens, suffix.end + approximation.length, end, lexicon)) suffix.approximate = true
    else break
    suffix.end += sign?.kind === 'sign' ? 1 : (term?.length ?? approximation?.length ?? 1)
  }
  return suffix
}

/** `–40`, `to 40`, `or c. 40`, and after "between" `and 40` */
function upperEnd(
  tokens: readonly Token[],
  at: number,
  end: number,
  range: string,
  lexicon: Lexicon,
): {numeral: Numeral; approximate: boolean} | undefined {
  const dash = dashesAt(tokens, at, end)
  const join = (range === '' ? undefined : termIn(lexicon, range, tokens, at, end)) ?? termIn(lexicon, '', tokens, at, end)
  const length = dash || (join ?? 0)
  if (length === 0) return undefined
  const prefix = prefixAt(tokens, at + length, Math.min(end, at + length + 3), lexicon)
  if (prefix.bound !== undefined && dash === 0) return undefined
  const numeral = numeralAt(tokens, prefix.end, end, lexicon)
  if (numeral === undefined || (prefix.end > at + length && tokens[prefix.end]?.kind !== 'number')) return undefined
  const rival = dash === 0 && lexicon.small.alternatives.has(tokens[at]?.folded ?? '') && dashesAt(tokens, numeral.end, end) > 0
  return rival ? undefined : {numeral, approximate: prefix.approximate}
}

function termIn(lexicon: Lexicon, range: string, tokens: readonly Token[], at: number, end: number): number | undefined {
  const terms = lexicon.ranges.get(range)
  return terms && termAt(terms, tokens, at, end)?.length
}

function dashesAt(tokens: readonly Token[], at: number, end: number): number {
  let next = at
  while (next < Math.min(end, at + mostDashes) && isDash(tokens[next])) next++
  return next - at
}

function qualityAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Amount | undefined {
  if (tokens[at]?.folded === '?' && at < end) return {quality: 'unknown', article: false, at, end: at + 1}
  const found = slashed(tokens, at, end) ?? termAt(lexicon.qualities, tokens, at, end)
  return found && {quality: found.meaning, article: false, at, end: at + found.length}
}

/** `N/A` */
function slashed(tokens: readonly Token[], at: number, end: number): {meaning: Quality; length: number} | undefined {
  const [n, slash, a] = tokens.slice(at, at + 3)
  return at + 2 < end && n?.text === 'N' && slash?.folded === '/' && a?.folded === 'a' ? {meaning: 'unknown', length: 3} : undefined
}

function articleAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Amount | undefined {
  const found = termAt(lexicon.articles, tokens, at, end)
  return found && {count: {min: 1, max: 1, approximate: false}, article: true, at, end: at + found.length}
}
