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
const plain = /^\w+$/
const letter = /[\p{L}\p{N}]/u
const before = /^[("'“”‘’«[]+/
const after = /[)"'“”‘’».,:;!?\]]+$/

/** The tokens of a stretch of text. */
export function tokensOf(value: string, [at, to]: Range): Token[] {
  const tokens: Token[] = []
  for (const {0: text, index} of value.slice(at, to).matchAll(run)) {
    const word = plain.test(text) ? text : text.replace(before, '').replace(after, '')
    tokens.push({at: at + index, to: at + index + text.length, word, key: keyOf(word)})
  }
  return tokens
}

/** The tokens of a stretch of text that hold more than punctuation. */
export function wordsOf(value: string, range: Range): Token[] {
  return tokensOf(value, range).filter(({word}) => letter.test(word))
}

/** How a word or a phrase is looked up: in lower case, without full stops. */
function keyOf(text: string): string {
  const key = text.toLowerCase()
  return plain.test(text) ? key : key.replaceAll('’', "'").replaceAll('.', '')
}

/** Make a finder of phrases, which are given as data gives them: in lower case, without full stops, words parted by single spaces. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const known = new Set(phrases)
  const longest = new Map<string, number>()
  for (const words of phrases.map(phrase => phrase.split(' '))) {
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return (tokens, start) => {
    const most = longest.get(tokens[start]?.key ?? '') ?? 0
    let found = 0
    let phrase = ''
    for (let count = 1; count <= most && start + count <= tokens.length; count++) {
      phrase += `${count === 1 ? '' : ' '}${tokens[start + count - 1]?.key}`
      if (known.has(phrase)) found = count
    }
    return found
  }
}
