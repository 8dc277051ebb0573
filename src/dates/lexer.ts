import {isDay} from './calendar.ts'
import type {DateWords, Meaning} from './words.ts'

export type Sign = '(' | ')' | ',' | ';' | ':' | '.' | '/' | '&' | '?' | '~' | 'dash' | 'other'

/** A piece of a text in which dates are looked for; `at` and `to` are its offsets. White space is no token. */
export type Token = {at: number; to: number} & (
  | Meaning
  /** A whole number: a day or a year. `ordinal` for `3rd`; `tight` when a hyphen and a word stand right before it (`AMX-30`). */
  | {kind: 'number'; value: number; digits: number; ordinal: boolean; tight: boolean}
  /** `1990s` */
  | {kind: 'decade'; value: number}
  /** `2017-09-18`, `18.9.2017`, or, when that is no ambiguity, `18/9/2017` */
  | {kind: 'full'; year: number; month: number; day: number}
  /** A number that is no part of a date: `1,945`, `3.5`, `18:15`, `0630`, `40%`, `M1895`. */
  | {kind: 'amount' | 'time'}
  | {kind: 'sign'; value: Sign}
  /** U+FFFD where a dash or a space was lost. */
  | {kind: 'damage'}
  | {kind: 'word'}
)

/** One of its groups matches wherever the text goes on. */
const piece =
  /(?<space>[\s\u200B\u2060]+)|(?<number>\p{Nd}+)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’ʿʾ-](?=\p{Ll})[\p{L}\p{M}]+)*)|(?<dash>[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\uFFFD]+)|(?<sign>.)/suy

/** `2017-09-18` */
const iso = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{L}\d-])/uy
/** `18.9.2017`, `18/09/2017` */
const numeric = /(?<first>\d{1,2})(?<separator>[./])(?<second>\d{1,2})\k<separator>(?<year>\d{4})(?![\p{L}\d])/uy
/** `1,945`, `3.5`, `40%`, `4 000`: what stands behind the first digits of a number that is no part of a date */
const amountRest = /(?:[,.\u00A0\u202F]\d{3})+(?!\d)(?:\.\d+)?%?|\.\d+%?|\s?%/uy
/** `18:15`, `18:15:30` */
const clockRest = /:\d{2}(?::\d{2})?(?!\d)/uy
/** Signs before a number that is no part of a date: `$1945`, `#1945`, `No. 1945` is left to the words. */
const amountSigns = new Set(['$', '£', '€', '¥', '#', '№', '×', '±', '+', '='])

