import {englishPartyWords} from '../data/demonyms.ts'
import type {Belligerent} from '../schema/conflict.ts'
import type {PartyWords} from '../schema/party-words.ts'
import {type DemonymIndex, demonymAt, knownDemonyms, type Meaning} from './demonym-index.ts'
import {joined, type NameWord, nameWords, singular, withoutArticle} from './fold.ts'
import {type PartyNames, partyNames, type Tie} from './party-names.ts'
import {roleFinder} from './role-finder.ts'

/** A side by its number from 1, and the name of the belligerent that was meant. */
export interface FoundSide {
  side: number
  party: string
}

/** Which side a name, an adjective, an abbreviation or a short form belongs to; nothing when that is not certain. */
export type FindSide = (name: string) => FoundSide | undefined

/** What a finder goes by beside the belligerents. */
export interface PartyKnowledge {
  demonyms: DemonymIndex
  words: PartyWords
}

/** How well a way of naming fits, the best first: of two sides that fit alike, neither is meant. */
const fit = {
  name: 100,
  abbreviation: 95,
  demonym: {name: 85, part: 58, link: 46, flag: 45},
  follower: {name: 75, part: 48, link: 36, flag: 35},
  words: 60,
  initials: 52,
  linkWords: 50,
  headingWords: 32,
  heading: 90,
  role: 30,
  loose: {name: 28, part: 24, link: 22, flag: 20},
} as const

/** `FSA`, `ARBiH` */
const capitals = /^\p{Lu}.*\p{Lu}/u
const longestName = 400

/**
 * Make a finder for the sides of a conflict, their belligerents given in order.
 *
 * A name is held against the belligerents' names, links, flags, headings, abbreviations and words; against what belongs to their
 * states and peoples (`German` for the Kingdom of Prussia only when nothing else is German); and against the words for
 * a side's part (`rebels`, `Allied`). Answers are kept, for articles name the same few parties again and again.
 */
export function sideFinder(
  sides: readonly (readonly Belligerent[])[],
  {demonyms = knownDemonyms(), words = englishPartyWords}: Partial<PartyKnowledge> = {},
): FindSide {
  const parties = sides.flatMap((belligerents, at) => belligerents.map(belligerent => partyNames(belligerent, at + 1, demonyms)))
  const followers = new Set(words.followers)
  const generic = new Set(words.generic.map(singular))
  const opponents = new Set(words.opponents)
  const companions = new Set(words.companions)
  // `US/South Vietnamese`, `Polish–Lithuanian and Swedish`, `Saudi-led`
  const joint = new RegExp(`\\s(?:${words.conjunctions.join('|')})\\s|[/,;+–—-]`, 'u')
  const findRole = roleFinder(parties, words.roles)
  const answers = new Map<string, FoundSide | undefined>()
  return name => {
    if (parties.length === 0 || name.length > longestName) return undefined
    if (!answers.has(name)) answers.set(name, find(name))
    return answers.get(name)
  }

  function find(name: string): FoundSide | undefined {
    const asked = withoutArticle(nameWords(name))
    if (asked.length === 0) return undefined
    const whole = best(asked)
    if (whole !== undefined) return whole === 'tie' ? undefined : whole
    const [first, ...rest] = asked
    if (first !== undefined && rest.length > 0 && companions.has(first.folded)) return find(joinWritten(rest))
    if (first !== undefined && rest.length > 0 && opponents.has(first.folded)) return enemyOf(find(joinWritten(rest)))
    return agreed(name)
  }

  /** The side that fits best; `tie` when two fit alike. */
  function best(asked: readonly NameWord[]): FoundSide | 'tie' | undefined {
    const query = toQuery(asked, demonyms, followers, generic)
    let top = 0
    let found: FoundSide | 'tie' | undefined
    for (const party of parties) {
      const score = fitOf(party, query)
      if (score === 0 || score < top) continue
      if (score > top) found = {side: party.side, party: party.name}
      else if (found !== 'tie' && found?.side !== party.side) found = 'tie'
      top = score
    }
    if (top > fit.role) return found
    return findRole(query.key) ?? findRole(query.content) ?? found
  }

  /** Of a name made of several, the side that all those belong to that are known. */
  function agreed(name: string): FoundSide | undefined {
    const parts = name.split(joint)
    if (parts.length < 2) return undefined
    let found: FoundSide | undefined
    for (const part of parts) {
      const asked = withoutArticle(nameWords(part))
      const one = asked.length === 0 ? undefined : (best(asked) ?? byPrefix(asked))
      if (one === undefined || one === 'tie') continue
      if (found !== undefined && found.side !== one.side) return undefined
      found ??= one
    }
    return found
  }

  function byPrefix(asked: readonly NameWord[]): FoundSide | undefined {
    const meanings = asked.length === 1 ? demonyms.prefixes.get(asked[0]?.folded ?? '') : undefined
    const tied = parties.filter(({ties}) => meanings?.some(({name}) => ties.has(name)))
    const [first] = tied
    return first !== undefined && tied.every(({side}) => side === first.side) ? {side: first.side, party: first.name} : undefined
  }

  /** With two sides, the other one. */
  function enemyOf(found: FoundSide | undefined): FoundSide | undefined {
    if (found === undefined || sides.length !== 2) return undefined
    const side = 3 - found.side
    const party = sides[side - 1]?.[0]?.name
    return party === undefined ? undefined : {side, party}
  }
}

/** A name that is looked for. */
interface Query {
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
}

function toQuery(asked: readonly NameWord[], demonyms: DemonymIndex, followers: ReadonlySet<string>, generic: ReadonlySet<string>): Query {
  const [first] = asked
  const stems = asked.map(({folded}) => singular(folded))
  const found = demonymAt(asked, 0, demonyms)
  const rest = asked.slice(found?.length ?? 0)
  const left = withoutFollowers(rest, followers)
  return {
    key: joined(asked),
    code: asked.length === 1 && first !== undefined && capitals.test(first.written) ? first.folded : '',
    content: joined(withoutFollowers(asked, followers)),
    stems: stems.every(stem => generic.has(stem)) ? [] : stems,
    meanings: found !== undefined && left.length === 0 ? found.meanings : [],
    followed: rest.length > 0,
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

function fitOf(party: PartyNames, {key, code, stems, meanings, followed}: Query): number {
  if (party.names.has(key)) return fit.name
  if (party.abbreviations.has(code)) return fit.abbreviation
  if (party.heading !== '' && party.heading === key) return fit.heading
  const words = among(stems, party.words) ? fit.words : 0
  const linkWords = among(stems, party.linkWords) ? fit.linkWords : 0
  const headingWords = among(stems, party.headingWords) ? fit.headingWords : 0
  const initials = party.initials.has(code) ? fit.initials : 0
  return Math.max(
    words,
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

function joinWritten(words: readonly NameWord[]): string {
  return words.map(({written}) => written).join(' ')
}
