import type {FoundDate} from '../dates/find-dates.ts'
import type {LineText, Mark} from '../document.ts'
import type {Period} from '../schema/period.ts'
import {type Amount, amountAt, isDash} from './amounts.ts'
import type {SideOf} from './attribution.ts'
import {behindAdverbs, type CategoryList, categoriesAt} from './categories.ts'
import type {ClaimParty, Draft} from './draft.ts'
import {type Label, labelOf} from './labels.ts'
import type {Befallen, Lexicon} from './lexicon.ts'
import {nounPhraseAt} from './nouns.ts'
import {numeralAt} from './numbers.ts'
import {cueFirst, hearsayAt, type Said, saidIn, type Texts} from './said.ts'
import type {Stream} from './stream.ts'
import {termAt} from './terms.ts'

/** What stands between a claim and the one before it. */
type Join = 'none' | 'comma' | 'and' | 'or' | 'dash' | 'strong' | 'line'

/** What labels in force say of the claims below them. */
interface Scope {
  befallen: readonly Befallen[]
  party?: ClaimParty
  who?: string
  said: readonly Said[]
  date?: FoundDate
  references: string[]
  total: boolean
}

/** The state of reading a stream. */
export interface Reader {
  readonly stream: Stream
  readonly texts: Texts
  readonly lexicon: Lexicon
  readonly sideOf: SideOf
  /** A date as what it limits a number to. */
  readonly periodOf: (date: FoundDate, line: number) => Period
  readonly headingLabel: (heading: LineText) => Label
  /** Numbers without a word of their own are losses of this kind: nobody is named but counted. */
  readonly strength: boolean
  readonly drafts: Draft[]
  readonly read: boolean[]
  headings: readonly LineText[]
  base: Scope
  scope: Scope
  /** Of the line only. */
  line: {befallen: readonly Befallen[]; party?: ClaimParty; total: boolean; first: number}
  /** The flags in force, and how many claims there were when the first of them was passed. */
  flags: {names: readonly string[]; drafts: number}
  join: Join
  /** Claims of a list whose categories are not known yet. */
  chain: Draft[]
  /** Claims that a bracket at the end of a list covers. */
  group: Draft[]
  /** All claims since a source, a label or a heading. */
  unsourced: Draft[]
  pre?: CategoryList | undefined
  hearsay: Said[]
  /** The claim whose number includes those that follow. */
  whole?: Draft | undefined
  parent?: Draft | undefined
  last?: Draft | undefined
  depth: number
}

const nothing: Scope = {befallen: [], said: [], references: [], total: false}
const noFlags = {names: [], drafts: 0}
const mostDepth = 4
const capital = /^[\p{Lu}\p{Lt}]/u
const clauseEnd = /^[;.]$/

/** Read all tokens into the reader's drafts. */
export function readAll(reader: Reader): void {
  const end = reader.stream.tokens.length
  readStretch(reader, 0, end)
  passMarks(reader, end, end + 1)
}

export function readerOf(
  given: Pick<Reader, 'stream' | 'texts' | 'lexicon' | 'sideOf' | 'periodOf' | 'headingLabel' | 'strength'>,
): Reader {
  return {
    ...given,
    drafts: [],
    read: given.stream.tokens.map(() => false),
    headings: [],
    base: nothing,
    scope: nothing,
    line: {befallen: [], total: false, first: 0},
    flags: noFlags,
    join: 'line',
    chain: [],
    group: [],
    unsourced: [],
    hearsay: [],
    depth: 0,
  }
}

function readStretch(reader: Reader, from: number, end: number): void {
  let at = from
  while (at < end) {
    passMarks(reader, at, at + 1)
    const next = Math.max(at + 1, readAt(reader, at, end))
    passMarks(reader, at + 1, Math.min(next, end))
    at = next
  }
}

function readAt(reader: Reader, at: number, end: number): number {
  const token = reader.stream.tokens[at]
  if (token === undefined) return at + 1
  if (token.kind === 'break') return beginLine(reader, at, end)
  if (token.kind === 'sign') {
    const next = signAt(reader, at, end)
    if (next > at) return next
  }
  return (
    shipAt(reader, at, end) ||
    dateAt(reader, at, end) ||
    partsAt(reader, at, end) ||
    cueAt(reader, at, end) ||
    claimAt(reader, at, end) ||
    hearsayWordAt(reader, at, end) ||
    categoryFirstAt(reader, at, end) ||
    speakerAt(reader, at, end) ||
    joinAt(reader, at, end) ||
    remarkAt(reader, at, end) ||
    partyAt(reader, at, end) ||
    at + 1
  )
}

// ---- lines and labels

function beginLine(reader: Reader, at: number, end: number): number {
  const {tokens, lines} = reader.stream
  const before = tokens[at - 1]
  const connected = before !== undefined && /^(?:[,&+]|and|or)$/.test(before.folded) && reader.join !== 'strong'
  const line = tokens[at]?.line ?? 0
  const headings = lines[line]?.headings ?? []
  if (reader.depth === 0) {
    if (headings.length !== reader.headings.length || headings.some((heading, index) => heading !== reader.headings[index])) {
      reader.headings = headings
      reader.base = scopeOfHeadings(reader, headings)
      reader.scope = reader.base
      reader.flags = noFlags
      reader.unsourced = []
      reader.last = undefined
    }
    reader.line = {befallen: [], total: false, first: reader.drafts.length}
    reader.pre = undefined
    reader.whole = undefined
    if (!connected) reader.chain = []
  }
  if (!connected) {
    reader.join = 'line'
    const first = tokens[at + 1]
    if (first?.folded !== '(') reader.group = []
  }
  return reader.depth === 0 ? labelAt(reader, at + 1, end) : at + 1
}

