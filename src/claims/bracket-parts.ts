import type {FoundDate} from '../dates/find-dates.ts'
import {acceptedDate, say} from './around.ts'
import {categoriesAt} from './categories.ts'
import type {Draft, DraftNoun} from './draft.ts'
import type {Befallen} from './lexicon.ts'
import {markRead, type Reader} from './reader.ts'
import {saidIn} from './said.ts'
import {termAt} from './terms.ts'

/** The claims that a bracket is about. */
export interface Covered {
  base: Draft
  group: readonly Draft[]
  undated: readonly Draft[]
}

/** Read the parts between semicolons, or, when one says nothing as a whole, those between commas. */
export function readParts(reader: Reader, from: number, close: number, covered: Covered): void {
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
