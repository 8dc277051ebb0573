import {endOf} from './match-end.ts'
import type {Token} from './token.ts'
import {valueIn} from './trie.ts'
import type {DateWords, Term} from './words.ts'

/** `B.C.`, `p.m.` */
const initials = /\p{L}(?:\.\p{L}){1,4}\.?(?![\p{L}\p{N}])/uy
/** A capital that begins a sentence, or a new line */
const capital = /[ \t]+\p{Lu}|[ \t]*\n/uy
/** Abbreviations of these stand before a word that may have a capital. */
const leads: ReadonlySet<string> = new Set(['approximate', 'weekday', 'numbered'])
/** The next word of a term */
const nextWord = /[\s.\u00A0-]{0,3}(\p{L}[\p{L}\p{M}'’-]*)/uy
/** So many signs at most stand between the words of a term. */
const mostBetween = 3

/** The term of dates that begins with a word, which stands between two places of a text; or the word as it is. */
export function wordToken(text: string, at: number, to: number, words: DateWords): Token {
  return termToken(text, at, to, words) ?? {kind: 'word', at, to}
}

/** The term that begins with a word of ASCII letters. */
export function asciiTermToken(text: string, at: number, to: number, words: DateWords): Token | undefined {
  if (to === at + 1 && text.charCodeAt(to) === 46) return termToken(text, at, to, words)
  const first = valueIn(words.firsts, text, at, to)
  if (first === undefined || (first.capital && isLower(text, at, to))) return undefined
  return tokenOf(first.terms, text, at, to)
}

function isLower(text: string, at: number, to: number): boolean {
  for (let index = at; index < to; index++) if (text.charCodeAt(index) < 97) return false
  return true
}

function termToken(text: string, at: number, to: number, words: DateWords): Token | undefined {
  const written = text.slice(at, to)
  const dotted = to === at + 1 && text.charAt(to) === '.' ? endOf(initials, text, at) : undefined
  if (dotted !== undefined) {
    const found = termAt(text, text.slice(at, dotted).replaceAll('.', ''), at, dotted, words)
    if (found !== undefined) return found
  }
  const found = termAt(text, written, at, to, words)
  if (found !== undefined) return found
  const part = written.search(/['’-]/)
  return part < 0 ? undefined : termAt(text, written.slice(0, part), at, at + part, words)
}

function termAt(text: string, first: string, at: number, to: number, words: DateWords): Token | undefined {
  const lower = first.toLowerCase()
  const terms = words.terms.get(lower)
  if (terms === undefined || (lower === first && words.capitals.has(lower))) return undefined
  return tokenOf(terms, text, at, to)
}

/** The first of terms, all with the same first word, of which the other words follow too. */
function tokenOf(terms: readonly Term[], text: string, at: number, to: number): Token | undefined {
  for (const {more, point, meaning} of terms) {
    let end = to
    for (const word of more) {
      end = wordEnd(text, word, end)
      if (end < 0) break
    }
    if (end < 0) continue
    const isPoint = point && text.charCodeAt(end) === 46 && (leads.has(meaning.kind) || !endsSentence(text, end + 1))
    // the spread comes last: properties named after one are slow to make
    return {at, to: isPoint ? end + 1 : end, ...meaning}
  }
  return undefined
}

/** Whether a point is the last of its text, or a capital follows: then it is no part of an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  return at === text.length || endOf(capital, text, at) !== undefined
}

/** Where a word ends that follows, after spaces, points and hyphens; -1 when another does. Most words show at their first letter that they do not. */
function wordEnd(text: string, word: string, at: number): number {
  let from = at
  while (from < at + mostBetween && isBetween(text.charCodeAt(from))) from++
  for (let index = 0; index < word.length; index++) {
    const code = text.charCodeAt(from + index)
    if (code > 127 || word.charCodeAt(index) > 127) return patternEnd(text, word, at)
    if ((isCapital(code) ? code | 32 : code) !== word.charCodeAt(index)) return -1
  }
  const to = from + word.length
  const next = text.charCodeAt(to)
  if (next > 127) return patternEnd(text, word, at)
  return isLetter(next) || next === 39 || next === 45 ? -1 : to
}

function patternEnd(text: string, word: string, at: number): number {
  nextWord.lastIndex = at
  const found = nextWord.exec(text)
  return found !== null && found[1]?.toLowerCase() === word ? nextWord.lastIndex : -1
}

/** White space of ASCII, points and hyphens */
function isBetween(code: number): boolean {
  return code === 32 || code === 46 || code === 45 || (code >= 9 && code <= 13)
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function isLetter(code: number): boolean {
  return isCapital(code) || (code >= 97 && code <= 122)
}
