import {englishPartyWords} from '../data/demonyms.ts'
import type {Belligerent} from '../schema/conflict.ts'
import type {PartyWords} from '../schema/party-words.ts'
import {type DemonymIndex, knownDemonyms} from './demonym-index.ts'
import {finderWords} from './finder-words.ts'
import {type NameWord, nameWords, withoutArticle} from './fold.ts'
import {fit, fitOf, toQuery} from './party-fit.ts'
import {type PartyNames, partyNames} from './party-names.ts'
import {roleFinder} from './role-finder.ts'
import {wordsOfParties} from './words-of-parties.ts'

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
  const {query: queryWords, opponents, companions, joint, roleWords} = finderWords(words)
  const answers = new Map<string, FoundSide | undefined>()
  let made: readonly PartyNames[] | undefined
  let roles: ReturnType<typeof roleFinder> | undefined
  let mayMean: ((word: NameWord) => boolean) | undefined
  // most boxes ask nothing: what names are held against is made for the first question
  const partiesOf = () => {
    made ??= sides.flatMap((belligerents, at) => belligerents.map(belligerent => partyNames(belligerent, at + 1, demonyms)))
    return made
  }
  return name => {
    if (name.length > longestName || !sides.some(belligerents => belligerents.length > 0)) return undefined
    const known = answers.get(name)
    if (known !== undefined || answers.has(name)) return known
    const found = find(name)
    answers.set(name, found)
    return found
  }

  function find(name: string): FoundSide | undefined {
    const asked = withoutArticle(nameWords(name))
    mayMean ??= wordsOfParties(partiesOf(), demonyms, roleWords)
    if (!asked.some(mayMean)) return undefined
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
    for (const party of partiesOf()) {
      const score = fitOf(party, query)
      if (score === 0 || score < top) continue
      if (score > top) found = {side: party.side, party: party.name}
      else if (found !== 'tie' && found?.side !== party.side) found = 'tie'
      top = score
    }
    if (top > fit.role) return found
    roles ??= roleFinder(partiesOf(), words.roles)
    return roles(query.key) ?? roles(query.content) ?? found
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
    const tied = partiesOf().filter(({ties}) => meanings?.some(({name}) => ties.has(name)))
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
