import {endOf} from './match-end.ts'
import type {Token} from './token.ts'
import {wordIn} from './trie.ts'
import type {DateWords} from './words.ts'

/** `B.C.`, `p.m.` */
const initials = /\p{L}(?:\.\p{L}){1,4}\.?(?![\p{L}\p{N}])/uy
/** A capital that begins a sentence, or a new line */
const capital = /[ \t]+\p{Lu}|[ \t]*\n/uy
/** Abbreviations of these stand before a word that may have a capital. */
const leads: ReadonlySet<string> = new Set(['approximate', 'weekday', 'numbered'])
/** The next word of a term */
const nextWord = /[\s.\u00A0-]{0,3}(\p{L}[\p{L}\p{M}'’-]*)/uy
/** The term of dates that begins with a word, which stands between two places of a text; or the word as it is. */
export function wordToken(text: string, at: number, to: number, words: DateWords, isAscii: boolean): Token {
  const isInitial = to === at + 1 && text.charAt(to) === '.'
  if (isAscii && !isInitial && wordIn(words.firsts, text, at, to) === undefined) return {kind: 'word', at, to}
  const written = text.slice(at, to)
  const dotted = isInitial ? endOf(initials, text, at) : undefined
  if (dotted !== undefined) {
    const found = termAt(text, text.slice(at, dotted).replaceAll('.', ''), at, dotted, words)
    if (found !== undefined) return found
  }
  const found = termAt(text, written, at, to, words)
  if (found !== undefined) return found
  const part = written.search(/['’-]/)
  const first = part < 0 ? undefined : termAt(text, written.slice(0, part), at, at + part, words)
  return first ?? {kind: 'word', at, to}
}

function termAt(text: string, first: string, at: number, to: number, words: DateWords): Token | undefined {
  const lower = first.toLowerCase()
  const terms = words.terms.get(lower)
  if (terms === undefined || (lower === first && words.capitals.has(lower))) return undefined
  for (const {more, point, meaning} of terms) {
    let end: number | undefined = to
    for (const word of more) end = end === undefined ? undefined : wordEnd(text, word, end)
    if (end === undefined) continue
    // the spread comes last: properties named after one are slow to make
    return {
      at,
      to: point && text.charAt(end) === '.' && (leads.has(meaning.kind) || !endsSentence(text, end + 1)) ? end + 1 : end,
      ...meaning,
    }
  }
  return undefined
}

/** Whether a point is the last of its text, or a capital follows: then it is no part of an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  return at === text.length || endOf(capital, text, at) !== undefined
}

/** Where a word ends that follows, after spaces, points and hyphens; absent when another word does. */
function wordEnd(text: string, word: string, at: number): number | undefined {
  nextWord.lastIndex = at
  const found = nextWord.exec(text)
  return found !== null && found[1]?.toLowerCase() === word ? nextWord.lastIndex : undefined
}
