import type {DemonymIndex} from './demonym-index.ts'
import {type NameWord, singular} from './fold.ts'
import {shortestRoot} from './party-fit.ts'
import type {PartyNames} from './party-names.ts'

/**
 * Make a test for the words by which a name can mean a party at all: a name without any means none, and need not be held
 * against each of them.
 */
export function wordsOfParties(
  parties: readonly PartyNames[],
  {longest, codes, prefixes}: DemonymIndex,
  roleWords: ReadonlySet<string>,
): (word: NameWord) => boolean {
  const known = new Set<string>()
  const roots = new Set<string>()
  for (const {names, abbreviations, initials, heading, headingWords, words, linkWords} of parties) {
    for (const key of [...names, heading]) for (const word of key.split(' ')) known.add(word)
    for (const some of [abbreviations, initials, headingWords, words, linkWords]) for (const word of some) known.add(word)
    for (const word of words) if (word.length >= shortestRoot) roots.add(word.slice(0, shortestRoot))
  }
  return ({folded, written}) =>
    known.has(folded) ||
    known.has(singular(folded)) ||
    longest.has(folded) ||
    codes.has(written) ||
    prefixes.has(folded) ||
    roleWords.has(folded) ||
    roots.has(folded.slice(0, shortestRoot))
}