/** What stands right behind a number: `st`, `'s`, `km` */
const suffix = /['’]?\p{L}+/uy
/** `B.C.`, `p.m.` */
const initials = /\p{L}(?:\.\p{L})+\.?(?!\p{L})/uy
/** The next word of a term */
const nextWord = /[\s.\u00A0-]{0,3}(\p{L}[\p{L}\p{M}'’-]*)/uy
/** The zero of each script whose digits are read. */
const zeros: readonly number[] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

const signs: Readonly<Record<string, Sign>> = {
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  ',': ',',
  '،': ',',
  ';': ';',
  ':': ':',
  '.': '.',
  '/': '/',
  '&': '&',
  '?': '?',
  '~': '~',
  '≈': '~',
}

/** The text's tokens, in order. */
export function tokensOf(text: string, words: DateWords): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    piece.lastIndex = at
    const match = piece.exec(text)
    const {number, word, dash, sign} = match?.groups ?? {}
    const end = at + (match?.[0].length ?? 1)
    const token =
      number !== undefined
        ? numberToken(text, number, at, tokens, words)
        : word !== undefined
          ? wordToken(text, word, at, words)
          : dash !== undefined
            ? dashToken(dash, at, end)
            : sign !== undefined
              ? ({kind: 'sign', value: Object.hasOwn(signs, sign) ? (signs[sign] ?? 'other') : 'other', at, to: end} as const)
              : undefined
    if (token !== undefined) tokens.push(token)
    at = token?.to ?? end
  }
  return tokens
}

function dashToken(dash: string, at: number, to: number): Token {
  return /[^\uFFFD]/.test(dash) ? {kind: 'sign', value: 'dash', at, to} : {kind: 'damage', at, to}
}

function numberToken(text: string, written: string, at: number, before: readonly Token[], words: DateWords): Token {
  const full = fullDateAt(text, at)
  if (full !== undefined) return full
  const to = at + written.length
  const last = before.at(-1)
  const beside = last?.to === at ? last : undefined
  const value = numberOf(written)
  const rest = endOf(amountRest, text, to)
  if (value === undefined || rest !== undefined) return {kind: 'amount', at, to: rest ?? to}
  if (beside?.kind === 'word' || amountSigns.has(text.charAt(at - 1))) return {kind: 'amount', at, to}
  const clock = written.length <= 2 ? endOf(clockRest, text, to) : undefined
  if (clock !== undefined) return {kind: 'time', at, to: clock}
  if (written.length === 4 && (value < 1000 || isTimeRange(before))) return {kind: 'time', at, to}
  const tight = beside !== undefined && isDash(beside) && before.at(-2)?.kind === 'word' && before.at(-2)?.to === beside.at
  const number = {kind: 'number', value, digits: written.length, ordinal: false, tight, at, to} as const
  return withSuffix(number, text, words)
}

/** `3rd`, `1990s`; a number glued to any other word than one of dates (`12km`) is none. */
function withSuffix(number: Token & {kind: 'number'}, text: string, words: DateWords): Token {
  const {at, to, value, digits} = number
  const end = endOf(suffix, text, to)
  if (end === undefined) return number
  const written = text.slice(to, end)
  const lower = written.toLowerCase()
  if (digits >= 3 && value % 10 === 0 && words.decadeSuffixes.has(lower)) return {kind: 'decade', value, at, to: end}
  if (digits <= 2 && words.ordinalSuffixes.has(lower)) return {...number, ordinal: true, to: end}
  if (wordToken(text, written, to, words).kind !== 'word') return number
  return {kind: 'amount', at, to: end}
}

/** `0630–1915` */
function isTimeRange(before: readonly Token[]): boolean {
  const dash = before.at(-1)
  return dash !== undefined && isDash(dash) && before.at(-2)?.kind === 'time'
}

function isDash(token: Token): boolean {
  return token.kind === 'sign' && token.value === 'dash'
}

function fullDateAt(text: string, at: number): Token | undefined {
  iso.lastIndex = at
  numeric.lastIndex = at
  const written = iso.exec(text) ?? numeric.exec(text)
  const {year, month, day, first, separator, second} = written?.groups ?? {}
  if (written === null || year === undefined) return undefined
  const to = at + written[0].length
  const choices =
    month !== undefined
      ? [[Number(month), Number(day)]]
      : [
          [Number(second), Number(first)],
          [Number(first), Number(second)],
        ]
  const valid = choices.filter(([month = 0, day = 0]) => isDay({year: Number(year), month, day}))
  const [month_, day_] = valid[0] ?? []
  if (month_ === undefined || day_ === undefined) return undefined
  if (valid.length > 1 && separator === '/' && month_ !== day_) return {kind: 'amount', at, to}
  return {kind: 'full', year: Number(year), month: month_, day: day_, at, to}
}

/** The term of dates that begins with a word, or the word as it is. */
function wordToken(text: string, written: string, at: number, words: DateWords): Token {
  const dotted = written.length === 1 ? endOf(initials, text, at) : undefined
  if (dotted !== undefined) {
    const found = termAt(text, text.slice(at, dotted).replaceAll('.', ''), at, dotted, words)
    if (found !== undefined) return found
  }
  const found = termAt(text, written, at, at + written.length, words)
  if (found !== undefined) return found
  const hyphen = written.indexOf('-')
  const first = hyphen < 0 ? undefined : termAt(text, written.slice(0, hyphen), at, at + hyphen, words)
  return first ?? {kind: 'word', at, to: at + written.length}
}

function termAt(text: string, first: string, at: number, to: number, words: DateWords): Token | undefined {
  const lower = first.toLowerCase()
  if (lower === first && words.capitals.has(lower)) return undefined
  for (const {more, point, meaning} of words.terms.get(lower) ?? []) {
    let end: number | undefined = to
    for (const word of more) end = end === undefined ? undefined : wordEnd(text, word, end)
    if (end === undefined) continue
    return {...meaning, at, to: point && text.charAt(end) === '.' ? end + 1 : end}
  }
  return undefined
}

/** Where a word ends that follows, after spaces, points and hyphens; absent when another word does. */
function wordEnd(text: string, word: string, at: number): number | undefined {
  nextWord.lastIndex = at
  const found = nextWord.exec(text)
  return found !== null && found[1]?.toLowerCase() === word ? nextWord.lastIndex : undefined
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Digits of any script; absent for a number too long for a year, or for digits that are not known. */
function numberOf(written: string): number | undefined {
  if (written.length > 4) return undefined
  let value = 0
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index)
    const zero = zeros.find(zero => code >= zero && code < zero + 10)
    if (zero === undefined) return undefined
    value = value * 10 + code - zero
  }
  return value
}
