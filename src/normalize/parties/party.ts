import {demonyms} from '../../data/demonyms.ts'
import type {PeopleWords} from '../../data/people.ts'
import type {DateWords} from '../../dates/words.ts'
import type {LineText, Mark} from '../../document.ts'
import {nameKey} from '../../parties/fold.ts'
import type {Belligerent} from '../../schema/conflict.ts'
import type {Flag} from '../../schema/item.ts'
import type {Period} from '../../schema/period.ts'
import type {Span} from '../../schema/span.ts'
import {spanOf} from '../../text.ts'
import {cutter, type Entry, merged, outside, wordsStart} from '../lines/entries.ts'
import {nameWords} from '../lines/name-words.ts'
import {phraseFinder, type Token, wordsOf} from '../lines/phrases.ts'
import {trimmedText} from '../lines/trimmed-text.ts'
import type {Range} from '../unread.ts'
import {type PartyName, partyNameReader} from './party-name.ts'
import {remarkReader} from './remarks.ts'

/** A belligerent while a field is read: what follows can add a time or a remark. */
export interface Party {
  name: string
  link?: string
  flag?: Flag
  role?: Belligerent['role']
  heading?: string
  period?: Period
  remarks: string[]
  span: Span
}

/**
 * Reads the parties that a stretch of a line names. What only says more about the party before them goes to `previous`;
 * the ranges of all words that were read go to `read`.
 */
export type PartyReader = (line: LineText, range: Range, previous: Party | undefined, read: Range[]) => Party[]

