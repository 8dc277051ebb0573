import {endOf} from './match-end.ts'
import {numberToken} from './number-token.ts'
import {wordToken} from './term-token.ts'
import type {Sign, Token} from './token.ts'
import type {DateWords} from './words.ts'

/** A word, with apostrophes and hyphens before small letters: `o'clock`, `twenty-first`, but not `mid-May` */
const word = /\p{L}[\p{L}\p{M}]*(?:['’ʿʾ-](?=\p{Ll})[\p{L}\p{M}]+)*/uy
const digits = /\p{Nd}+/uy
/** Hyphens, dashes, the minus, and what is left of them when a text is damaged */
const dashes = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\uFFFD]+/y
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

/** The text's tokens, in order. White space is none, but for a line break; words that mean nothing in dates are one when they follow each other. */
export function tokensOf(text: string, words: DateWords): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32) at++
    else {
      const token = tokenAt(text, at, code, tokens, words)
      const last = tokens.at(-1)
      // Of a run of words that mean nothing here the first and the last letter are enough.
      if (token.kind === 'word' && last?.kind === 'word') last.to = token.to
      else if (token.kind !== 'space') tokens.push(token)
      at = token.to
    }
  }
  return tokens
}

function tokenAt(text: string, at: number, code: number, before: readonly Token[], words: DateWords): Token | {kind: 'space'; to: number} {
  if (isLetter(code)) {
    const end = endOfLetters(text, at)
    const to = endOfWord(text, at, end)
    return wordToken(text, at, to, words, to === end)
  }
  if (isDigit(code)) return numberToken(text, at, endOfNumber(text, at), before, words)
  const letters = code > 127 ? endOf(word, text, at) : undefined
  if (letters !== undefined) return wordToken(text, at, letters, words, false)
  const numbers = code > 127 ? endOf(digits, text, at) : undefined
  if (numbers !== undefined) return numberToken(text, at, numbers, before, words)
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

function endOfWord(text: string, at: number, to: number): number {
  const next = text.charCodeAt(to)
  const mayGoOn = next > 127 || next === 39 || next === 45
  return mayGoOn ? (endOf(word, text, at) ?? to) : to
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
