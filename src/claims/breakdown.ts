import {amountAt} from './amounts.ts'
import {acceptedDate, countsAt, say} from './around.ts'
import type {Draft} from './draft.ts'
import {passMarks} from './marks.ts'
import {markRead, type Reader} from './reader.ts'
import {saidIn} from './said.ts'
import {termAt} from './terms.ts'

const mostDepth = 4

/** Reads the tokens from one index to another. */
export type ReadStretch = (reader: Reader, from: number, end: number) => void

/** What it counts is part of the claim before it, and has its category, noun and source. */
export function breakdown(reader: Reader, from: number, to: number, base: Draft | undefined, readStretch: ReadStretch): void {
  const armament = base !== undefined && isArmament(reader, from, to, base)
  if (armament) markRead(reader, from, to)
  if (armament || reader.depth >= mostDepth) return
  const first = reader.drafts.length
  const source = sourceBehind(reader, from, to)
  const inner = within(reader, base, () => {
    readStretch(reader, from, source ?? to)
    passMarks(reader, to, to + 1)
    return reader.drafts.slice(first)
  })
  const said = source === undefined ? undefined : saidIn(reader.texts, source, to, reader.lexicon, false)
  if (said !== undefined && source !== undefined) {
    say(reader, said, [...reader.group, ...inner])
    markRead(reader, source, to)
  }
  const [only] = inner
  if (base !== undefined && only !== undefined && base.count === undefined && base.quality !== undefined && only.befallen.length === 0) {
    countedBy(base, only)
    reader.drafts.splice(first, 1)
  }
}

/** Read with the state of a bracket, and go back to that of the text around it. */
function within<T>(reader: Reader, base: Draft | undefined, read: () => T): T {
  const {parent, last, join, chain, group, undated, whole, pre} = reader
  Object.assign(reader, {parent: base, last: undefined, join: 'line', chain: [], group: [], undated: [], whole: undefined, pre: undefined})
  reader.depth++
  const result = read()
  reader.depth--
  Object.assign(reader, {parent, last, join, chain, group, undated, whole, pre})
  return result
}

/** `Almost total (1,530,900 soldiers)`: the bracket gives the number of the claim before it. */
function countedBy(base: Draft, {count, noun}: Draft): void {
  if (count !== undefined) base.count = {...count, approximate: count.approximate || base.quality === 'all'}
  delete base.quality
  if (noun !== undefined) base.noun ??= noun
}

/** Where the source of a breakdown begins: `(40 soldiers, 3 officers; per X)`. */
function sourceBehind(reader: Reader, from: number, to: number): number | undefined {
  const {tokens} = reader.stream
  for (let index = to - 1; index > from; index--) {
    if (tokens[index]?.kind !== 'sign' || !/^[;,]$/.test(tokens[index]?.folded ?? '')) continue
    const said = saidIn(reader.texts, index + 1, to, reader.lexicon, false)
    return said?.name !== undefined && !countsWithin(reader, index + 1, to) ? index : undefined
  }
  return undefined
}

/** `20 ships of the line (1,396 guns)` */
function isArmament({stream, lexicon}: Reader, from: number, to: number, {noun}: Draft): boolean {
  if (noun?.thing === undefined) return false
  const amount = amountAt(stream.tokens, from, to, lexicon)
  if (amount === undefined) return false
  const carried = termAt(lexicon.nouns, stream.tokens, amount.end, to)
  const ship = lexicon.shipThings.has(noun.thing) || lexicon.shipThings.has(noun.thing.split(' ').at(-1) ?? '')
  return ship && (carried === undefined ? amount.end >= to : lexicon.armament.has(carried.meaning.thing ?? ''))
}

/** Whether a bracket counts anything that is a loss. */
export function countsWithin(reader: Reader, from: number, to: number): boolean {
  let next = from
  while (next < to) {
    const date = acceptedDate(reader, next) ?? (next === from ? reader.stream.dates.get(next) : undefined)
    if (date === undefined && countsAt(reader, next, to) && !isYear(reader, next)) return true
    next = date?.end ?? next + 1
  }
  return false
}

/** `2016 UN estimate` */
function isYear({stream}: Reader, at: number): boolean {
  const next = stream.tokens[at + 1]
  return /^(?:1[5-9]|20)\d\d$/.test(stream.tokens[at]?.text ?? '') && next?.kind === 'word' && /^\p{Lu}/u.test(next.text)
}