/** Make a reader of parties in a line. */
export function partyReader(words: PeopleWords, dates: DateWords): PartyReader {
  const cut = cutter({joiners: words.joiners, successors: [], bracketsInNames: false})
  const {grammar} = words
  const looks = nameWords(words)
  const names = partyNameReader(words)
  const remarks = remarkReader(words, dates)
  const aliases = phraseFinder(words.aliases)
  const support = phraseFinder(words.support)
  const stateNames = namesOfStates()
  const adjectives = new Set(
    demonyms()
      .flatMap(each => each.adjectives ?? [])
      .map(nameKey),
  )
  return readParties

  function readParties(line: LineText, range: Range, previous: Party | undefined, read: Range[]): Party[] {
    const {value} = line.text
    const parties: Party[] = []
    const start = wordsStart(line, range[0])
    read.push([range[0], start])
    const entries = merged(cut(line, [Math.min(start, range[1]), range[1]]), (left, right) => isWhole(value, left, right))
    const found = entries.map(entry => names(line, entry, outside(value, entry)))
    const nouns = sharedNouns(value, entries, found)
    for (const [index, entry] of entries.entries()) {
      if (entry.joint === 'word') read.push([entries[index - 1]?.to ?? start, entry.at])
      const last = parties.at(-1) ?? previous
      const tokens = outside(value, entry).flatMap(each => wordsOf(value, each))
      const name = found[index]
      if (name === undefined || (last !== undefined && saysMore(entry, tokens))) {
        if (last !== undefined) addAll(line, [...outside(value, entry), ...entry.brackets], last, read)
        continue
      }
      if (looks.isNobody(tokens)) {
        read.push([entry.at, entry.to])
        continue
      }
      if (last !== undefined && entry.joint === 'start' && goesOn(entry, name, last)) {
        last.name = `${last.name} ${trimmedText(value, [name.at, name.to])}`
        last.span = [last.span[0], spanOf(line.text, entry.at, entry.to)[1]]
        addAll(line, [...name.rest, ...entry.brackets], last, read)
        read.push([name.at, name.to])
        continue
      }
      const next = entries[index + 1]
      const party = toParty(line, entry, name, nouns[index] ?? '', next?.joint === 'word' && isBare(value, found[index + 1]))
      parties.push(party)
      read.push([name.at, name.to])
      for (const rest of [...name.rest, ...entry.brackets].sort(([one], [other]) => one - other))
        parties.push(...readRest(line, entry, rest, party, read))
    }
    return parties
  }

  /** Whether an entry is the rest of a link that a line break cuts in two. */
  function goesOn({marks}: Entry, {link}: PartyName, last: Party): boolean {
    return (
      link !== undefined &&
      link.link.target === last.link &&
      !last.name.endsWith(link.link.text) &&
      !marks.some(({kind}) => kind === 'flag')
    )
  }

  /** Whether two entries name one party. */
  function isWhole(value: string, left: Entry, right: Entry): boolean {
    const tokens = outside(value, right).flatMap(each => wordsOf(value, each))
    if (right.joint === 'flag') return tokens.length === 0
    const link = left.marks.findLast(isLink)
    if (right.joint === 'link') {
      if (link !== undefined && value.slice(link.to, right.at).includes('/')) return false
      if (link === undefined || wordsOf(value, [link.to, left.to]).length > 0 || !/^\p{Lu}/u.test(tokens[0]?.word ?? '')) return true
      return !isState(value, link) && wordsOf(value, [link.at, link.to]).length === 1
    }
    if (right.joint !== 'word' || right.marks.some(mark => isLink(mark) || mark.kind === 'flag')) return false
    if (looks.isNobody(tokens)) return false
    const joined = value.slice(left.at, right.to).toLowerCase()
    if (words.unsplitNames.some(name => joined.includes(name))) return true
    const before = outside(value, left).flatMap(each => wordsOf(value, each))
    const has = (list: readonly Token[], terms: readonly string[]) => list.some(({key}) => terms.includes(key))
    if (looks.isCommon(tokens[0]))
      return link === undefined || (!grammar.others.includes(tokens[0]?.key ?? '') && before.some(({at}) => at < link.at))
    return link === undefined && (has(before, grammar.origins) || (has(before, grammar.possessive) && !has(tokens, grammar.possessive)))
  }

  function isState(value: string, {at, to}: Mark): boolean {
    return stateNames.has(nameKey(value.slice(at, to)))
  }

  /** `, under General Brand`, `and colonies`: words in lower case say more about the party before them. */
  function saysMore({joint, marks}: Entry, tokens: readonly Token[]): boolean {
    if ((joint !== 'comma' && joint !== 'word') || looks.isNobody(tokens)) return false
    if (aliases(tokens, 0) > 0) return true
    if (marks.some(mark => isLink(mark) || mark.kind === 'flag')) return false
    return joint === 'comma' ? looks.isCommon(tokens[0]) : tokens.length > 0 && tokens.every(looks.isCommon)
  }

  /** For each entry the noun that closes a list of adjectives and belongs to each: `volunteers` in `Swedish, Estonian and Polish volunteers`. */
  function sharedNouns(value: string, entries: readonly Entry[], found: readonly (PartyName | undefined)[]): string[] {
    const nouns = entries.map(() => '')
    let noun = ''
    for (let index = entries.length - 1; index >= 0; index--) {
      const name = found[index]
      if (noun !== '' && name !== undefined && isAdjective(value, name)) nouns[index] = noun
      else noun = ''
      const joint = entries[index]?.joint
      if (joint !== 'comma' && joint !== 'word') noun = ''
      else if (noun === '' && name !== undefined) noun = nounOf(value, name)
    }
    return nouns
  }

  /** Whether a name can do with a noun: a link that is no state, or an adjective. */
  function isAdjective(value: string, name: PartyName): boolean {
    if (name.link !== undefined) return isBare(value, name) && !isState(value, name.link)
    return adjectives.has(nameKey(value.slice(name.at, name.to)))
  }

  /** The words in lower case behind a link or an adjective. */
  function nounOf(value: string, {at, to, link}: PartyName): string {
    const [first, ...others] = wordsOf(value, [at, to])
    if (link === undefined && (first === undefined || !adjectives.has(nameKey(first.word)))) return ''
    if (link !== undefined && (at !== link.at || !/^\s/.test(value.slice(link.to, link.to + 1)))) return ''
    const noun = link === undefined ? others : wordsOf(value, [link.to, to])
    return noun.length < 3 && noun.every(looks.isCommon) ? noun.map(({word}) => ` ${word}`).join('') : ''
  }

  function toParty({text}: LineText, entry: Entry, {at, to, link, collective}: PartyName, noun: string, listed: boolean): Party {
    const flag = entry.marks.find(mark => mark.kind === 'flag' && mark.flag.name !== '')
    const from = collective && listed && link !== undefined ? link.at : at
    const party: Party = {
      name: trimmedText(text.value, [from, to]) + noun,
      remarks: from > at ? [text.value.slice(at, from).replace(/\s+\S+\s*$/, '')] : [],
      span: spanOf(text, entry.at, entry.to),
    }
    if (link !== undefined && link.link.target !== '') party.link = link.link.target
    if (flag?.kind === 'flag') party.flag = flag.flag
    return party
  }

  /** Read what stands around a name: a bracket, a remark, or supporters that are named behind it. */
  function readRest(line: LineText, {marks}: Entry, [at, to]: Range, party: Party, read: Range[]): Party[] {
    const {value} = line.text
    const tokens = wordsOf(value, [at, to])
    const cue = tokens.findIndex((_, index) => support(tokens, index) > 1)
    const from = cue < 0 ? undefined : tokens[cue + support(tokens, cue)]?.at
    if (from === undefined || !marks.some(mark => isLink(mark) && mark.at >= from && mark.at < to) || '(['.includes(value[at] ?? ' ')) {
      addAll(line, [[at, to]], party, read)
      return []
    }
    addAll(line, [[at, tokens[cue]?.at ?? at]], party, read)
    read.push([at, from])
    return readParties(line, [from, to], undefined, read).map(other => ({...other, role: 'supporter' as const}))
  }

  function addAll(line: LineText, ranges: readonly Range[], party: Party, read: Range[]): void {
    for (const range of ranges) {
      const {period, text} = remarks(line, insideOf(line.text.value, range))
      read.push(range)
      if (period !== undefined && party.period === undefined) party.period = period
      else if (period !== undefined && text === undefined) party.remarks.push(period.text)
      if (text !== undefined) party.remarks.push(text)
    }
  }
}

/** The names that are no adjectives as well, as `Druze` is. */
function namesOfStates(): Set<string> {
  return new Set(
    demonyms().flatMap(({name, names = [], adjectives = []}) => [name, ...names].filter(each => !adjectives.includes(each)).map(nameKey)),
  )
}

/** Whether a name is nothing but a link. */
function isBare(value: string, name: PartyName | undefined): boolean {
  return (
    name?.link !== undefined && wordsOf(value, [name.at, name.link.at]).length === 0 && wordsOf(value, [name.link.to, name.to]).length === 0
  )
}

function isLink(mark: Mark): mark is Extract<Mark, {kind: 'link'}> {
  return mark.kind === 'link' && mark.to > mark.at
}

/** A bracket without its signs. */
function insideOf(value: string, [at, to]: Range): Range {
  if (!'([（'.includes(value[at] ?? ' ')) return [at, to]
  return [at + 1, ')]）'.includes(value[to - 1] ?? ' ') ? to - 1 : to]
}
