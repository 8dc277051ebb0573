import type {Belligerent} from '../schema/conflict.ts'
import {type DemonymForm, type DemonymIndex, demonymAt, knownDemonyms} from './demonym-index.ts'
import {joined, type NameWord, nameWords, withoutArticle} from './fold.ts'

/** A phrase that names a party or says whose something is, by its length in words. */
export interface PartyPhrase {
  length: number
  /** `party` is a belligerent's own name; the others are of a state or people. A code in capitals may also be another abbreviation. */
  form: DemonymForm | 'party'
}

/** Whether a phrase about a party begins at a word of a list; words as written, the longest phrase. */
export type PartyAt = (words: readonly string[], at: number) => PartyPhrase | undefined

const longestPhrase = 6

/** Make a test for the names of a conflict's belligerents, of states and of peoples: `German` and `Free French` in a list of words. */
export function partyPhrases(sides: readonly (readonly Belligerent[])[], demonyms: DemonymIndex = knownDemonyms()): PartyAt {
  const own = new Set<string>()
  const firsts = new Set<string>()
  for (const {name} of sides.flat()) {
    const words = withoutArticle(nameWords(name))
    if (words.length === 0 || words.length > longestPhrase) continue
    own.add(joined(words))
    firsts.add(words[0]?.folded ?? '')
  }
  return (words, at) => {
    const ahead = folded(words, at)
    const found = demonymAt(ahead, 0, demonyms)
    const form = found?.meanings[0]?.form
    const length = firsts.has(ahead[0]?.folded ?? '') ? ownLength(ahead) : 0
    if (length > 0 && length >= (found?.length ?? 0)) return {length, form: 'party'}
    return found === undefined || form === undefined ? undefined : {length: found.length, form}
  }

  function ownLength(ahead: readonly NameWord[]): number {
    for (let length = ahead.length; length > 0; length--) if (own.has(joined(ahead.slice(0, length)))) return length
    return 0
  }
}

/** The next words, each as one; a word that folds to none or several ends the list. */
function folded(words: readonly string[], at: number): NameWord[] {
  const ahead: NameWord[] = []
  for (const word of words.slice(at, at + longestPhrase)) {
    const [only, ...more] = nameWords(word)
    if (only === undefined || more.length > 0) break
    ahead.push(only)
  }
  return ahead
}
