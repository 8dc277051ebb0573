import {englishPartyWords} from '../data/demonyms.ts'
import type {Belligerent} from '../schema/conflict.ts'
import type {PartyWords} from '../schema/party-words.ts'
import {type DemonymIndex, knownDemonyms} from './demonym-index.ts'
import {type NameWord, nameWords, singular, withoutArticle} from './fold.ts'
import {fit, fitOf, toQuery} from './party-fit.ts'
import {partyNames} from './party-names.ts'
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
  const queryWords = {followers: new Set(words.followers), generic: new Set(words.generic.map(singular)), endings: new Set(words.endings)}
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
    const query = toQuery(asked, demonyms, queryWords)
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

function joinWritten(words: readonly NameWord[]): string {
  return words.map(({written}) => written).join(' ')
}
