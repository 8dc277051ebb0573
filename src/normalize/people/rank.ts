import type {PeopleWords} from '../../data/people.ts'
import {type PhraseFinder, phraseFinder, type Token} from '../lines/phrases.ts'

/** How many of the tokens from `start` on are a military rank; 0 for none. */
export type RankFinder = PhraseFinder

/**
 * Make a finder of ranks, which are composed: words before a head ("Vice", "Maj."), a head ("Admiral", "Gen."), perhaps a service
 * behind it ("of the Army"). A hyphenated word counts when all its parts do, as in "Contre-Amiral".
 */
export function rankFinder({ranks}: PeopleWords): RankFinder {
  const heads = new Set(ranks.heads)
  const bound = new Set(ranks.needModifier)
  const modifiers = new Set(ranks.modifiers)
  const connectors = new Set(ranks.connectors)
  const services = new Set(ranks.services)
  const kindOf = (key: string) => {
    const parts = heads.has(key) || modifiers.has(key) ? [key] : key.split(/[-–]/).filter(part => part !== '')
    if (parts.length === 0 || !parts.every(part => heads.has(part) || modifiers.has(part))) return
    return parts.some(part => heads.has(part) && !(bound.has(part) && parts.length === 1)) ? 'head' : bound.has(key) ? 'bound' : 'modifier'
  }
  return (tokens, start) => {
    let end = start
    let after = start
    for (; after < tokens.length; after++) {
      const kind = kindOf(tokens[after]?.key ?? '')
      if (kind === undefined) break
      if (kind === 'head' || (kind === 'bound' && after > start)) end = after + 1
    }
    return end === start ? 0 : end - start + serviceLength(tokens, end)
  }

  /** `of the Army`, `der Infanterie` */
  function serviceLength(tokens: readonly Token[], start: number): number {
    let at = start
    while (connectors.has(tokens[at]?.key ?? '')) at++
    if (at === start) return 0
    const first = at
    while (services.has(tokens[at]?.key ?? '')) at++
    return at > first ? at - start : 0
  }
}

/** Make a finder of what stands before a name as a rank does and says what its bearer was: "President", "Commander-in-Chief". */
export function officeFinder({offices}: PeopleWords): PhraseFinder {
  return phraseFinder([...offices, ...offices.map(office => office.replaceAll(' ', '-'))])
}
