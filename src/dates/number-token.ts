import {isDay} from './calendar.ts'
import {endOf} from './match-end.ts'
import {wordToken} from './term-token.ts'
import type {Token} from './token.ts'
import type {DateWords} from './words.ts'

/** `2017-09-18` */
const iso = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{L}\d-])/uy
/** `18.9.2017`, `18/09/2017` */
const numeric = /(?<first>\d{1,2})(?<separator>[./])(?<second>\d{1,2})\k<separator>(?<year>\d{4})(?![\p{L}\d])/uy
/** `1,945`, `3.5`, `40%`, `4 000`: what stands behind the first digits of a number that is no part of a date */
const amountRest = /(?:[,.\u00A0\u202F]\d{3})+(?!\d)(?:\.\d+)?%?|\.\d+%?|\s?%/uy
/** `18:15`, `18:15:30` */
const clockRest = /:\d{2}(?::\d{2})?(?!\d)/uy
const amountStarts = new Set([',', '.', '%', ' ', '\u00A0', '\u202F'])
/** Signs before a number that is no part of a date: `$1945`, `#1945`, `No. 1945` is left to the words. */
const amountSigns = new Set(['$', '£', '€', '¥', '#', '№', '×', '±', '+', '='])

/** What stands right behind a number: `st`, `'s`, `km` */
const suffix = /['’]?\p{L}+/uy
/** The zero of each script whose digits are read. */
const zeros: readonly number[] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

/** The number that stands between two places of a text, with what belongs to it. */
export function numberToken(text: string, at: number, to: number, before: readonly Token[], words: DateWords): Token {
  const next = text.charAt(to)
  const full = next === '-' || next === '.' || next === '/' ? fullDateAt(text, at) : undefined
  if (full !== undefined) return full
  const written = text.slice(at, to)
  const last = before.at(-1)
  const beside = last?.to === at ? last : undefined
  const value = numberOf(written)
  const rest = amountStarts.has(next) ? endOf(amountRest, text, to) : undefined
  if (value === undefined || rest !== undefined) return {kind: 'amount', at, to: rest ?? to}
  if (beside?.kind === 'word' || amountSigns.has(text.charAt(at - 1))) return {kind: 'amount', at, to}
  const clock = next === ':' && written.length <= 2 ? endOf(clockRest, text, to) : undefined
  if (clock !== undefined) return {kind: 'time', at, to: clock}
  if (written.length === 4 && (value < 1000 || isTimeRange(before))) return {kind: 'time', at, to}
  const tight = beside !== undefined && isDash(beside) && before.at(-2)?.kind === 'word' && before.at(-2)?.to === beside.at
  const number = {kind: 'number', value, digits: written.length, ordinal: false, tight, at, to} as const
  if (text.charAt(at - 1) === "'" || text.charAt(at - 1) === '’') return {kind: 'amount', at, to}
  return next === ' ' || next === '' || next === ',' ? number : withSuffix(number, text, words, decadeBefore(before))
}

/** `3rd`, `1990s`; a number glued to any other word than one of dates (`12km`) is none. */
function withSuffix(number: Token & {kind: 'number'}, text: string, words: DateWords, decade: number | undefined): Token {
  const {at, to, value, digits} = number
  const end = endOf(suffix, text, to)
  if (end === undefined) return number
  const written = text.slice(to, end)
  const lower = written.toLowerCase()
  if (digits >= 3 && value % 10 === 0 && words.decadeSuffixes.has(lower)) return {kind: 'decade', value, at, to: end}
  // `1930s–40s`
  const isDecade = decade !== undefined && digits === 2 && value % 10 === 0 && words.decadeSuffixes.has(lower)
  if (isDecade) return {kind: 'decade', value: decade - (decade % 100) + value, at, to: end}
  if (digits <= 2 && words.ordinalSuffixes.has(lower)) return {...number, ordinal: true, to: end}
  if (/^['’]/.test(written)) return number
  if (wordToken(text, to, end, words).kind !== 'word') return number
  return {kind: 'amount', at, to: end}
}

/** The decade that a dash stands behind. */
function decadeBefore(before: readonly Token[]): number | undefined {
  const [decade, dash] = [before.at(-2), before.at(-1)]
  return decade?.kind === 'decade' && dash !== undefined && isDash(dash) ? decade.value : undefined
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