function scopeOfHeadings(reader: Reader, headings: readonly LineText[]): Scope {
  const scope: Scope = {...nothing, references: []}
  for (const heading of headings) {
    merge(scope, reader.headingLabel(heading))
    for (const mark of heading.marks) {
      if (mark.kind === 'flag' && !scope.party) scope.party = {name: partyName(reader, mark.flag.name), inferred: 'heading'}
      if (mark.kind === 'reference') scope.references.push(mark.id)
    }
  }
  return scope
}

function merge(scope: Scope, label: Label): void {
  if (label.befallen.length > 0) scope.befallen = label.befallen
  if (label.party) scope.party = label.party
  if (label.who) scope.who = label.who
  if (label.said) scope.said = [label.said]
  if (label.date) scope.date = label.date
  scope.total ||= label.total
}

const longestLabel = 16

/** Read the labels that a line begins with: `Killed:`, `Per X:`, `October: British:`; returns where the rest begins. */
function labelAt(reader: Reader, at: number, end: number): number {
  const to = labelEnd(reader, at, end)
  if (to === undefined) return at
  const {tokens} = reader.stream
  const label = labelOf(reader.stream, reader.texts, at, to, reader.lexicon, reader.sideOf)
  const known = label.befallen.length > 0 || label.party || label.who || label.said || label.date || label.total
  const colon = tokens[to]?.folded === ':'
  const next = colon ? to + 1 : to
  const alone = next >= end || tokens[next]?.kind === 'break'
  if (!known && !colon) return at
  applyLabel(reader, label, alone)
  passMarks(reader, at, next, true)
  markRead(reader, at, next)
  return alone ? next : labelAt(reader, next, end)
}

/** Where the label ends that begins at a token: at a colon with no number before it, or at the end of a bold line. */
function labelEnd(reader: Reader, at: number, end: number): number | undefined {
  const {stream, lexicon} = reader
  const {tokens, dates, brackets} = stream
  let next = at
  while (next < Math.min(end, at + longestLabel)) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break') break
    const date = dates.get(next)
    const bracket = brackets.get(next)
    if (date !== undefined && tokens[date.end]?.folded !== ',') next = date.end
    else if (
      bracket !== undefined &&
      next > at &&
      !tokens.slice(next, bracket).some((inside, index) => inside.kind === 'number' && !insideDate(stream, next + index))
    )
      next = bracket + 1
    else if (bracket !== undefined && next > at && tokens[bracket + 1]?.folded === ':') next = bracket + 1
    else if (token.folded === ':')
      return next > at &&
        !(
          tokens[next - 1]?.kind === 'number' &&
          tokens[next + 1]?.kind === 'number' &&
          !tokens[next + 1]?.spaced &&
          date === undefined &&
          !insideDate(stream, next - 1)
        )
        ? next
        : undefined
    else if (token.kind === 'sign' && /^[,;.]$/.test(token.folded) && token.folded !== ',' && tokens[next + 1]?.spaced !== false)
      return undefined
    else if (numeralAt(tokens, next, end, lexicon) !== undefined && (token.kind === 'number' || !capital.test(token.text))) return undefined
    else next++
  }
  const last = tokens[next]
  const whole = (last === undefined || last.kind === 'break') && next > at && isHeadline(reader, at, next)
  return whole ? next : undefined
}

function insideDate({dates}: Stream, at: number): boolean {
  for (let back = 0; back < 6; back++) {
    const found = dates.get(at - back)
    if (found !== undefined) return found.end > at
  }
  return false
}

/** A whole line that is bold or names a party, and counts nothing. */
function isHeadline(reader: Reader, at: number, end: number): boolean {
  const {stream, lexicon} = reader
  const {tokens} = stream
  if (end - at > 8) return false
  for (let index = at; index < end; index++) if (termAt(lexicon.qualities, tokens, index, end) || stream.brackets.has(index)) return false
  const bold = stream.marked.get(at)?.some(({mark, end: to}) => mark.kind === 'strong' && to >= end) ?? false
  return bold || reader.sideOf(reader.texts.textOf(at, end)) !== undefined
}

function applyLabel(reader: Reader, label: Label, alone: boolean): void {
  const scope: Scope = {...reader.scope, references: [], total: label.total}
  if (label.total) {
    delete scope.party
    reader.flags = noFlags
  }
  if (label.party || label.date || label.said || alone) scope.befallen = label.befallen.length > 0 ? label.befallen : reader.base.befallen
  if (label.party) {
    scope.party = label.party
    reader.flags = noFlags
  }
  if (label.said) scope.said = [label.said]
  if (label.date) scope.date = label.date
  if (label.who) scope.who = label.who
  else delete scope.who
  if (label.said || label.party || label.date) reader.unsourced = []
  if (!alone && label.befallen.length > 0) {
    scope.befallen = reader.scope.befallen
    reader.line.befallen = label.befallen
  }
  reader.line.total = label.total
  reader.scope = scope
  reader.last = undefined
  reader.chain = []
}

// ---- marks

function passMarks(reader: Reader, from: number, to: number, label = false): void {
  for (let index = from; index < to; index++) {
    for (const {mark, at, end} of reader.stream.marked.get(index) ?? []) passMark(reader, mark, at, end, label)
  }
}

const fateTerms: ReadonlyMap<string, string> = new Map([
  ['killed-in-action', 'killed'],
  ['died-of-wounds', 'killed'],
  ['died', 'killed'],
  ['executed', 'killed'],
  ['assassinated', 'killed'],
  ['suicide', 'killed'],
  ['wounded', 'wounded'],
  ['captured', 'captured'],
  ['surrendered', 'captured'],
  ['missing', 'missing'],
  ['deserted', 'deserted'],
  ['defected', 'deserted'],
])

