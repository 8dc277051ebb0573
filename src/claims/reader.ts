import type {FoundDate} from '../dates/find-dates.ts'
import type {LineText} from '../document.ts'
import type {Period} from '../schema/period.ts'
import type {SideOf} from './attribution.ts'
import type {CategoryList} from './categories.ts'
import type {ClaimParty, Draft, DraftNoun} from './draft.ts'
import type {Label} from './labels.ts'
import type {Befallen, Lexicon} from './lexicon.ts'
import type {Said} from './said.ts'
import type {Texts} from './source-name.ts'
import type {Stream} from './stream.ts'

/** What stands between a claim and the one before it. */
export type Join = 'none' | 'comma' | 'and' | 'or' | 'dash' | 'strong' | 'line'

/** What labels in force say of the claims below them. */
export interface Scope {
  befallen: readonly Befallen[]
  party?: ClaimParty
  noun?: DraftNoun
  said: readonly Said[]
  date?: FoundDate
  references: readonly string[]
  total: boolean
  /** A label with a name that nobody knows. */
  unknown?: Said
  /** What is listed below are no losses: "only 8 survivors:". */
  silent: boolean
}

/** What is said on a line for all of its claims. */
export interface LineScope {
  befallen: readonly Befallen[]
  party?: ClaimParty
  total: boolean
  /** The first token of a label that the first claim takes into its text. */
  label?: number
}

/** Claims in force above the lines of greater depth. */
interface Level {
  depth: number
  draft: Draft
}

/** What is given to a reader of claims. */
export interface Given {
  readonly stream: Stream
  readonly texts: Texts
  readonly lexicon: Lexicon
  readonly sideOf: SideOf
  /** A date as what it limits a number to. */
  readonly periodOf: (date: FoundDate, line: number) => Period
  readonly headingLabel: (heading: LineText) => Label
  /** How strong a side was is read, and not what befell it: whoever is named counts. */
  readonly strength: boolean
}

/** The state of reading a stream. */
export interface Reader extends Given {
  readonly drafts: Draft[]
  /** Whether the token of this index was read. */
  readonly read: boolean[]
  headings: readonly LineText[]
  base: Scope
  scope: Scope
  line: LineScope
  /** The flags in force, two at most, and how many claims there were when the first of them was passed. */
  flags: {names: readonly string[]; drafts: number}
  levels: Level[]
  join: Join
  /** Claims of a list whose categories are not known yet. */
  chain: Draft[]
  /** Claims that a source in a bracket at the end of a list covers, and those that a date there covers. */
  group: Draft[]
  undated: Draft[]
  /** All claims since a source, a label or a heading. */
  unsourced: Draft[]
  /** A category that stands before its number. */
  pre: CategoryList | undefined
  /** What was said before a claim: hearsay, doubts, references. */
  ahead: {hearsay: Said[]; hedges: string[]; references: string[]}
  /** Doubts about the numbers that follow. */
  doubts: {text: string; at: number; end: number}[]
  /** The claim whose number includes those that follow. */
  whole: Draft | undefined
  /** Claims below labels with names that nobody knows. */
  unknowns: {draft: Draft; said: Said}[]
  /** The claim before the bracket that is read. */
  parent: Draft | undefined
  last: Draft | undefined
  /** Of brackets. */
  depth: number
}

export const nothing: Scope = {befallen: [], said: [], references: [], total: false, silent: false}
export const noFlags = {names: [], drafts: 0}

/** A reader before the first token. */
export function readerOf({stream, texts, lexicon, sideOf, periodOf, headingLabel, strength}: Given): Reader {
  // each property named after a spread would cost as much as the whole of a literal
  return {
    stream,
    texts,
    lexicon,
    sideOf,
    periodOf,
    headingLabel,
    strength,
    drafts: [],
    read: stream.tokens.map(() => false),
    headings: [],
    base: nothing,
    scope: nothing,
    line: {befallen: [], total: false},
    flags: noFlags,
    levels: [],
    join: 'line',
    chain: [],
    group: [],
    undated: [],
    unsourced: [],
    pre: undefined,
    ahead: {hearsay: [], hedges: [], references: []},
    doubts: [],
    unknowns: [],
    whole: undefined,
    parent: undefined,
    last: undefined,
    depth: 0,
  }
}

/** Note that tokens were read. */
export function markRead({read}: Reader, from: number, to: number): void {
  for (let index = from; index < to; index++) read[index] = true
}

/** Take tokens into a claim's text, when they stand on its line. */
export function extend(reader: Reader, draft: Draft, from: number, to: number): void {
  markRead(reader, from, to)
  if (reader.stream.tokens[to - 1]?.line === draft.line && to > draft.end) draft.end = to
}

/** The last claim, when it stands on the line of this token. */
export function lastOnLine({last, stream}: Reader, at: number): Draft | undefined {
  return last !== undefined && last.line === stream.tokens[at]?.line ? last : undefined
}

/** The doubts that stand before a claim, to be its hedges. */
export function takeDoubts(reader: Reader): string[] {
  const doubts = reader.doubts.splice(0)
  for (const {at, end} of doubts) markRead(reader, at, end)
  return doubts.map(({text}) => text)
}

/** Begin a new list: brackets and sources behind it cover nothing before it. */
export function clearGroups(reader: Reader): void {
  reader.group = []
  reader.undated = []
}
