import type {Range} from '../unread.ts'

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
const longestWord = 99
const plain = /^\w+$/
const letter = /[\p{L}\p{N}]/u
const before = /^[("'“”‘’«[]+/
const after = /[)"'“”‘’».,:;!?\]]+$/

/** The tokens of a stretch of text. */
export function tokensOf(value: string, [at, to]: Range): Token[] {
  const tokens: Token[] = []
  const text = value.slice(at, to)
  for (let start = 0; start < text.length; ) {
    const end = endOfPlain(text, start)
    if (text.charCodeAt(start) === 32) start++
    else if (end > start) {
      const word = text.slice(start, end)
      tokens.push({at: at + start, to: at + end, word, key: word.toLowerCase()})
      start = end
    } else {
      run.lastIndex = start
      const found = run.exec(text)
      if (found === null) break
      const written = found[0]
      const word = plain.test(written) ? written : written.replace(before, '').replace(after, '')
      start = found.index + written.length
      tokens.push({at: at + found.index, to: at + start, word, key: keyOf(word)})
    }
  }
  return tokens
}

/** Where a word of nothing but ASCII letters and digits ends, if a space or nothing follows it: most are such, and need no pattern. */
function endOfPlain(text: string, start: number): number {
  let end = start
  while (isLetterOrDigit(text.charCodeAt(end))) end++
  return end - start < longestWord && (end === text.length || text.charCodeAt(end) === 32) ? end : start
}

/** The tokens of a stretch of text that hold more than punctuation. */
export function wordsOf(value: string, range: Range): Token[] {
  return tokensOf(value, range).filter(({word}) => isLetterOrDigit(word.charCodeAt(0)) || letter.test(word))
}

/** Of ASCII. */
export function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
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
