import type {PeopleWords} from '../../data/people.ts'
import {type PhraseFinder, phraseFinder, type Token} from './phrases.ts'

/** What the words of an entry look like. */
export interface NameWords {
  /** A word in lower case that is no part of a name: not `von`, not `al-Din`. */
  isCommon: (token: Token | undefined) => boolean
  /** The words that make an office or a role: `ruler of Holm`, `Syrian Army Commander`, `RIC`. */
  isRole: (tokens: readonly Token[]) => boolean
  /** The words that tell a body of troops: `26th Regiment`. */
  isGroup: (tokens: readonly Token[]) => boolean
  /** `Earl of Moray`, `Jr.`: what goes on with the name before the comma. */
  isSuffix: (tokens: readonly Token[]) => boolean
  /** `Unknown`, `?`, `N/A`, `and others`: nobody. */
  isNobody: (tokens: readonly Token[]) => boolean
  titles: PhraseFinder
}

const lower = /^\p{Ll}[\p{Ll}'’]*$/u
/** Make the tests of words that tell names from other words. */
export function nameWords(words: PeopleWords): NameWords {
  const particles = new Set(words.particles)
  const bonds = new Set([...words.grammar.roleBonds, ...words.grammar.titleBonds])
  const roles = phraseFinder(words.roles)
  const groups = new Set(words.groups)
  const suffixes = phraseFinder(words.suffixes)
  const titles = phraseFinder(words.titles)
  const nobody = phraseFinder(words.nobody)
  const nobodyStarts = new Set(words.nobodyStarts)
  const isCommon = (token: Token | undefined) => token !== undefined && lower.test(token.word) && !particles.has(token.key)
  const joins = (token: Token | undefined) => token !== undefined && (bonds.has(token.key) || /^[dl]'/.test(token.key))
  return {
    titles,
    isCommon,
    isRole(tokens) {
      return tokens.some((_, index) => {
        const length = roles(tokens, index)
        return length > 0 && (index + length === tokens.length ? index > 0 || length > 1 : joins(tokens[index + length]))
      })
    },
    isGroup: tokens => groups.has(tokens[0]?.key ?? '') || groups.has(tokens.at(-1)?.key ?? ''),
    isSuffix(tokens) {
      if (suffixes(tokens, 0) === tokens.length) return true
      if (roles(tokens, 0) > 0) return false
      const start = titles(tokens, ordinal.test(tokens[0]?.key ?? '') ? 1 : 0)
      return start > 0 && joins(tokens[start + (ordinal.test(tokens[0]?.key ?? '') ? 1 : 0)])
    },
    isNobody(tokens) {
      const named = tokens.filter(({key}) => key !== '' && !/^[+\d]+$/.test(key))
      return named.length === 0 || nobody(named, 0) === named.length || nobodyStarts.has(named[0]?.key ?? '')
    },
  }
}

const ordinal = /^\d+(?:st|nd|rd|th)$/