function passMark(reader: Reader, mark: Mark, at: number, end: number, label: boolean): void {
  const last = reader.last
  switch (mark.kind) {
    case 'reference':
      if (last !== undefined && !label) last.references.push(mark.id)
      else reader.scope = {...reader.scope, references: [...reader.scope.references, mark.id]}
      return
    case 'hedge':
      last?.hedges.push(mark.text)
      return
    case 'flag':
      passFlag(reader, mark.flag.name, at, end)
      return
    case 'fate': {
      const term = fateTerms.get(mark.fate)
      const meaning = term === undefined ? undefined : reader.lexicon.categories.get(term)?.find(({words}) => words.length === 1)?.meaning
      if (meaning === undefined || last === undefined) return
      if (last.befallen.length === 0) assign(reader, last, [meaning])
      else last.befallen = [...last.befallen, meaning]
      return
    }
  }
}

/** An icon before a number gives its party to what stands behind it, up to the next one; several together give none. */
function passFlag(reader: Reader, name: string, at: number, end: number): void {
  const {names, drafts} = reader.flags
  const count = reader.drafts.length
  reader.flags = {names: names.length > 0 && drafts === count ? [...names, name] : [name], drafts: count}
  if (end > at) markRead(reader, at, end)
}

function partyName(reader: Reader, name: string): string {
  return reader.sideOf(name)?.party ?? name
}

function markRead(reader: Reader, from: number, to: number): void {
  for (let index = from; index < to; index++) reader.read[index] = true
}

// ---- claims

function claimAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon} = reader
  const {tokens} = stream
  const amount = amountAt(tokens, at, end, lexicon)
  if (amount === undefined) return 0
  if (isNoLoss(reader, amount, end)) return amount.end
  const phrase = nounPhraseAt(stream, reader.texts, amount.end, end, lexicon, reader.sideOf)
  const known = phrase.noun?.known === true
  if (amount.article && !known) return 0
  const behind = behindAdverbs(tokens, phrase.end, end, lexicon)
  const survived = termAt(lexicon.noLoss, tokens, behind, end) ?? termAt(lexicon.noLoss, tokens, phrase.end, end)
  if (survived !== undefined && amount.quality === undefined) return noLossAt(reader, amount, behind + survived.length)
  if (amount.quality !== undefined && !stands(reader, amount, phrase.end, known, end)) return 0
  const draft = draftOf(reader, amount, phrase.noun, phrase.party, phrase.end)
  if (merges(reader, draft)) return phrase.end
  addDraft(reader, draft)
  return tailAt(reader, draft, phrase.end, end)
}

/** Whether a word such as "some", "no" or "all" counts anything: only with a noun or a category. */
function stands(reader: Reader, {at, quality}: Amount, next: number, known: boolean, end: number): boolean {
  const {tokens} = reader.stream
  const word = tokens[at]?.folded ?? ''
  if (known || categoriesAt(tokens, next, end, reader.lexicon) !== undefined) return true
  if (needsNoun.has(word)) return false
  const before = tokens[at - 1]
  const starts =
    before === undefined ||
    before.kind !== 'word' ||
    reader.join === 'and' ||
    reader.join === 'or' ||
    reader.pre !== undefined ||
    reader.read[at - 1] === true
  return starts || quality === 'unknown'
}

const needsNoun: ReadonlySet<string> = new Set([
  'no',
  'some',
  'several',
  'many',
  'a',
  'not',
  'multiple',
  'minor',
  'serious',
  'limited',
  'extensive',
  'whole',
  'vast',
  'great',
  'significant',
  'numerous',
  'all',
  'enormous',
  'huge',
  'massive',
  'high',
  'low',
])

