import type {Range} from './unread.ts'

/** A run of characters without white space. */
export interface Token {
  at: number
  to: number
  /** As written, without punctuation around it. */
  word: string
  /** How it is looked up. */
  key: string
}

/** How many tokens from `start` on make the longest of some phrases; 0 for none. */
export type PhraseFinder = (tokens: readonly Token[], start: number) => number

/** `Maj.Gen.Smith` is three tokens, `U.S.` and `H.E.` are one each. */
const run = /(?:\p{Lu}\.){1,9}(?=\s|$)|[^\s.]{0,99}\.{1,9}|[^\s.]{1,99}/gu
const letter = /[\p{L}\p{N}]/u
const before = /^[("'“”‘’«[]+/
const after = /[)"'“”‘’».,:;!?\]]+$/

/** The tokens of a stretch of text. */
export function tokensOf(value: string, [at, to]: Range): Token[] {
  return Array.from(value.slice(at, to).matchAll(run), ({0: text, index}) => {
    const word = text.replace(before, '').replace(after, '')
    return {at: at + index, to: at + index + text.length, word, key: keyOf(word)}
  })
}

/** The tokens of a stretch of text that hold more than punctuation. */
export function wordsOf(value: string, range: Range): Token[] {
  return tokensOf(value, range).filter(({word}) => letter.test(word))
}

/** How a word or a phrase is looked up: in lower case, without full stops. */
export function keyOf(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('.', '')
}

/** Make a finder of phrases, which are given as data gives them: in lower case, without full stops, words parted by single spaces. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const known = new Set(phrases)
  const longest = Math.max(0, ...phrases.map(phrase => phrase.split(' ').length))
  return (tokens, start) => {
    const keys = tokens.slice(start, start + longest).map(({key}) => key)
    for (let count = keys.length; count > 0; count--) if (known.has(keys.slice(0, count).join(' '))) return count
    return 0
  }
}
