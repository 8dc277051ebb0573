import type {PartyWords} from '../schema/party-words.ts'
import {joined as keyOf} from './fold.ts'
import type {PartyNames} from './party-names.ts'

type Role = PartyWords['roles'][number]

/** The longest mark, in words. */
const longestPhrase = 5

/**
 * Make a finder for the words that speak of a side by its part in the conflict: `rebels`, `government`, `Allied`.
 *
 * The side meant is the only one whose belligerents' names bear a mark of the role, the first marks before the later ones; else
 * the only one without a mark of its enemies.
 */
export function roleFinder(
  parties: readonly PartyNames[],
  roles: PartyWords['roles'],
): (phrase: string) => {side: number; party: string} | undefined {
  const rolesOf = new Map<string, Role[]>()
  for (const role of roles) {
    for (const word of role.words) {
      const others = rolesOf.get(word)
      if (others === undefined) rolesOf.set(word, [role])
      else others.push(role)
    }
  }
  const sides = [...new Set(parties.map(({side}) => side))]
  const phrases = new Map<PartyNames, Set<string>>()
  return phrase => {
    for (const role of rolesOf.get(phrase) ?? []) {
      const side = sideOf(role)
      const party = side === undefined ? undefined : partyOf(role, side)
      if (side !== undefined && party !== undefined) return {side, party: party.name}
    }
    return undefined
  }

  function sideOf({marks, hints, against, states, joined}: Role): number | undefined {
    const friends = sides.filter(side => !has(side, against))
    const found = onlyMarked(friends, marks) ?? onlyMarked(sides, marks)
    if (found !== undefined) return found
    if (friends.length === 1 && sides.length > 1) return friends[0]
    const led = states ? only(friends.filter(side => parties.find(party => party.side === side)?.state)) : undefined
    const several = sides.filter(side => parties.filter(party => party.side === side).length > 1)
    return led ?? onlyMarked(friends, hints) ?? (joined && friends.length === sides.length ? only(several) : undefined)
  }

  /** The side of the first mark that only one of them bears. */
  function onlyMarked(among: readonly number[], marks: readonly string[]): number | undefined {
    for (const mark of marks) {
      const side = only(among.filter(one => has(one, [mark])))
      if (side !== undefined) return side
    }
    return undefined
  }

  function has(side: number, terms: readonly string[]): boolean {
    return parties.some(party => party.side === side && bears(party, terms))
  }

  function bears(party: PartyNames, terms: readonly string[]): boolean {
    const own = phrases.get(party) ?? phrasesOf(party)
    phrases.set(party, own)
    return terms.some(term => own.has(term))
  }

  function partyOf({marks}: Role, side: number): PartyNames | undefined {
    const own = parties.filter(party => party.side === side)
    return own.find(party => bears(party, marks)) ?? own[0]
  }
}

function only(sides: readonly number[]): number | undefined {
  return sides.length === 1 ? sides[0] : undefined
}

/** All phrases of a party's texts, folded. */
function phrasesOf({texts}: PartyNames): Set<string> {
  const phrases = new Set<string>()
  for (const words of texts) {
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= Math.min(words.length, start + longestPhrase); end++) phrases.add(keyOf(words.slice(start, end)))
    }
  }
  return phrases
}