/** Numbers that are no losses (domain reference 7.2): shares, sums, durations, strengths, ratios. */
function isNoLoss(reader: Reader, {at, end: next, count}: Amount, end: number): boolean {
  const {stream, lexicon} = reader
  const {tokens} = stream
  if (count === undefined) return false
  const behind = tokens[next]
  const before = tokens[at - 1]
  if (
    behind?.folded === '%' ||
    behind?.folded === '°' ||
    (behind?.folded === ':' && tokens[next + 1]?.kind === 'number' && !tokens[next + 1]?.spaced)
  )
    return true
  if (before !== undefined && /^[$£€¥₤#§:]$/.test(before.folded) && !tokens[at]?.spaced && before.folded !== ':') return true
  if (termAt(lexicon.noLossUnits, tokens, next, end) !== undefined) return true
  for (let size = 1; size <= 5 && at - size >= 0; size++) {
    const found = termAt(lexicon.noLossBefore, tokens, at - size, at)
    if (found !== undefined && found.length === size && !(size === 1 && reader.strength)) return true
  }
  return false
}

/** Survivors are no losses; in a bracket or behind a claim they are a remark on it. */
function noLossAt(reader: Reader, amount: Amount, next: number): number {
  const whole = reader.parent ?? (reader.join === 'line' ? undefined : reader.last)
  if (whole === undefined) return next
  whole.hedges.push(reader.texts.textOf(amount.at, next))
  markRead(reader, amount.at, next)
  return next
}

function draftOf(reader: Reader, amount: Amount, noun: Draft['noun'], party: string | undefined, end: number): Draft {
  const {scope, line, stream} = reader
  const whole = reader.whole ?? reader.parent
  const flag = reader.flags.names
  const flagged = flag.length === 1 ? {name: partyName(reader, flag[0] ?? ''), inferred: 'flag' as const} : undefined
  const given = party === undefined ? (flagged ?? line.party ?? scope.party) : {name: party, inferred: 'text' as const}
  const index = stream.tokens[amount.at]?.line ?? 0
  const above = line.befallen.length > 0 ? line.befallen : scope.befallen
  const draft: Draft = {
    ...(amount.count && {count: amount.count}),
    ...(amount.quality && {quality: amount.quality}),
    line: index,
    at: amount.at,
    end,
    ...(noun && {noun}),
    ...(given && flag.length < 2 && {party: given}),
    befallen: [],
    above: reader.pre?.befallen ?? above,
    said: [...scope.said, ...reader.hearsay],
    ...(scope.date && {period: reader.periodOf(scope.date, index)}),
    hedges: [],
    references: [...scope.references],
    ...(whole && {parent: whole}),
    total: line.total,
  }
  if (reader.pre !== undefined) {
    markRead(reader, reader.pre.at, reader.pre.end)
    if (stream.tokens[reader.pre.at]?.line === index) draft.at = reader.pre.at
  }
  markRead(reader, amount.at, end)
  return draft
}

/** `unknown, light`: two words for one loss. */
function merges(reader: Reader, draft: Draft): boolean {
  const {last} = reader
  if (last === undefined || last.line !== draft.line || draft.count || last.count || draft.noun || last.noun || reader.pre !== undefined)
    return false
  if (last.befallen.length > 0 || last.quality === undefined || draft.quality === undefined) return false
  if (last.quality === 'unknown') last.quality = draft.quality
  last.end = draft.end
  return true
}

function addDraft(reader: Reader, draft: Draft): void {
  const {join, last} = reader
  if ((join === 'or' || join === 'dash') && last !== undefined && last.line === draft.line) draft.rival = last
  if (join === 'none') reader.group = []
  if (join === 'none' || join === 'strong') reader.chain = []
  reader.hearsay = []
  if (reader.pre !== undefined) reader.pre = undefined
  reader.drafts.push(draft)
  reader.group.push(draft)
  reader.unsourced.push(draft)
  reader.chain.push(draft)
  reader.last = draft
  reader.join = 'none'
}

/** What stands behind the number and its noun: what befell those counted. */
function tailAt(reader: Reader, draft: Draft, from: number, end: number): number {
  const {stream, lexicon} = reader
  const {tokens} = stream
  const next = nounBehindComma(reader, draft, from, end)
  notice(reader, draft, next, behindAdverbs(tokens, next, end, lexicon))
  const list = categoriesAt(tokens, next, end, lexicon)
  if (list === undefined || leadsOn(reader, draft, list, end)) {
    const after = behindAdverbs(tokens, next, end, lexicon)
    if (after > next) extend(reader, draft, next, after)
    return after
  }
  extend(reader, draft, next, list.end)
  assign(reader, draft, list.befallen)
  return nounBehind(reader, draft, list.end, end)
}

/** `2,600, combatants, killed` */
function nounBehindComma(reader: Reader, draft: Draft, at: number, end: number): number {
  const {stream, lexicon} = reader
  const {tokens} = stream
  if (draft.noun !== undefined || draft.quality !== undefined || tokens[at]?.folded !== ',') return at
  const phrase = nounPhraseAt(stream, reader.texts, at + 1, end, lexicon, reader.sideOf)
  if (phrase.noun?.known !== true || !phrase.noun.people || tokens[at + 1]?.kind === 'number') return at
  const next = tokens[phrase.end]?.folded === ',' ? phrase.end + 1 : phrase.end
  if (categoriesAt(tokens, next, end, lexicon) === undefined) return at
  draft.noun = phrase.noun
  extend(reader, draft, at, next)
  return next
}

/** Adverbs that say something: hearsay, doubts, totals. */
function notice(reader: Reader, draft: Draft, from: number, to: number): void {
  const {tokens} = reader.stream
  for (let index = from; index < to; index++) {
    const word = tokens[index]?.folded ?? ''
    if (termAt(reader.lexicon.hearsay, tokens, index, to)) draft.said.push(hearsayAt(reader.texts, index, 1))
    else if (reader.lexicon.doubts.has(word)) draft.hedges.push(word)
    else if (termAt(reader.lexicon.totalWords, tokens, index, to)) draft.total = true
    else if (word === 'estimated' && draft.count) draft.count = {...draft.count, approximate: true}
  }
}

/** Whether the category belongs to the number behind it: `Killed: 300 wounded: 200`. */
function leadsOn({stream, lexicon}: Reader, draft: Draft, list: CategoryList, end: number): boolean {
  const {tokens} = stream
  if (tokens[list.end]?.folded === ':') return true
  const specific = draft.above.length > 0 && draft.above.some(({people}) => people !== 'casualties')
  if (!specific || draft.at === list.at) return false
  const behind = behindAdverbs(tokens, list.end, end, lexicon)
  return numeralAt(tokens, behind, end, lexicon) !== undefined
}

/** `5 wounded soldiers` */
function nounBehind(reader: Reader, draft: Draft, at: number, end: number): number {
  const {stream, lexicon} = reader
  if (draft.noun?.known === true || stream.tokens[at]?.kind !== 'word') return at
  const noun = termAt(lexicon.nouns, stream.tokens, at, end)
  if (
    noun === undefined ||
    !noun.meaning.people ||
    termAt(lexicon.prepositions, stream.tokens, at, end) ||
    termAt(lexicon.categories, stream.tokens, at, end)
  )
    return at
  const phrase = nounPhraseAt(stream, reader.texts, at, end, lexicon, reader.sideOf)
  if (phrase.noun?.known !== true || !phrase.noun.people) return at
  draft.noun = phrase.noun
  extend(reader, draft, at, phrase.end)
  return phrase.end
}

function extend(reader: Reader, draft: Draft, from: number, to: number): void {
  markRead(reader, from, to)
  if (reader.stream.tokens[to - 1]?.line === draft.line && to > draft.end) draft.end = to
}

/** Give a claim its categories, and those before it in its list that wait for theirs: "2 bombers, 4 fighters destroyed". */
function assign(reader: Reader, draft: Draft, befallen: readonly Befallen[]): void {
  draft.befallen = befallen
  const at = reader.chain.indexOf(draft)
  for (let index = at - 1; index >= 0; index--) {
    const before = reader.chain[index]
    if (before === undefined || before.befallen.length > 0 || before.quality !== undefined) break
    if (before.noun === undefined || (!before.noun.known && draft.noun?.known)) {
      if (draft.noun?.known === true && before.noun !== undefined)
        before.noun = {...draft.noun, text: `${before.noun.text} ${draft.noun.text}`}
      else if (before.noun === undefined && !isRival(draft, before)) break
    }
    if (!fits(before, befallen)) break
    before.befallen = befallen
  }
  reader.chain = []
}

function isRival(draft: Draft, before: Draft): boolean {
  return draft.rival === before
}

/** Whether what befell the last of a list can have befallen this one as well. */
function fits({noun}: Draft, befallen: readonly Befallen[]): boolean {
  if (noun?.thing !== undefined) return befallen.some(({things}) => things !== undefined)
  return befallen.some(({people}) => people !== undefined)
}

/** `killed between 38 and 67 civilians`, `Stanley losses unknown`; behind a list that waits for it, its category. */
function categoryFirstAt(reader: Reader, at: number, end: number): number {
  const {tokens} = reader.stream
  const list = categoriesAt(tokens, at, end, reader.lexicon)
  if (list === undefined) return 0
  const waiting =
    reader.last !== undefined && reader.last.befallen.length === 0 && reader.last.above.length === 0 && reader.join !== 'strong'
      ? reader.last
      : undefined
  const lead = leadsToAmount(reader, list, end)
  const goesBefore = reader.chain.includes(reader.last ?? nobody) && waiting !== undefined && !lead && waiting.quality !== 'none'
  if (goesBefore && waiting !== undefined) {
    extend(reader, waiting, at, list.end)
    assign(reader, waiting, list.befallen)
    return list.end
  }
  if (
    !lead &&
    reader.join === 'line' &&
    reader.last !== undefined &&
    reader.last.befallen.length > 0 &&
    tokens[reader.last.end]?.folded === ','
  ) {
    reader.last.befallen = [...reader.last.befallen, ...list.befallen]
    markRead(reader, at, list.end)
    return list.end
  }
  if (!lead && aloneOnLine(reader, list)) {
    for (let index = reader.drafts.length - 1; index >= 0; index--) {
      const draft = reader.drafts[index]
      if (draft === undefined || draft.befallen.length > 0 || draft.quality !== undefined || !fits(draft, list.befallen)) break
      draft.befallen = list.befallen
      markRead(reader, at, list.end)
    }
    return list.end
  }
  reader.pre = list
  return list.end
}

const nobody: Draft = {line: -1, at: 0, end: 0, befallen: [], above: [], said: [], hedges: [], references: [], total: false}

function leadsToAmount({stream, lexicon}: Reader, list: CategoryList, end: number): boolean {
  let next = behindAdverbs(stream.tokens, list.end, end, lexicon)
  if (stream.tokens[next]?.folded === ':' || isDash(stream.tokens[next])) next++
  const amount = amountAt(stream.tokens, next, end, lexicon)
  return amount !== undefined && !amount.article
}

function aloneOnLine({stream}: Reader, {at, end}: CategoryList): boolean {
  const behind = stream.tokens[end]
  return stream.tokens[at - 1]?.kind === 'break' && (behind === undefined || behind.kind === 'break')
}

/** `HMS Hannibal captured`: a named ship counts one. */
function shipAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon} = reader
  const {tokens} = stream
  const token = tokens[at]
  if (token?.kind !== 'word') return 0
  const next = shipEnd(reader, at, end)
  if (next === undefined) return 0
  const list = categoriesAt(tokens, next, end, lexicon)
  const bracket = stream.brackets.get(next)
  const text = reader.texts.textOf(at, next)
  const amount: Amount = {count: {min: 1, max: 1, approximate: false}, article: false, at, end: next}
  const draft = draftOf(reader, amount, {text, people: false, thing: 'ship', known: true, generic: false}, undefined, next)
  addDraft(reader, draft)
  if (bracket !== undefined) {
    markRead(reader, next, bracket + 1)
    return tailAt(reader, draft, bracket + 1, end)
  }
  return list === undefined ? next : tailAt(reader, draft, next, end)
}

