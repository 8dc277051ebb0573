import type {Token} from './tokens.ts'

/** A term found in the tokens: what it means and how many tokens it takes. */
export interface Term<T> {
  meaning: T
  length: number
}

/** Terms of one kind by their first word, those of more words first. */
export type Terms<T> = ReadonlyMap<string, readonly {words: readonly string[]; meaning: T}[]>

/** Prepare terms for being looked up; a term may be of several words. */
export function termsOf<T>(entries: Iterable<readonly [term: string, meaning: T]>): Terms<T> {
  const terms = new Map<string, {words: string[]; meaning: T}[]>()
  for (const [term, meaning] of entries) {
    const words = term.split(' ')
    const first = words[0] ?? ''
    const others = terms.get(first)
    if (others === undefined) terms.set(first, [{words, meaning}])
    else others.push({words, meaning})
  }
  for (const entries of terms.values()) entries.sort((one, other) => other.words.length - one.words.length)
  return terms
}

/** Terms that mean nothing but themselves. */
export function listOf(terms: readonly string[]): Terms<string> {
  return termsOf(terms.map(term => [term, term] as const))
}

/** Terms given by their meaning: each with it. */
export function inverted<T extends string>(byMeaning: {readonly [K in T]?: readonly string[]}): [term: string, meaning: T][] {
  const pairs: [string, T][] = []
  for (const meaning in byMeaning) for (const term of byMeaning[meaning] ?? []) pairs.push([term, meaning])
  return pairs
}

/** The longest term that begins at this token and ends before `end`; nothing is passed over but the point of an abbreviation. */
export function termAt<T>(terms: Terms<T>, tokens: readonly Token[], at: number, end: number): Term<T> | undefined {
  const first = tokens[at]
  if (first === undefined || at >= end) return undefined
  const found = terms.get(first.folded)
  if (found === undefined) return undefined
  for (const {words, meaning} of found) {
    const length = lengthOf(words, tokens, at, end)
    if (length > 0) return {meaning, length}
  }
  return undefined
}

/** How many tokens the words take up, of which the first stands here; 0 when the others do not follow. */
function lengthOf(words: readonly string[], tokens: readonly Token[], at: number, end: number): number {
  // the first word is that by which the term was looked up
  let next = at + 1
  for (let index = 1; index < words.length; index++) {
    if (isPoint(tokens[next])) next++
    if (next >= end || tokens[next]?.folded !== words[index]) return 0
    next++
  }
  return next - at
}

function isPoint(token: Token | undefined): boolean {
  return token?.folded === '.' && !token.spaced
}
