import type {PartyWords} from '../schema/party-words.ts'
import {singular} from './fold.ts'
import type {QueryWords} from './party-fit.ts'

/** The words of a language by which names are held against sides, ready to be looked up. */
export interface FinderWords {
  query: QueryWords
  opponents: ReadonlySet<string>
  companions: ReadonlySet<string>
  /** The first words of those that speak of a side by its part in the conflict. */
  roleWords: ReadonlySet<string>
  /** `US/South Vietnamese`, `Polish–Lithuanian and Swedish`, `Saudi-led` */
  joint: RegExp
}

const made = new WeakMap<PartyWords, FinderWords>()

/** Make the words ready; to be done once for all boxes, for it takes longer than to read one. */
export function finderWords(words: PartyWords): FinderWords {
  const before = made.get(words)
  if (before !== undefined) return before
  const {followers, generic, endings, opponents, companions, conjunctions, roles} = words
  const ready: FinderWords = {
    query: {followers: new Set(followers), generic: new Set(generic.map(singular)), endings: new Set(endings)},
    opponents: new Set(opponents),
    companions: new Set(companions),
    roleWords: new Set(roles.flatMap(role => role.words.map(word => word.split(' ')[0] ?? ''))),
    joint: new RegExp(`\\s(?:${conjunctions.join('|')})\\s|[/,;+–—-]`, 'u'),
  }
  made.set(words, ready)
  return ready
}