/** Where the name of a ship ends that begins here: with a prefix, a mark, or a link to a ship. */
function shipEnd({stream, lexicon}: Reader, at: number, end: number): number | undefined {
  const {tokens, marked} = stream
  const token = tokens[at]
  if (token === undefined) return undefined
  for (const {mark, end: to} of marked.get(at) ?? []) {
    if (mark.kind === 'ship' && to > at) return to
    if (mark.kind === 'link' && to > at && capital.test(token.text) && shipTarget(mark.link.target, lexicon)) return to
  }
  if (!lexicon.shipPrefixes.has(token.folded) || token.text !== token.text.toUpperCase() || token.text.length < 2) return undefined
  let next = at + 1
  while (next < Math.min(end, at + 5) && (capital.test(tokens[next]?.text ?? '') || /^["“”']$/.test(tokens[next]?.folded ?? ''))) next++
  return next > at + 1 ? next : undefined
}

/** `HMS Hannibal (1786)`, `French frigate Elisa (1808)` */
function shipTarget(target: string, {shipPrefixes, shipThings}: Lexicon): boolean {
  const words = target.replaceAll('_', ' ').split(' ')
  if (words.length < 2 || target.includes('#')) return false
  if (shipPrefixes.has((words[0] ?? '').toLowerCase()) && words[0] === words[0]?.toUpperCase()) return true
  return words.slice(1, 4).some(word => shipThings.has(word)) && /\(\d{4}\)$/.test(target)
}

// ---- what stands around claims

function dateAt(reader: Reader, at: number, end: number): number {
  const found = acceptedDate(reader, at)
  if (found === undefined || found.end > end) return 0
  const {last} = reader
  if (last === undefined || reader.join === 'line') return 0
  last.period ??= reader.periodOf(found.date, last.line)
  extend(reader, last, at, found.end)
  return found.end
}

/** A date; one of bare numbers only where a preposition says that it is one. */
function acceptedDate({stream, lexicon}: Reader, at: number): {end: number; date: FoundDate} | undefined {
  const found = stream.dates.get(at)
  if (found === undefined || !found.date.bare || found.date.bound !== undefined) return found
  const before = stream.tokens[at - 1]
  return before !== undefined && (before.folded === '(' || termAt(lexicon.prepositions, stream.tokens, at - 1, at) !== undefined)
    ? found
    : undefined
}

/** `including 2 officers`; without a number a remark */
function partsAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon} = reader
  const parts = termAt(lexicon.parts, stream.tokens, at, end)
  const whole = reader.last ?? reader.parent
  if (parts === undefined || whole === undefined) return 0
  for (let next = at + parts.length; next < Math.min(end, at + parts.length + 8); next++) {
    const token = stream.tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[,;.()]$/.test(token.folded))) break
    if (amountAt(stream.tokens, next, end, lexicon)?.count === undefined || numeralAt(stream.tokens, next, end, lexicon) === undefined) {
      if (termAt(lexicon.categories, stream.tokens, next, end) && whole.befallen.length === 0) break
      const amount = amountAt(stream.tokens, next, end, lexicon)
      if (amount?.count === undefined || amount.article) continue
    }
    reader.whole = whole
    reader.join = 'comma'
    reader.chain = []
    markRead(reader, at, next)
    return next
  }
  return 0
}

