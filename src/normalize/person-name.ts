import type {PeopleWords} from '../data/people.ts'
import type {LineText} from '../document.ts'
import type {Fate} from '../schema/conflict.ts'
import type {Entry} from './entries.ts'
import {fateReader} from './fates.ts'
import {nameWords} from './name-words.ts'
import {type Token, tokensOf} from './phrases.ts'
import {officeFinder, rankFinder} from './rank.ts'
import type {Range} from './unread.ts'

/** A name, and what stands before and behind it. */
export interface NamedPerson {
  person: {name: string; rank?: string; roles: string[]; link?: string}
  fate?: Fate
}

export interface PersonNameReader {
  /** Read the name of an entry; `main` is what stands outside its brackets. */
  read: (line: LineText, entry: Entry, main: readonly Range[], read: Range[]) => NamedPerson | undefined
  /** Whether the tokens begin with a rank and go on with a name. */
  hasRank: (tokens: readonly Token[]) => boolean
  /** Whether the tokens are nothing but ranks, offices and titles. */
  isPrefix: (tokens: readonly Token[]) => boolean
}

const word = /[\p{L}\p{N}]/u
const edge = /[\s,;:\-–—†‡✝ⱶ*?"“”«»…/#=]/u
/** ` – commander of the left wing`; behind a link also `-left wing` */
const dash = /\s[-–—]\s/g

/** Make a reader of the name in an entry. */
export function personNameReader(words: PeopleWords): PersonNameReader {
  const ranks = rankFinder(words)
  const offices = officeFinder(words)
  const fates = fateReader(words)
  const looks = nameWords(words)
  const leading = new Set(words.leadingRemarks)
  const groups = new Set(words.groups)

  return {
    hasRank(tokens) {
      const length = ranks(tokens, 0)
      return length > 0 && isName(tokens, length)
    },
    isPrefix(tokens) {
      let at = 0
      while (at < tokens.length) {
        const length = ranks(tokens, at) || offices(tokens, at) || looks.titles(tokens, at) || (leading.has(tokens[at]?.key ?? '') ? 1 : 0)
        if (length === 0) return false
        at += length
      }
      return true
    },
    read(line, entry, main, read) {
      const {value} = line.text
      const [first, second] = main
      if (first === undefined) return
      const flag = entry.marks.find(({kind, at, to}) => kind === 'flag' && to > at)
      const tokens = tokensOf(value, [Math.max(first[0], flag?.to ?? 0), first[1]])
      const links = entry.marks.filter(mark => mark.kind === 'link' && word.test(mark.link.text) && mark.at < first[1])
      const roles: string[] = []
      let rank: Range | undefined
      let at = 0
      const read1 = (to: number) => value.slice(tokens[at]?.at, tokens[to - 1]?.to)
      for (;;) {
        const unpiped = links.some(mark => mark.kind === 'link' && mark.at === tokens[at]?.at && mark.link.target === mark.link.text)
        if (unpiped && tokens.length - at <= 2) break
        const rankLength = ranks(tokens, at)
        const officeLength = rankLength > 0 ? 0 : offices(tokens, at) || (leading.has(tokens[at]?.key ?? '') ? 1 : 0)
        const length = rankLength + officeLength
        if (length === 0 || !isName(tokens, at + length)) break
        if (rankLength === 0) roles.push(read1(at + length))
        else if (rank === undefined) rank = [tokens[at]?.at ?? 0, tokens[at + length - 1]?.to ?? 0]
        else rank = [rank[0], tokens[at + length - 1]?.to ?? 0]
        at += length
      }
      const start = tokens[at]?.at
      if (start === undefined) {
        read.push(first)
        return
      }
      const link = links.find(mark => mark.to > start)
      const end = link === undefined ? plainEnd(value, tokens, at, first[1]) : linkedEnd(value, tokens, link.to, first[1])
      const from = link === undefined || !tokens.slice(at).some(token => token.to <= link.at && looks.isCommon(token)) ? start : link.at
      const bridged =
        link === undefined &&
        end === first[1] &&
        second !== undefined &&
        word.test(value.slice(...second)) &&
        !looks.isCommon(tokensOf(value, second)[0])
      const to = bridged ? second[1] : end
      const rest = bridged ? [] : [[end, first[1]] as const, ...main.slice(1)]
      read.push([first[0], from === start ? start : (rank?.[1] ?? first[0])], [from, to], ...rest)
      const name = trimmedName(value, from, to)
      let fate: Fate | undefined
      for (const range of rest) {
        const more = tokensOf(value, range).filter(token => word.test(token.word))
        const told = fates.statedBy(more)
        if (told !== undefined) fate = told
        else if (more.length > 0) roles.push(trimmedName(value, more[0]?.at ?? 0, more.at(-1)?.to ?? 0))
      }
      if (name === '') return
      return {
        person: {
          name,
          roles,
          ...(rank !== undefined && {rank: value.slice(...rank).replaceAll(/\s+/g, ' ')}),
          ...(link?.kind === 'link' && link.link.target !== '' && {link: link.link.target}),
        },
        ...(fate !== undefined && {fate}),
      }
    },
  }

  /** Whether a name stands from a token on: neither `of Holm` nor `of the left wing`, nor a body of troops. */
  function isName(tokens: readonly Token[], start: number): boolean {
    const token = tokens[start]
    if (token === undefined || !word.test(token.word) || /^(?:of|in|for|and|at|to)$/.test(token.key) || looks.isCommon(token)) return false
    return !tokens.slice(start).some(({key}) => groups.has(key))
  }

  /** Where a name without a link ends: before a dash, or before the first word in lower case. */
  function plainEnd(value: string, tokens: readonly Token[], start: number, to: number): number {
    dash.lastIndex = tokens[start]?.to ?? to
    const dashed = dash.exec(value)?.index ?? to
    const common =
      tokens.find((token, index) => index > start && looks.isCommon(token) && !/^(?:of|the)$/.test(tokens[index - 1]?.key ?? ''))?.at ?? to
    return Math.min(dashed, common, to)
  }

  /** Where a name ends whose link ends at `linkTo`: words that go on with it belong to it, such as `of Holm`. */
  function linkedEnd(value: string, tokens: readonly Token[], linkTo: number, to: number): number {
    let end = linkTo
    while (end < to && /[\p{L}\p{N}'’]/u.test(value[end] ?? '')) end++
    const more = tokens.filter(token => token.at >= end && word.test(token.word))
    if (more.length === 0 || /[-–—.]/.test(value.slice(end, more[0]?.at)) || /^[-–—]/.test(value.slice(end, to).trimStart())) return end
    if (looks.isCommon(more[0]) || looks.isRole(more) || fates.statedBy(more) !== undefined) return end
    return plainEnd(value, more, 0, to)
  }
}

/** Without signs, quotation marks and stops around it; the stop of an abbreviation stays. */
function trimmedName(value: string, at: number, to: number): string {
  let start = at
  let end = to
  while (start < end && edge.test(value[start] ?? '')) start++
  while (end > start && edge.test(value[end - 1] ?? '')) end--
  const name = value.slice(start, end).replaceAll(/\s+/g, ' ')
  return /\p{L}{4,}\.$/u.test(name) ? name.slice(0, -1) : name
}
