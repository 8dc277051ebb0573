import type {Token} from '../claims/tokens.ts'
import {valueIn} from '../dates/trie.ts'
import {type Senses, sense} from './senses.ts'

/** A word, number or sign of prose, with what it may be to the readers. */
export interface ProseToken extends Token {
  /** Bits of `sense`. */
  senses: number
}

/** The words, numbers and signs of a stretch of prose, in order; takes one step over it. */
export function proseTokens(text: string, from: number, end: number, senses: Senses): ProseToken[] {
  const tokens: ProseToken[] = []
  let at = from
  let spaced = true
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 32 || isSpace(text, at, code)) {
      spaced = true
      at++
      continue
    }
    const token = isWordCode(code) ? wordToken(text, at, end, spaced, senses) : signToken(text, at, code, spaced)
    tokens.push(token)
    at = token.to
    spaced = false
  }
  return tokens
}

function isSpace(text: string, at: number, code: number): boolean {
  return code < 128 ? code >= 9 && code <= 13 : text.charAt(at).trim() === ''
}

/** Stops that follow each other are one: `…` written with three. */
function endOfStops(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 46) at++
  return at
}

function signToken(text: string, at: number, code: number, spaced: boolean): ProseToken {
  const written = text.slice(at, at + (code >= 0xd800 && code <= 0xdbff ? 2 : 1))
  const to = code === 46 ? endOfStops(text, at) : at + written.length
  return {kind: 'sign', folded: fold(written), text: written, at, to, line: 0, value: Number.NaN, spaced, senses: 0}
}

/** A word goes on over points, commas, apostrophes and hyphens that stand within it: `U.S.`, `4,000`, `al-Tabqa`. */
function wordToken(text: string, from: number, end: number, spaced: boolean, senses: Senses): ProseToken {
  let at = from
  let isPlain = true
  let isAscii = true
  let form = 0
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) at++
    else if (isWordCode(code)) {
      isPlain &&= isDigit(code)
      isAscii &&= code >= 65 && code <= 90
      at++
    } else if (isInner(code) && at + 1 < end && isWordCode(text.charCodeAt(at + 1)) && (code !== 44 || isDigit(text.charCodeAt(at + 1)))) {
      isPlain &&= code !== 0x2019
      isAscii = false
      if (code === 45) form = sense.hyphen
      at++
    } else break
  }
  const written = text.slice(from, at)
  const folded = isPlain ? written : fold(written)
  const first = text.charCodeAt(from)
  if (isDigit(first)) return {kind: 'number', folded, text: written, at: from, to: at, line: 0, value: Number.NaN, spaced, senses: form}
  if (!isPlain && isCapital(written, first)) form |= sense.capital
  const known = isAscii ? (valueIn(senses.plain, text, from, at) ?? 0) : sensesIn(senses, folded)
  return {kind: 'word', folded, text: written, at: from, to: at, line: 0, value: Number.NaN, spaced, senses: known | formOf(folded) | form}
}

function sensesIn({words}: Senses, folded: string): number {
  const known = words.get(folded) ?? 0
  return folded.endsWith("'s") ? known | ((words.get(folded.slice(0, -2)) ?? 0) & sense.acting) : known
}

/** By the last letters: `-ed` and `-ing` of longer words, `-ly`. */
function formOf(folded: string): number {
  const {length} = folded
  switch (folded.charCodeAt(length - 1)) {
    case 100:
      return length > 4 && folded.charCodeAt(length - 2) === 101 ? sense.ed : 0
    case 103:
      return length > 4 && folded.endsWith('ing') ? sense.ing : 0
    case 121:
      return folded.charCodeAt(length - 2) === 108 ? sense.ly | sense.adverb : 0
    default:
      return 0
  }
}

const capital = /^\p{Lu}/u

/** Most words begin with a letter of ASCII, which needs no pattern. */
function isCapital(written: string, first: number): boolean {
  return first < 128 ? first >= 65 && first <= 90 : capital.test(written)
}

function fold(written: string): string {
  const lower = written.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** `.`, `,`, `'`, `’` and `-` */
function isInner(code: number): boolean {
  return code === 45 || code === 39 || code === 46 || code === 44 || code === 0x2019
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xd7 && code !== 0xfffd
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