/** `according to X`, `claimed by X` behind claims; before them with a comma or colon */
function cueAt(reader: Reader, at: number, end: number): number {
  const {stream, texts, lexicon} = reader
  const cue = termAt(lexicon.cuesBefore, stream.tokens, at, end)
  if (cue === undefined || stream.dates.has(at) || stream.dates.has(at + cue.length)) return 0
  const to = phraseEnd(reader, at + cue.length, end)
  const said = cueFirst(texts, at, to, lexicon)
  if (said === undefined) return 0
  if (
    cue.length === 1 &&
    /^(?:by|from|via)$/.test(stream.tokens[at]?.folded ?? '') &&
    !lexicon.sources.has((said.name ?? '').toLowerCase())
  )
    return 0
  if (reader.group.length > 0 && reader.last !== undefined) say(reader, said, reader.group)
  else {
    reader.scope = {...reader.scope, said: [said]}
    reader.unsourced = []
  }
  markRead(reader, at, to)
  return to
}

function phraseEnd({stream}: Reader, at: number, end: number): number {
  let next = at
  while (next < end) {
    const token = stream.tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[,;:()[\]]$/.test(token.folded))) break
    if (token.folded === '.' && stream.tokens[next + 1]?.spaced !== false) break
    next++
  }
  return next
}

function say(reader: Reader, said: Said, drafts: readonly Draft[]): void {
  for (const draft of drafts) draft.said = [...draft.said.filter(({stance, name}) => stance === 'hearsay' && name === undefined), said]
  reader.unsourced = []
  reader.group = []
}

/** `reportedly heavy` */
function hearsayWordAt(reader: Reader, at: number, end: number): number {
  const found = termAt(reader.lexicon.hearsay, reader.stream.tokens, at, end)
  if (found === undefined) return 0
  reader.hearsay.push(hearsayAt(reader.texts, at, found.length))
  markRead(reader, at, at + found.length)
  return at + found.length
}

/** `a British source claims possibly 30,000` */
function speakerAt(reader: Reader, at: number, end: number): number {
  const {stream, texts, lexicon} = reader
  const {tokens} = stream
  const to = Math.min(phraseEnd(reader, at, end), at + 8)
  for (let index = at + 1; index < to; index++) {
    const cue = termAt(lexicon.cuesAfter, tokens, index, to)
    if (cue === undefined) continue
    const behind = behindAdverbs(tokens, index + cue.length, to, lexicon)
    const amount = amountAt(tokens, behind, end, lexicon) ?? amountAt(tokens, index + cue.length, end, lexicon)
    const said = amount === undefined ? undefined : saidIn(texts, at, index + cue.length, lexicon, false)
    if (said?.name === undefined || said.cue === '') return 0
    reader.scope = {...reader.scope, said: [said]}
    markRead(reader, at, index + cue.length)
    return index + cue.length
  }
  return 0
}

function joinAt(reader: Reader, at: number, _: number): number {
  const word = reader.stream.tokens[at]?.folded
  if (word !== 'and' && word !== 'or' && word !== 'plus') return 0
  if (reader.join === 'strong' || word === 'plus') reader.join = 'strong'
  else reader.join = word
  markRead(reader, at, at + 1)
  return at + 1
}

/** `but included Prince X`, `most were captured`, `during the assault`: up to the next number or clause. */
function remarkAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon, last} = reader
  const {tokens} = stream
  if (last === undefined || last.line !== tokens[at]?.line) return 0
  const circumstance = termAt(lexicon.prepositions, tokens, at, end)
  const remark = termAt(lexicon.remarks, tokens, at, end)
  const cut = circumstance === undefined && remark === undefined
  if (cut) return 0
  let next = at + 1
  while (next < end) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[(;]$/.test(token.folded))) break
    if (token.kind === 'sign' && token.folded === ',' && !goesOnBehindComma(reader, next + 1, end)) break
    if (token.folded === '.' && tokens[next + 1]?.spaced !== false) break
    const date = acceptedDate(reader, next)
    if (date !== undefined) {
      if (remark === undefined || circumstance !== undefined) last.period ??= reader.periodOf(date.date, last.line)
      next = date.end
      continue
    }
    if (numeralAt(tokens, next, end, lexicon) !== undefined && countsHere(reader, next, end)) break
    next++
  }
  if (circumstance === undefined || (remark !== undefined && remark.length >= circumstance.length))
    last.hedges.push(reader.texts.textOf(at, next))
  extend(reader, last, at, next)
  return next
}

