import {endOf} from './match-end.ts'
import {numberToken} from './number-token.ts'
import {asciiTermToken, wordToken} from './term-token.ts'
import type {Sign, Token} from './token.ts'
import type {DateWords} from './words.ts'

/** A word, with apostrophes and hyphens before small letters: `o'clock`, `twenty-first`, but not `mid-May` */
const word = /\p{L}[\p{L}\p{M}]*(?:['’ʿʾ-](?=\p{Ll})[\p{L}\p{M}]+)*/uy
const digits = /\p{Nd}+/uy
/** Hyphens, dashes, the minus, and what is left of them when a text is damaged */
const dashes = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\uFFFD]+/y
/** Stops that follow each other are one. */
const stops = /\.+/y
const space = /[\s\u200B\u2060]+/y

const signs: ReadonlyMap<string, Sign> = new Map([
  ['(', '('],
  ['[', '('],
  [')', ')'],
  [']', ')'],
  [',', ','],
  ['،', ','],
  [';', ';'],
  [':', ':'],
  ['.', '.'],
  ['/', '/'],
  ['&', '&'],
  ['?', '?'],
  ['~', '~'],
  ['≈', '~'],
] as const)

/** The signs of ASCII by their code; those that are a dash or space are none. */
const asciiSigns: readonly (Sign | undefined)[] = Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  return /[-\s]/.test(character) ? undefined : (signs.get(character) ?? 'other')
})

/** The text's tokens, in order. White space is none, but for a line break; words that mean nothing in dates are one when they follow each other. */
export function tokensOf(text: string, words: DateWords): Token[] {
  const tokens: Token[] = []
  let last: Token | undefined
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32) {
      at++
      continue
    }
    const letters = isLetter(code) ? endOfLetters(text, at) : at
    const isPlain = letters > at && !mayGoOn(text.charCodeAt(letters))
    const token = isPlain ? asciiTermToken(text, at, letters, words) : tokenAt(text, at, code, letters, tokens, words)
    const to = token === undefined ? letters : token.to
    if (token === undefined || token.kind === 'word') {
      // Of a run of words that mean nothing here the first and the last letter are enough.
      if (last?.kind === 'word') last.to = to
      else {
        last = {kind: 'word', at, to}
        tokens.push(last)
      }
    } else if (token.kind !== 'space') {
      last = token
      tokens.push(token)
    }
    at = to
  }
  return tokens
}

function tokenAt(
  text: string,
  at: number,
  code: number,
  letters: number,
  before: readonly Token[],
  words: DateWords,
): Token | {kind: 'space'; to: number} {
  if (letters > at) {
    const to = endOf(word, text, at) ?? letters
    return to > letters ? wordToken(text, at, to, words) : (asciiTermToken(text, at, to, words) ?? {kind: 'word', at, to})
  }
  if (isDigit(code)) return numberToken(text, at, endOfNumber(text, at), before, words)
  return code > 127 ? otherToken(text, at, code, before, words) : signToken(text, at, code)
}

/** Letters, digits and signs beyond ASCII */
function otherToken(
  text: string,
  at: number,
  code: number,
  before: readonly Token[],
  words: DateWords,
): Token | {kind: 'space'; to: number} {
  const letters = endOf(word, text, at)
  if (letters !== undefined) return wordToken(text, at, letters, words)
  const numbers = endOf(digits, text, at)
  return numbers === undefined ? signToken(text, at, code) : numberToken(text, at, numbers, before, words)
}

function signToken(text: string, at: number, code: number): Token | {kind: 'space'; to: number} {
  const value = asciiSigns[code]
  if (value === '.') return {kind: 'sign', value, at, to: endOf(stops, text, at) ?? at + 1}
  if (value !== undefined) return {kind: 'sign', value, at, to: at + 1}
  const dash = endOf(dashes, text, at)
  if (dash !== undefined) return dashToken(text, at, dash)
  const blank = endOf(space, text, at)
  if (blank !== undefined)
    return text.slice(at, blank).includes('\n') ? {kind: 'sign', value: 'break', at, to: blank} : {kind: 'space', to: blank}
  const to = code >= 0xd800 && code <= 0xdbff ? at + 2 : at + 1
  return {kind: 'sign', value: signs.get(text.charAt(at)) ?? 'other', at, to}
}

function dashToken(text: string, at: number, to: number): Token {
  return /[^\uFFFD]/.test(text.slice(at, to)) ? {kind: 'sign', value: 'dash', at, to} : {kind: 'damage', at, to}
}

/** Letters of ASCII are taken one by one: most words of most texts have no others. */
function endOfLetters(text: string, at: number): number {
  let to = at + 1
  while (isLetter(text.charCodeAt(to))) to++
  return to
}

/** Whether a word of ASCII letters may go on behind them. */
function mayGoOn(next: number): boolean {
  return next > 127 || next === 39 || next === 45
}

function endOfNumber(text: string, at: number): number {
  let to = at + 1
  while (isDigit(text.charCodeAt(to))) to++
  return text.charCodeAt(to) > 127 ? (endOf(digits, text, at) ?? to) : to
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
