import type {PeopleWords} from '../../data/people.ts'
import type {Mark} from '../../document.ts'
import {nameWords} from '../lines/name-words.ts'
import {type Token, tokensOf} from '../lines/phrases.ts'
import type {Range} from '../unread.ts'
import {officeFinder, rankFinder} from './rank.ts'

/** What stands before a name. */
export interface PersonPrefix {
  /** How many tokens it takes. */
  length: number
  rank?: Range
  /** Offices, and remarks such as "formerly". */
  roles: Range[]
}

export interface PersonPrefixReader {
  /** The ranks and offices that tokens begin with; titles of nobility are part of the name. */
  read: (tokens: readonly Token[], links: readonly Mark[]) => PersonPrefix
  /** Whether the tokens begin with a rank and go on with a name. */
  hasRank: (tokens: readonly Token[]) => boolean
  /** Whether a link leads to a rank: `[[Lieutenant general|LG]]`. */
  isRankLink: (link: Mark) => boolean
  /** Whether the tokens are nothing but ranks, offices and titles. */
  isPrefix: (tokens: readonly Token[]) => boolean
}

const word = /[\p{L}\p{N}]/u

/** Make a reader of what stands before the names of people. */
export function personPrefixReader(words: PeopleWords): PersonPrefixReader {
  const ranks = rankFinder(words)
  const offices = officeFinder(words)
  const looks = nameWords(words)
  const leading = new Set(words.leadingRemarks)
  const groups = new Set(words.groups)
  const bonds = new Set(words.grammar.roleBonds)
  return {isPrefix, isRankLink, hasRank: tokens => ranks(tokens, 0) > 0 && isName(tokens, ranks(tokens, 0)), read}

  function read(tokens: readonly Token[], links: readonly Mark[]): PersonPrefix {
    const roles: Range[] = []
    let rank: Range | undefined
    let at = 0
    for (;;) {
      const token = tokens[at]
      const link = links.find(mark => mark.at === token?.at)
      const linked = link !== undefined && isRankLink(link) ? tokens.slice(at).filter(({to}) => to <= link.to).length : 0
      // an article called "Captain Jack" is on one of that name; ranks are left out of titles
      if (token === undefined || (linked === 0 && isTitle(link) && tokens.length - at <= 2)) break
      const rankLength = linked || ranks(tokens, at)
      const length = rankLength || offices(tokens, at) || (leading.has(token.key) ? 1 : 0)
      if (length === 0 || !isName(tokens, at + length)) break
      const range: Range = [token.at, tokens[at + length - 1]?.to ?? token.to]
      if (rankLength === 0) roles.push(range)
      else rank = [rank?.[0] ?? range[0], range[1]]
      at += length
    }
    return {length: at, roles, ...(rank !== undefined && {rank})}
  }

  function isPrefix(tokens: readonly Token[]): boolean {
    let at = 0
    while (at < tokens.length) {
      const length = ranks(tokens, at) || offices(tokens, at) || looks.titles(tokens, at) || (leading.has(tokens[at]?.key ?? '') ? 1 : 0)
      if (length === 0) return false
      at += length
    }
    return true
  }

  function isRankLink(link: Mark): boolean {
    if (link.kind !== 'link') return false
    const target = link.link.target.replace(/\(.*$/, '')
    const tokens = tokensOf(target, [0, target.length])
    return tokens.length > 0 && ranks(tokens, 0) === tokens.length
  }

  /** Whether a name stands from a token on: neither `of Holm` nor `of the left wing`, nor a body of troops. */
  function isName(tokens: readonly Token[], start: number): boolean {
    const token = tokens[start]
    if (token === undefined || !word.test(token.word) || bonds.has(token.key) || looks.isCommon(token)) return false
    return !tokens.slice(start).some(({key}) => groups.has(key))
  }
}

function isTitle(link: Mark | undefined): boolean {
  return link?.kind === 'link' && link.link.target === link.link.text
}