/** Whether a number within a remark begins a claim: it is followed by a noun or category. */
function countsHere(reader: Reader, at: number, end: number): boolean {
  const amount = amountAt(reader.stream.tokens, at, end, reader.lexicon)
  return amount !== undefined && !isNoLoss(reader, amount, end)
}

/** Whether nothing is counted from here to the end of the clause. */
function goesOnBehindComma(reader: Reader, at: number, end: number): boolean {
  const {tokens} = reader.stream
  for (let next = at; next < Math.min(end, at + 12); next++) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[;()]$/.test(token.folded))) return true
    if (amountAt(tokens, next, end, reader.lexicon)?.article === false && !reader.stream.dates.has(next)) return false
    if (termAt(reader.lexicon.cuesBefore, tokens, next, end) !== undefined) return false
  }
  return true
}

/** `United States 106,207 killed` */
function partyAt(reader: Reader, at: number, end: number): number {
  const {tokens} = reader.stream
  if (reader.parent !== undefined || !capital.test(tokens[at]?.text ?? '')) return 0
  for (let size = Math.min(4, end - at); size > 0; size--) {
    const found = reader.sideOf(reader.texts.textOf(at, at + size))
    if (found === undefined) continue
    const next = tokens[at + size]
    if (next === undefined || next.kind === 'break') return 0
    reader.line.party = {name: found.party, inferred: 'text'}
    reader.flags = noFlags
    markRead(reader, at, at + size)
    return at + size
  }
  return 0
}

// ---- signs and brackets

function signAt(reader: Reader, at: number, end: number): number {
  const {stream} = reader
  const {tokens} = stream
  const sign = tokens[at]?.folded ?? ''
  const close = stream.brackets.get(at)
  if (close !== undefined && close < end) return bracketAt(reader, at, close)
  if (claimStartsWith(sign) && amountAt(tokens, at, end, reader.lexicon)) return 0
  if (sign === ',' && reader.join !== 'strong') reader.join = reader.join === 'line' ? 'line' : 'comma'
  else if (clauseEnd.test(sign) && !(sign === '.' && tokens[at + 1]?.spaced === false)) {
    reader.join = 'strong'
    reader.group = []
    reader.whole = undefined
  } else if (sign === '&' || sign === '/') reader.join = 'and'
  else if (isDash(tokens[at]) && reader.join !== 'line') reader.join = 'dash'
  else if (sign === '+') reader.join = 'strong'
  return at + 1
}

function claimStartsWith(sign: string): boolean {
  return /^[~∼≈≃∽≅<>≤≥+?±]$/u.test(sign)
}

function bracketAt(reader: Reader, open: number, close: number): number {
  const {stream, lexicon} = reader
  const {tokens} = stream
  const base = reader.last ?? reader.parent
  const own = tokens[open - 1]?.kind === 'break'
  let covered = own ? reader.unsourced : reader.group
  if (covered.length === 0 && base !== undefined) covered = [base]
  if (countsWithin(reader, open + 1, close)) {
    nested(reader, open + 1, close, base, covered)
    return close + 1
  }
  let at = open + 1
  while (at < close) {
    let to = partEnd(reader, at, close, /^;$/)
    if (!readPart(reader, at, to, covered, base, false)) {
      to = partEnd(reader, at, close, /^[;,]$/)
      if (!readPart(reader, at, to, covered, base, false)) {
        to = partEnd(reader, at, close, /^;$/)
        readPart(reader, at, to, covered, base, true)
      }
    }
    at = to + 1
  }
  return close + 1

  function partEnd(_: Reader, from: number, end: number, sign: RegExp): number {
    let next = from
    while (next < end && !(tokens[next]?.kind === 'sign' && sign.test(tokens[next]?.folded ?? '') && lexicon !== undefined)) next++
    return next
  }
}

/** Whether a bracket counts anything that is a loss. */
function countsWithin(reader: Reader, from: number, to: number): boolean {
  const {tokens, dates} = reader.stream
  let next = from
  while (next < to) {
    const date = dates.get(next)
    if (date !== undefined && (!date.date.bare || next === from || termAt(reader.lexicon.prepositions, tokens, next - 1, next))) {
      next = date.end
      continue
    }
    const amount = numeralAt(tokens, next, to, reader.lexicon) === undefined ? undefined : amountAt(tokens, next, to, reader.lexicon)
    if (
      amount !== undefined &&
      !isNoLoss(reader, amount, to) &&
      !(tokens[next - 1]?.kind === 'word' && /^(?:19|20)\d\d$/.test(tokens[next]?.text ?? ''))
    )
      return true
    next++
  }
  return false
}

/** Read a breakdown: what it counts is part of the claim before it, and has its category, noun and source. */
function nested(reader: Reader, from: number, to: number, base: Draft | undefined, covered: readonly Draft[]): void {
  const {stream, lexicon} = reader
  if (base !== undefined && isArmament(reader, from, to, base)) {
    markRead(reader, from, to)
    return
  }
  if (reader.depth >= mostDepth) return
  const first = reader.drafts.length
  const outer = {
    parent: reader.parent,
    last: reader.last,
    join: reader.join,
    chain: reader.chain,
    group: reader.group,
    whole: reader.whole,
    pre: reader.pre,
  }
  Object.assign(reader, {
    parent: base,
    last: undefined,
    join: 'line',
    chain: [],
    group: [],
    whole: undefined,
    pre: undefined,
    depth: reader.depth + 1,
  })
  const cut = sourceTail(reader, from, to)
  readStretch(reader, from, cut ?? to)
  passMarks(reader, to, to + 1)
  Object.assign(reader, outer, {depth: reader.depth - 1})
  const inner = reader.drafts.slice(first)
  if (cut !== undefined) {
    const said = saidIn(reader.texts, cut, to, lexicon, false)
    if (said !== undefined) {
      say(reader, said, [...covered, ...inner])
      markRead(reader, cut, to)
    }
  }
  const [only] = inner
  if (base !== undefined && only !== undefined && base.count === undefined && base.quality !== undefined && only.befallen.length === 0) {
    base.count = {...(only.count ?? {approximate: false}), approximate: base.quality === 'all' || only.count?.approximate === true}
    delete base.quality
    base.noun ??= only.noun ?? {text: '', people: true, known: false, generic: true}
    reader.drafts.splice(first, 1)
  }
  void stream
}

