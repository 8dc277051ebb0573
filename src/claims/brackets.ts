import type {FoundDate} from '../dates/find-dates.ts'
import {spanOf} from '../text.ts'
import {amountAt} from './amounts.ts'
import {acceptedDate, countsAt, say} from './around.ts'
import {categoriesAt} from './categories.ts'
import type {Draft, DraftNoun} from './draft.ts'
import type {Befallen} from './lexicon.ts'
import {passMarks} from './marks.ts'
import {markRead, type Reader} from './reader.ts'
import {saidIn} from './said.ts'
import {termAt} from './terms.ts'

const mostDepth = 4

/** Reads the tokens from one index to another. */
type ReadStretch = (reader: Reader, from: number, end: number) => void

/**
 * Read a bracket: a breakdown of the claim before it, or who says so, when, how sure it is, and whatever else is remarked on it.
 *
 * It covers the list that it closes; alone on a line, all claims above that have no source of their own. Returns where it ends.
 */
export function bracketAt(reader: Reader, open: number, close: number, readStretch: ReadStretch): number {
  const {tokens} = reader.stream
  const alone = tokens[open - 1]?.kind === 'break' || stoodAlone(reader, open)
  const {last} = reader
  const base = last !== undefined && (alone || last.line === tokens[open]?.line) ? last : reader.parent
  if (countsWithin(reader, open + 1, close)) breakdown(reader, open + 1, close, base, readStretch)
  else if (base !== undefined) {
    const covered = (list: Draft[]) => (alone ? reader.unsourced : list.length > 0 ? list : [base])
    readParts(reader, open + 1, close, {base, group: covered(reader.group), undated: covered(reader.undated)})
  }
  return close + 1
}

/** Whether a bracket had a line of its own in the source, before it was put to the line before: its space is none of the source's. */
function stoodAlone({stream}: Reader, open: number): boolean {
  const token = stream.tokens[open]
  const line = stream.lines[token?.line ?? 0]?.line
  if (token === undefined || line === undefined || !token.spaced || token.at === 0) return false
  const gap = spanOf(line.text, token.at, token.to)[0] - spanOf(line.text, token.at - 1, token.at)[0]
  return gap > 1 && !line.marks.some(({kind, at}) => kind === 'reference' && at === token.at)
}

/** The claims that a bracket is about. */
interface Covered {
  base: Draft
  group: readonly Draft[]
  undated: readonly Draft[]
}

