import {type DemonymIndex, demonymAt, type Meaning} from './demonym-index.ts'
import {joined, type NameWord, singular} from './fold.ts'
import type {PartyNames, Tie} from './party-names.ts'

/** How well a way of naming fits, the best first: of two sides that fit alike, neither is meant. */
export const fit = {
  name: 100,
  abbreviation: 95,
  demonym: {name: 85, part: 58, link: 46, flag: 45},
  follower: {name: 75, part: 48, link: 36, flag: 35},
  words: 60,
  initials: 52,
  linkWords: 50,
  headingWords: 32,
  derived: 33,
  heading: 90,
  role: 30,
  loose: {name: 28, part: 24, link: 22, flag: 20},
} as const

/** Roots of names that are shorter say nothing: `Man`. */
export const shortestRoot = 4
/** `Corsia` gives `Corsian` and `Corsish`. */
const finalVowels = /(?:ia|[aeiouy])$/u
/** `FSA`, `ARBiH` */
const capitals = /^\p{Lu}.*\p{Lu}/u

/** Words that say nothing of their own: behind a name, and anywhere. */
export interface QueryWords {
  followers: ReadonlySet<string>
  /** In the singular. */
  generic: ReadonlySet<string>
  endings: ReadonlySet<string>
}

/** A name that is looked for. */
export interface Query {
  key: string
  /** The key of an abbreviation in capitals, else `''`. */
  code: string
  /** Without the words that say nothing about whose side it is. */
  content: string
  /** The words to look for among a party's; none when they name nobody by themselves. */
  stems: readonly string[]
  /** What it stands for as a demonym, and whether words follow that leave it alone. */
  meanings: readonly Meaning[]
  followed: boolean
  /** Whether it may be an adjective, one no gazetteer knows, made from this word of a party's name. */
  madeFrom: (word: string) => boolean
}

/** Look at a name in all the ways it can be held against parties. */
export function toQuery(asked: readonly NameWord[], demonyms: DemonymIndex, {followers, generic, endings}: QueryWords): Query {
  const [first] = asked
  const stems = asked.map(({folded}) => singular(folded))
  const found = demonymAt(asked, 0, demonyms)
  const rest = asked.slice(found?.length ?? 0)
  const left = withoutFollowers(rest, followers)
  const [core, ...more] = found === undefined ? withoutFollowers(asked, followers) : []
  const adjective = core === undefined || more.length > 0 ? '' : singular(core.folded)
  return {
    key: joined(asked),
    code: asked.length === 1 && first !== undefined && capitals.test(first.written) ? first.folded : '',
    content: joined(withoutFollowers(asked, followers)),
    stems: stems.every(stem => generic.has(stem)) ? [] : stems,
    meanings: found !== undefined && left.length === 0 ? found.meanings : [],
    followed: rest.length > 0,
    madeFrom: word => adjective !== '' && !generic.has(word) && isMadeFrom(adjective, word, endings),
  }
}

/** What is left of words when those at their end that say nothing are taken off. */
function withoutFollowers(words: readonly NameWord[], followers: ReadonlySet<string>): readonly NameWord[] {
  let end = words.length
  while (end > 0) {
    const length = [3, 2, 1].find(size => size <= end && followers.has(joined(words.slice(end - size, end))))
    if (length === undefined) break
    end -= length
  }
  return words.slice(0, end)
}

/** How well a party fits a name: 0 when it does not, `fit.role` or less when words for parts in the conflict may fit better. */
export function fitOf(party: PartyNames, {key, code, stems, meanings, followed, madeFrom}: Query): number {
  if (party.names.has(key)) return fit.name
  if (party.abbreviations.has(code)) return fit.abbreviation
  if (party.heading !== '' && party.heading === key) return fit.heading
  const words = among(stems, party.words) ? fit.words : 0
  const linkWords = among(stems, party.linkWords) ? fit.linkWords : 0
  const headingWords = among(stems, party.headingWords) ? fit.headingWords : 0
  const initials = party.initials.has(code) ? fit.initials : 0
  const derived = [...party.words].some(madeFrom) ? fit.derived : 0
  return Math.max(
    words,
    derived,
    linkWords,
    headingWords,
    initials,
    ...meanings.map(meaning => tieFit(party.ties.get(meaning.name), meaning.loose, followed)),
  )
}

function tieFit(tie: Tie | undefined, loose: boolean, followed: boolean): number {
  if (tie === undefined) return 0
  if (loose) return fit.loose[tie]
  return followed ? fit.follower[tie] : fit.demonym[tie]
}

/** Whether all words that are asked for are among a party's. */
function among(stems: readonly string[], words: ReadonlySet<string>): boolean {
  return stems.length > 0 && stems.every(stem => words.has(stem))
}

/** `Thornish` from `Thorn`, `Corsian` from `Corse` */
function isMadeFrom(adjective: string, word: string, endings: ReadonlySet<string>): boolean {
  return [word, word.replace(finalVowels, '')].some(
    root => root.length >= shortestRoot && adjective.startsWith(root) && endings.has(adjective.slice(root.length)),
  )
}
