import {demonyms} from '../data/demonyms.ts'
import type {Demonym} from '../schema/demonym.ts'
import {joined, type NameWord, nameKey} from './fold.ts'

/** What a phrase is for a state or people: `France`, `French`, `Frenchmen`, `FRA`. */
export type DemonymForm = 'name' | 'adjective' | 'people' | 'code'

/** A state or people that a phrase may stand for. */
export interface Meaning {
  name: string
  form: DemonymForm
  /** Meant only when nothing else fits. */
  loose: boolean
}

/** Phrases and what they may stand for. */
export interface DemonymIndex {
  /** By folded phrase. */
  phrases: ReadonlyMap<string, readonly Meaning[]>
  /** By abbreviation in capitals, without dots. */
  codes: ReadonlyMap<string, readonly Meaning[]>
  /** By folded first half of a compound. */
  prefixes: ReadonlyMap<string, readonly Meaning[]>
  /** The most words of a phrase that begins with this word. */
  longest: ReadonlyMap<string, number>
}

let known: DemonymIndex | undefined

/** The index of the library's own gazetteer, made when it is first asked for. */
export function knownDemonyms(): DemonymIndex {
  known ??= demonymIndex(demonyms())
  return known
}

/** Make the index of a gazetteer. */
export function demonymIndex(entries: readonly Demonym[]): DemonymIndex {
  const phrases = new Map<string, Meaning[]>()
  const codes = new Map<string, Meaning[]>()
  const prefixes = new Map<string, Meaning[]>()
  for (const {name, names = [], adjectives = [], people = [], codes: short = [], prefixes: first = [], loosely = []} of entries) {
    const add = (map: Map<string, Meaning[]>, key: string, form: DemonymForm, loose = false) => {
      const meanings = map.get(key)
      if (meanings === undefined) map.set(key, [{name, form, loose}])
      else if (!meanings.some(other => other.name === name)) meanings.push({name, form, loose})
    }
    for (const term of [name, ...names]) add(phrases, nameKey(term), 'name')
    for (const term of adjectives) add(phrases, nameKey(term), 'adjective')
    for (const term of people) add(phrases, nameKey(term), 'people')
    for (const term of loosely) add(phrases, nameKey(term), 'adjective', true)
    for (const term of short) add(codes, term, 'code')
    for (const term of first) add(prefixes, nameKey(term), 'adjective')
  }
  return {phrases, codes, prefixes, longest: longestByFirstWord(phrases.keys())}
}

/** What the words from `at` on begin with: the longest phrase that stands for states or peoples. */
export function demonymAt(
  words: readonly NameWord[],
  at: number,
  {phrases, codes, longest}: DemonymIndex,
): {length: number; meanings: readonly Meaning[]} | undefined {
  const word = words[at]
  if (word === undefined) return undefined
  for (let length = Math.min(longest.get(word.folded) ?? 0, words.length - at); length > 0; length--) {
    const meanings = phrases.get(joined(words.slice(at, at + length)))
    if (meanings !== undefined) return {length, meanings}
  }
  const meanings = codes.get(word.written)
  return meanings && {length: 1, meanings}
}

function longestByFirstWord(keys: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const key of keys) {
    const words = key.split(' ')
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return longest
}
