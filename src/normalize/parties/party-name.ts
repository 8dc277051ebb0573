import type {PeopleWords} from '../../data/people.ts'
import type {LineText, Mark} from '../../document.ts'
import type {Entry} from '../lines/entries.ts'
import {nameWords} from '../lines/name-words.ts'
import {type Token, wordsOf} from '../lines/phrases.ts'
import type {Range} from '../unread.ts'

/** The name in an entry, and what else the entry says outside its brackets. */
export interface PartyName {
  at: number
  to: number
  link?: Extract<Mark, {kind: 'link'}>
  /** `states of` in `Kongo states of Soyo`: words before a link that end with a word for many parties. */
  collective: boolean
  rest: Range[]
}

/** Make a reader of the name in an entry; `main` is what stands outside its brackets. */
export function partyNameReader(words: PeopleWords): (line: LineText, entry: Entry, main: readonly Range[]) => PartyName | undefined {
  const looks = nameWords(words)
  const stops = new Set(words.remarkStarts)
  const leading = new Set(words.leadingRemarks)
  const collectives = new Set(words.collectives)
  const binding = new Set(words.grammar.prefixBonds)
  const between = new Set(words.grammar.placeBonds)
  const articles = new Set(words.grammar.articles)
  return ({text: {value}}, {marks}, main) => {
    const first = main.find(range => wordsOf(value, range).length > 0)
    if (first === undefined) return
    const others = main.filter(range => range !== first)
    const all = wordsOf(value, first)
    const skipped = all.findIndex(({key}, index) => !leading.has(key) || looks.isCommon(all[index + 1]))
    const tokens = all.slice(Math.max(0, skipped))
    const start = tokens[0]?.at ?? first[0]
    const before: Range[] = start > first[0] ? [[first[0], start]] : []
    const link = marks.find(
      mark => mark.kind === 'link' && mark.to > start && mark.at < first[1] && wordsOf(value, [mark.at, mark.to]).length > 0,
    )
    if (link?.kind !== 'link') {
      const to = stopOf(tokens.slice(1)) ?? first[1]
      return {at: start, to, collective: false, rest: [...before, [to, first[1]], ...others]}
    }
    const prefix = tokens.filter(token => token.to <= link.at)
    const bound = binding.has(prefix.at(-1)?.key ?? '')
    const loose = !bound && prefix.some(looks.isCommon) && prefix.every(token => looks.isCommon(token) || articles.has(token.key))
    const at = loose ? link.at : start
    const to = endOf(value, tokens, link, marks, first[1])
    const collective = bound && collectives.has(prefix.at(-2)?.key ?? '')
    return {at, to, link, collective, rest: [...before, ...(loose ? [[start, link.at] as const] : []), [to, first[1]], ...others]}
  }

  /** Where the words stop that belong to the name: `Greek city-states`, but not `Timurids of Samarkand` when that has its own link. */
  function endOf(value: string, tokens: readonly Token[], link: Mark, marks: readonly Mark[], to: number): number {
    let end = link.to
    while (end < to && /[\p{L}\p{N}\p{M}'’-]/u.test(value[end] ?? '')) end++
    const more = tokens.filter(token => token.at >= end)
    const next = more[0]
    const linked = marks.some(mark => mark.kind === 'link' && mark.at >= (next?.to ?? to) && mark.at < to)
    if (next !== undefined && end === link.to && between.has(next.key) && linked) return end
    return next === undefined ? end : (stopOf(more) ?? to)
  }

  function stopOf(tokens: readonly Token[]): number | undefined {
    return tokens.find(({word, key}) => word === key && stops.has(key))?.at
  }
}