/** Whether a bracket counts anything that is a loss. */
function countsWithin(reader: Reader, from: number, to: number): boolean {
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

// ---- breakdowns

/** What it counts is part of the claim before it, and has its category, noun and source. */
function breakdown(reader: Reader, from: number, to: number, base: Draft | undefined, readStretch: ReadStretch): void {
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

// ---- remarks

/** Read the parts between semicolons, or, when one says nothing as a whole, those between commas. */
function readParts(reader: Reader, from: number, close: number, covered: Covered): void {
  const bare = !tellsFate(reader, from, close)
  let at = from
  while (at < close) {
    const whole = partEnd(reader, at, close, /^;$/)
    const part = partEnd(reader, at, close, /^[;,]$/)
    if (readPart(reader, at, whole, covered, bare)) at = whole + 1
    else if (part < whole && readPart(reader, at, part, covered, bare)) at = part + 1
    else {
      remarkPart(reader, at, whole, covered.base)
      at = whole + 1
    }
  }
}

/** `(Smith; died in 1881)`: a name beside what befell somebody is no source. */
function tellsFate({stream, lexicon}: Reader, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (categoriesAt(stream.tokens, index, to, lexicon) !== undefined) return true
  return false
}

function partEnd({stream}: Reader, from: number, end: number, sign: RegExp): number {
  let next = from
  while (next < end && !(stream.tokens[next]?.kind === 'sign' && sign.test(stream.tokens[next]?.folded ?? ''))) next++
  return next
}

/** Read a part that is a date, an approximation, a source (`bare`: also by its name alone) or the word "total"; whether it is one. */
function readPart(reader: Reader, from: number, to: number, {base, group, undated}: Covered, bare: boolean): boolean {
  const {stream, texts, lexicon} = reader
  const date = tellsFate(reader, from, to) ? undefined : dateOfPart(reader, from, to)
  const said = date ? undefined : saidIn(texts, from, to, lexicon, bare && reader.sideOf(texts.textOf(from, to)) === undefined)
  if (date !== undefined) {
    for (const draft of undated) draft.period = reader.periodOf(date, draft.line)
    reader.undated = []
  } else if (isApproximation(reader, from, to)) {
    for (const draft of undated) if (draft.count) draft.count = {...draft.count, approximate: true}
  } else if (said !== undefined) say(reader, said, group)
  else if (termAt(lexicon.totalWords, stream.tokens, from, to)?.length === to - from) base.total = true
  else return from >= to
  markRead(reader, from, to)
  return true
}

/** `as of 6 May`, `for 5–31 July`, `1941–43` */
function dateOfPart({stream}: Reader, from: number, to: number): FoundDate | undefined {
  for (let index = from; index < Math.min(to, from + 4); index++) {
    const found = stream.dates.get(index)
    if (found !== undefined) return found.end >= to || found.end - from >= (to - from) / 2 ? found.date : undefined
    if (stream.tokens[index]?.kind === 'number') return undefined
  }
  return undefined
}

/** `estimated`, `est.` */
function isApproximation({stream, lexicon}: Reader, from: number, to: number): boolean {
  const found = termAt(lexicon.approximationsAfter, stream.tokens, from, to)
  if (found === undefined) return false
  const next = from + found.length
  return next >= to || (stream.tokens[next]?.folded === '.' && next + 1 >= to)
}

/** `(POWs killed in the bombardment)` gives the category, `(mostly killed)` and all else is a hedge. */
function remarkPart(reader: Reader, from: number, to: number, base: Draft): void {
  const {texts, sideOf} = reader
  const text = texts.textOf(from, to)
  const {befallen, noun, hedged} = wordsOf(reader, from, to)
  const date = firstDate(reader, from, to)
  if (date !== undefined) base.period ??= reader.periodOf(date, base.line)
  const party = sideOf(text)
  const certain = befallen.length > 0 && !isVague(reader, from, to)
  if (certain && base.befallen.length === 0 && !hedged && base.noun?.thing === undefined) {
    base.befallen = befallen
    if (noun !== undefined) base.noun ??= noun
  } else if (party !== undefined && base.party === undefined) base.party = {name: party.party, inferred: 'text'}
  else {
    base.hedges.push(text)
    if (certain && base.befallen.length > 0) base.befallen = [...base.befallen, ...befallen]
  }
  markRead(reader, from, to)
}

function isVague({stream, lexicon}: Reader, from: number, to: number): boolean {
  return stream.tokens.slice(from, to).some(({folded}) => lexicon.small.vague.has(folded))
}

function firstDate(reader: Reader, from: number, to: number): FoundDate | undefined {
  for (let index = from; index < to; index++) {
    const found = acceptedDate(reader, index)
    if (found !== undefined) return found.date
  }
  return undefined
}

function wordsOf(
  {stream, texts, lexicon}: Reader,
  from: number,
  to: number,
): {befallen: readonly Befallen[]; noun?: DraftNoun; hedged: boolean} {
  const {tokens} = stream
  let hedged = false
  let noun: DraftNoun | undefined
  for (let index = from; index < to; index++) {
    hedged ||= termAt(lexicon.hedges, tokens, index, to) !== undefined
    const people = termAt(lexicon.nouns, tokens, index, to)
    const list = categoriesAt(tokens, index, to, lexicon)
    if (list !== undefined && (people?.length ?? 0) <= list.end - index) {
      const [first, ...others] = list.befallen
      const named = first?.noun === true && others.length > 0
      return {befallen: named ? others : list.befallen, ...(noun && {noun}), hedged}
    }
    if (people?.meaning.people === true)
      noun ??= {text: texts.textOf(index, index + people.length), people: true, known: true, generic: false}
  }
  return {befallen: [], ...(noun && {noun}), hedged}
}
