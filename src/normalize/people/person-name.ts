import type {PeopleWords} from '../../data/people.ts'
import type {LineText, Mark} from '../../document.ts'
import type {Fate} from '../../schema/conflict.ts'
import type {Entry} from '../lines/entries.ts'
import {nameWords} from '../lines/name-words.ts'
import {type Token, wordsOf} from '../lines/phrases.ts'
import {trimmedText} from '../lines/trimmed-text.ts'
import type {Range} from '../unread.ts'
import {fateReader} from './fates.ts'
import type {PersonPrefixReader} from './person-prefix.ts'

/** A name, and what stands before and behind it. */
export interface NamedPerson {
  name: string
  rank?: string
  roles: string[]
  link?: string
  fate?: Fate
  /** Of the name. */
  range: Range
  /** Of all words that were read. */
  read: Range[]
}

/** Reads the name in an entry; `main` is what stands outside its brackets, `words` the words of that. Nothing when there is no name. */
export type PersonNameReader = (line: LineText, entry: Entry, main: readonly Range[], words: readonly Token[]) => NamedPerson | undefined

const word = /[\p{L}\p{N}]/u
/** ` – commander of the left wing` */
const dash = /\s[-–—]\s/

/** Make a reader of the name in an entry. */
export function personNameReader(words: PeopleWords, prefixes: PersonPrefixReader): PersonNameReader {
  const fates = fateReader(words)
  const looks = nameWords(words)
  const bound = new Set([...words.grammar.possessive, ...words.grammar.articles])
  return ({text: {value}}, entry, main, words) => {
    const [first, second] = main
    if (first === undefined) return
    const tokens = words.filter(({to}) => to <= first[1])
    const links = entry.marks.filter(mark => mark.kind === 'link' && word.test(mark.link.text) && mark.at < first[1])
    const prefix = prefixes.read(tokens, links)
    const own = tokens.slice(prefix.length)
    const start = own[0]?.at
    if (start === undefined) return
    const link = nameLink(value, links, start)
    const end = link === undefined ? plainEnd(value, own, first[1]) : linkedEnd(value, own, textEnd(value, link, first[1]), first[1])
    const loose = link !== undefined && own.some(token => token.to <= link.at && looks.isCommon(token))
    const from = loose ? link.at : start
    const bridged = link === undefined && end === first[1] && second !== undefined && isNameStart(value, second)
    const range: Range = [from, bridged ? second[1] : end]
    const name = trimmedText(value, range)
    if (name === '') return
    const rest = bridged ? main.slice(2) : [[end, first[1]] as const, ...main.slice(1)]
    const roles = prefix.roles.map(each => trimmedText(value, each))
    const read: Range[] = [[first[0], start], range]
    let fate: Fate | undefined
    for (const each of rest) {
      const told = fates.statedBy(wordsOf(value, each))
      if (told !== undefined) fate = told.fate
      else if (word.test(value.slice(...each))) roles.push(trimmedText(value, each))
      read.push(told?.range ?? each)
    }
    const found: NamedPerson = {name, roles, range, read}
    if (prefix.rank !== undefined) found.rank = value.slice(...prefix.rank).replaceAll(/\s+/g, ' ')
    if (link?.kind === 'link' && link.link.target !== '') found.link = link.link.target
    if (fate !== undefined) found.fate = fate
    return found
  }

  /** Where the text of a link ends, or the bracket that closes it begins: `[[Hippias (tyrant)]]`. */
  function textEnd(value: string, link: Mark, to: number): number {
    return link.to > to && !/[)\]]\s*[\p{L}\p{N}]/u.test(value.slice(to, link.to)) ? to : link.to
  }

  /** The link of a name: not that of its title, as in `[[Raja]] [[Man Singh]]`. */
  function nameLink(value: string, links: readonly Mark[], start: number): Mark | undefined {
    const own = links.filter(mark => mark.to > start)
    return own.find(mark => !prefixes.isPrefix(wordsOf(value, [mark.at, mark.to]))) ?? own[0]
  }

  function isNameStart(value: string, range: Range): boolean {
    const [first] = wordsOf(value, range)
    return first !== undefined && !looks.isCommon(first)
  }

  /** Where a name without a link ends: before a dash, or before the first word in lower case. */
  function plainEnd(value: string, tokens: readonly Token[], to: number): number {
    const start = tokens[0]?.to ?? to
    const dashed = value.slice(start, to).search(dash)
    const common = tokens.find((token, index) => index > 0 && looks.isCommon(token) && !bound.has(tokens[index - 1]?.key ?? ''))
    return Math.min(dashed < 0 ? to : start + dashed, common?.at ?? to)
  }

  /** Where a name ends whose link ends at `linkTo`: words that go on with it belong to it, such as `of Holm`. */
  function linkedEnd(value: string, tokens: readonly Token[], linkTo: number, to: number): number {
    let end = linkTo
    while (end < to && /[\p{L}\p{N}'’]/u.test(value[end] ?? '')) end++
    const more = tokens.filter(token => token.at >= end && word.test(token.word))
    const next = more[0]
    if (next === undefined || /[-–—.]/.test(value.slice(end, next.at + 1))) return end
    if (looks.isCommon(next) || looks.isRole(more) || fates.statedBy(more) !== undefined) return end
    return plainEnd(value, more, to)
  }
}
