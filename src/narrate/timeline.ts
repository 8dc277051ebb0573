import {termAt} from '../claims/terms.ts'
import type {ProseDate} from '../dates/prose.ts'
import type {SectionText} from '../document.ts'
import type {Event} from '../schema/event.ts'
import type {Period} from '../schema/period.ts'
import {type Clause, clausesOf, isTime, type PlacedDate, placeDates} from './clauses.ts'
import {type Happening, happeningOf} from './happening.ts'
import {lengthOf} from './length-of.ts'
import {mayCount} from './may-count.ts'
import {periodOf, upTo} from './period-of.ts'
import {type ProseToken, proseTokens} from './prose-tokens.ts'
import {sense} from './senses.ts'
import {type Sentence, sentencesOf} from './sentences.ts'
import type {NarrateWords} from './words.ts'

/** A happening of a section: where it is told, and when it was. */
export interface Told {
  sentence: Sentence
  tokens: readonly ProseToken[]
  dates: readonly PlacedDate[]
  /** The tokens that dates take up. */
  taken: ReadonlySet<number>
  clause: Clause
  happening: Happening
  period?: Period
  resolution: Event['resolution']
  /** The index, among those told in the section, of the one whose date this takes or counts from. */
  anchor?: number
  /** It is told only when it counts losses. */
  ifCounted?: true
}

/** A sentence without time words goes on with the time told of so many sentences before at most. */
const longestReach = 3

/** Where the telling stands. */
interface Telling {
  paragraph: number
  /** The one told last that has a date others can take. */
  last?: number
  /** How many sentences ago that was. */
  distance: number
}

/** Put what a section tells in its order, each with its time; what only describes is left out. */
export function timelineOf(section: SectionText, dates: readonly ProseDate[], whole: Period | undefined, words: NarrateWords): Told[] {
  const {value} = section.text
  const told: Told[] = []
  const tellers = new Map<number, number>()
  let telling: Telling = {paragraph: -1, distance: 0}
  let next = 0
  for (const sentence of sentencesOf(value, words)) {
    const first = next
    while (next < dates.length && (dates[next]?.at ?? 0) < sentence.to) next++
    if (telling.paragraph !== sentence.paragraph) telling = {paragraph: sentence.paragraph, distance: 0}
    telling.distance++
    if (next === first && telling.last === undefined && whole === undefined) continue
    const tokens = proseTokens(value, sentence.at, sentence.to, words.senses)
    if (next === first && telling.last === undefined && !mayCount(tokens, {from: 0, end: tokens.length}, nothing, words)) continue
    const placed = placeDates(tokens, dates.slice(first, next), first)
    const taken = takenBy(placed)
    const times = placed.filter(date => isTime(date, tokens, words))
    for (const clause of clausesOf(tokens, times, words)) {
      const happening = happeningOf(tokens, clause.from, clause.end, words)
      const base = {sentence, tokens, dates: placed, taken, clause, happening}
      const date = clause.date === undefined ? undefined : dates[clause.date]
      const entry =
        date === undefined ? (inherited(base, telling, told, words) ?? summed(base, telling, whole)) : dated(base, date, section, tellers)
      if (date !== undefined && entry === undefined) delete telling.last
      if (entry === undefined) continue
      told.push(entry)
      if (entry.resolution === 'relative' && date === undefined) telling.distance = 0
      if (date === undefined || clause.date === undefined) continue
      tellers.set(clause.date, told.length - 1)
      if (passesOn(date, section.level === 0) && entry.period?.earliest !== undefined)
        telling = {paragraph: sentence.paragraph, last: told.length - 1, distance: 0}
      else delete telling.last
    }
  }
  return told
}

const nothing: ReadonlySet<number> = new Set()

type Base = Pick<Told, 'sentence' | 'tokens' | 'dates' | 'taken' | 'clause' | 'happening'>

function takenBy(dates: readonly PlacedDate[]): ReadonlySet<number> {
  if (dates.length === 0) return nothing
  const taken = new Set<number>()
  for (const {from, end} of dates) for (let at = from; at < end; at++) taken.add(at)
  return taken
}

function dated(base: Base, date: ProseDate, section: SectionText, tellers: ReadonlyMap<number, number>): Told | undefined {
  const {happening, sentence} = base
  if (!happening.past && !(sentence.item && happening.action !== 'other')) return undefined
  if (sentence.item && date.bare === true && !isFirst(base)) return undefined
  const anchor = date.anchor === undefined ? undefined : tellers.get(date.anchor)
  const period = periodOf(date, section)
  return toldOf(base, isBy(base, date) ? upTo(period) : period, date.resolution, anchor)
}

function toldOf(base: Base, period: Period, resolution: Told['resolution'], anchor: number | undefined): Told {
  const {sentence, tokens, dates, taken, clause, happening} = base
  const told: Told = {sentence, tokens, dates, taken, clause, happening, period, resolution}
  if (anchor !== undefined) told.anchor = anchor
  return told
}

/** Whether the date is among the first words: of lists of books the year stands elsewhere. */
function isFirst({clause, dates}: Base): boolean {
  const from = dates.find(({index}) => index === clause.date)?.from ?? 0
  return from - clause.from <= 2
}

/** `by the next day` */
function isBy({tokens, dates, clause}: Base, {resolution, earliest, latest}: ProseDate): boolean {
  const from = dates.find(({index}) => index === clause.date)?.from ?? 0
  const before = tokens[from - 1]?.folded === 'the' ? from - 2 : from - 1
  return resolution === 'relative' && earliest === latest && [from, before].some(at => tokens[at]?.folded === 'by')
}

function inherited(base: Base, {last, distance}: Telling, told: readonly Told[], words: NarrateWords): Told | undefined {
  const {tokens, clause, happening, sentence} = base
  if (last === undefined || sentence.item || !happening.known) return undefined
  const {period} = told[last] ?? {}
  if (period === undefined) return undefined
  const first = tokens[clause.from]?.kind === 'sign' ? clause.from + 1 : clause.from
  if (termAt(words.concurrent, tokens, first, clause.end) !== undefined) return toldOf(base, period, 'relative', last)
  if (distance > longestReach || isVague(base, first, words)) return undefined
  return toldOf(base, period, 'inherited', last)
}

/** `Later A joined`, `the army then pushed on` */
function isVague({tokens, clause, happening}: Base, first: number, {vague, afterwards}: NarrateWords): boolean {
  if (termAt(vague, tokens, first, clause.end) !== undefined) return true
  for (let at = first; at < clause.end; at++) if (((tokens[at]?.senses ?? 0) & sense.after) !== 0) return true
  const verb = happening.verb ?? first
  for (let at = Math.max(first, verb - 2); at < verb; at++) if (afterwards.has(tokens[at]?.folded ?? '')) return true
  return false
}

/** What a paragraph without dates counts was in the whole conflict. */
function summed(base: Base, {last}: Telling, period: Period | undefined): Told | undefined {
  if (last !== undefined || period === undefined || !base.happening.past) return undefined
  const told = toldOf(base, period, 'inherited', undefined)
  told.ifCounted = true
  return told
}

/** What goes on goes on at the time told of, when that is a day or a few; in the lead also a month. */
function passesOn(date: ProseDate, isLead: boolean): boolean {
  return (date.bound === undefined || !open.has(date.bound)) && lengthOf(date) <= (isLead ? longestMonth : longestWeek)
}

/** Words of bounds after which nothing is known of when the telling goes on. */
const open: ReadonlySet<string> = new Set(['by', 'since', 'until', 'before', 'after', 'as-of'])
const longestWeek = 7
const longestMonth = 31