/** Where the source of a breakdown begins: `(40 soldiers, 3 officers; per X)`. */
function sourceTail(reader: Reader, from: number, to: number): number | undefined {
  const {tokens} = reader.stream
  for (let index = to - 1; index > from; index--) {
    if (tokens[index]?.kind !== 'sign' || !/^[;,]$/.test(tokens[index]?.folded ?? '')) continue
    const said = saidIn(reader.texts, index + 1, to, reader.lexicon, false)
    return said?.name !== undefined && !countsWithin(reader, index + 1, to) ? index : undefined
  }
  return undefined
}

function isArmament(reader: Reader, from: number, to: number, base: Draft): boolean {
  const thing = base.noun?.thing
  if (thing === undefined) return false
  const {tokens} = reader.stream
  const amount = amountAt(tokens, from, to, reader.lexicon)
  if (amount === undefined) return false
  const noun = termAt(reader.lexicon.nouns, tokens, amount.end, to)
  const last = thing.split(' ').at(-1) ?? ''
  const ship = reader.lexicon.shipThings.has(thing) || reader.lexicon.shipThings.has(last)
  return ship && (noun === undefined ? amount.end >= to : reader.lexicon.armament.has(noun.meaning.thing ?? ''))
}

/** Read a part of a bracket that counts nothing; `whatever` takes what is left as a remark. */
function readPart(
  reader: Reader,
  from: number,
  to: number,
  covered: readonly Draft[],
  base: Draft | undefined,
  whatever: boolean,
): boolean {
  const {stream, texts, lexicon} = reader
  const {tokens} = stream
  if (to <= from) return true
  const date = bracketDate(reader, from, to)
  if (date !== undefined) {
    for (const draft of covered) draft.period = reader.periodOf(date, draft.line)
    markRead(reader, from, to)
    return covered.length > 0
  }
  const approximation = termAt(lexicon.approximationsAfter, tokens, from, to)
  const point = (approximation?.length ?? 0) + from
  if (approximation !== undefined && (point >= to || (tokens[point]?.folded === '.' && point + 1 >= to))) {
    for (const draft of covered) if (draft.count) draft.count = {...draft.count, approximate: true}
    markRead(reader, from, to)
    return covered.length > 0
  }
  const said = saidIn(texts, from, to, lexicon, covered.length > 0 && !isParty(reader, from, to))
  if (said !== undefined && covered.length > 0) {
    say(reader, said, covered)
    markRead(reader, from, to)
    return true
  }
  if (termAt(lexicon.totalWords, tokens, from, to)?.length === to - from && base !== undefined) {
    base.total = true
    markRead(reader, from, to)
    return true
  }
  if (!whatever || base === undefined) return false
  return remarkPart(reader, from, to, base)
}

/** `(rebels)`, `(Germans)` say who suffered. */
function isParty(reader: Reader, from: number, to: number): boolean {
  return reader.sideOf(reader.texts.textOf(from, to)) !== undefined
}

/** `(POWs killed in the bombardment)` gives a category, `(mostly killed)` and all else is a hedge. */
function remarkPart(reader: Reader, from: number, to: number, base: Draft): boolean {
  const {stream, texts, lexicon} = reader
  const {tokens} = stream
  let hedged = false
  let befallen: readonly Befallen[] | undefined
  let noun: Draft['noun']
  for (let index = from; index < to; index++) {
    hedged ||= termAt(lexicon.hedges, tokens, index, to) !== undefined
    const known = termAt(lexicon.nouns, tokens, index, to)
    const list = befallen === undefined ? categoriesAt(tokens, index, to, lexicon) : undefined
    if (list !== undefined && !(known && known.length > list.end - index)) befallen = list.befallen
    else if (known?.meaning.people === true && befallen === undefined)
      noun ??= {text: texts.textOf(index, index + known.length), people: true, known: true, generic: false}
  }
  const party = reader.sideOf(texts.textOf(from, to))
  if (befallen !== undefined && base.befallen.length === 0 && !hedged && base.noun?.thing === undefined) {
    base.befallen = befallen
    if (noun !== undefined) base.noun ??= noun
  } else if (party !== undefined && base.party === undefined) base.party = {name: party.party, inferred: 'text'}
  else {
    base.hedges.push(texts.textOf(from, to))
    if (befallen !== undefined && base.befallen.length > 0 && !/mostly|mainly|some|most/.test(texts.textOf(from, to)))
      base.befallen = [...base.befallen, ...befallen]
  }
  markRead(reader, from, to)
  return true
}

function bracketDate(reader: Reader, from: number, to: number): FoundDate | undefined {
  const {dates, tokens} = reader.stream
  for (let index = from; index < Math.min(to, from + 4); index++) {
    const found = dates.get(index)
    if (found !== undefined && (found.end >= to || found.end - from >= (to - from) / 2)) return found.date
    if (found !== undefined) return undefined
    const word = tokens[index]
    if (word?.kind === 'number') return undefined
  }
  return undefined
}
