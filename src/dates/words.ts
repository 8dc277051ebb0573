import type {DateData} from '../schema/date-data.ts'
import type {ProseDateData} from '../schema/prose-date-data.ts'
import {type Trie, trieOf} from './trie.ts'

/** What a word, or several, means in a date. */
export type Meaning =
  | {kind: 'month' | 'season' | 'ordinal'; value: number}
  | {kind: 'era'; value: 'bc' | 'ad'}
  | {kind: 'style'; value: 'old' | 'new'}
  | {kind: 'part'; value: 'early' | 'mid' | 'late'}
  | {kind: 'bound'; value: DateData['bounds'][string]}
  | {kind: 'join'; value: 'or' | 'and' | 'to'}
  | {kind: 'unit'; value: DateData['units'][string]}
  | {kind: 'deictic'; value: ProseDateData['deictics'][string]}
  | {kind: 'direction'; value: ProseDateData['directions'][string]}
  | {kind: 'count'; value: number}
  | {kind: 'long-unit'; value: number}
  | {
      kind:
        | 'weekday'
        | 'calendar'
        | 'foreign-month'
        | 'approximate'
        | 'uncertain'
        | 'present'
        | 'unknown'
        | 'century'
        | 'night'
        | 'daytime'
        | 'glue'
        | 'year-word'
        | 'age'
        | 'clock'
        | 'aftermath'
        | 'preposition'
        | 'numbered'
        | 'counted'
        | 'word'
    }

/** A term by the words behind its first one. */
export interface Term {
  /** The words after the first. */
  readonly more: readonly string[]
  /** A point behind it belongs to it. */
  readonly point: boolean
  readonly meaning: Meaning
}

/** The terms that begin with a word, the longest first. */
export interface FirstWord {
  readonly terms: readonly Term[]
  /** In lower case it means something else. */
  readonly capital: boolean
}

/** The words of a language, ready to be looked up. */
export interface DateWords {
  /** By the first word, the longest term first. */
  readonly terms: ReadonlyMap<string, readonly Term[]>
  /** The same, of the first words that have no other letters than a to z. */
  readonly firsts: Trie<FirstWord>
  readonly ordinalSuffixes: ReadonlySet<string>
  readonly decadeSuffixes: ReadonlySet<string>
  readonly capitals: ReadonlySet<string>
  /** Units of time in the plural, for running text. */
  readonly plurals: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly of: ReadonlySet<string>
}

/**
 * Makes the words of a language's data ready; to be done once, for all the texts of that language.
 * With the words of running text, for running text.
 */
export function dateWords(data: DateData, prose?: ProseDateData): DateWords {
  const terms = new Map<string, Term[]>()
  for (const [term, meaning] of [...(prose === undefined ? [] : proseMeanings(prose)), ...meanings(data)]) addTerm(terms, term, meaning)
  for (const known of terms.values()) known.sort((one, other) => other.more.length - one.more.length)
  const capitals = new Set(data.capitals)
  return {
    terms,
    firsts: trieOf([...terms].map(([first, known]) => [first, {terms: known, capital: capitals.has(first)}])),
    ordinalSuffixes: new Set(data.ordinalSuffixes),
    decadeSuffixes: new Set(data.decadeSuffixes),
    capitals,
    plurals: new Set(prose?.plurals),
    articles: new Set(prose?.articles),
    of: new Set(prose?.of),
  }
}

/** Of two meanings of a term the first counts. */
function addTerm(terms: Map<string, Term[]>, term: string, meaning: Meaning): void {
  const point = term.endsWith('.')
  const [first = '', ...more] = (point ? term.slice(0, -1) : term).split(' ')
  const known = terms.get(first) ?? []
  terms.set(first, known)
  if (!known.some(other => other.more.join(' ') === more.join(' '))) known.push({more, point, meaning})
}

/** Every term of a language's data with its meaning. */
export function* meanings(data: DateData): Iterable<[term: string, meaning: Meaning]> {
  for (const kind of ['month', 'season', 'ordinal'] as const) {
    for (const [term, value] of Object.entries(data[`${kind}s`])) yield [term, {kind, value}]
  }
  for (const [term, value] of Object.entries(data.eras)) yield [term, {kind: 'era', value}]
  for (const [term, value] of Object.entries(data.styles)) yield [term, {kind: 'style', value}]
  for (const [term, value] of Object.entries(data.parts)) yield [term, {kind: 'part', value}]
  for (const [term, value] of Object.entries(data.bounds)) yield [term, {kind: 'bound', value}]
  for (const [term, value] of Object.entries(data.joins)) yield [term, {kind: 'join', value}]
  for (const [term, value] of Object.entries(data.units)) yield [term, {kind: 'unit', value}]
  const lists = {
    weekday: data.weekdays,
    calendar: data.calendars,
    'foreign-month': data.foreignMonths,
    approximate: data.approximate,
    uncertain: data.uncertain,
    present: data.present,
    unknown: data.unknown,
    century: data.centuries,
    night: data.nights,
    daytime: data.daytimes,
    glue: data.glue,
    'year-word': data.yearWords,
    age: data.ages,
    clock: data.clock,
    aftermath: data.aftermath,
  } as const
  for (const kind of Object.keys(lists) as (keyof typeof lists)[]) {
    for (const term of lists[kind]) yield [term, {kind}]
  }
}

/** Every term of the words of running text with its meaning. */
export function* proseMeanings(data: ProseDateData): Iterable<[term: string, meaning: Meaning]> {
  for (const [term, value] of Object.entries(data.deictics)) yield [term, {kind: 'deictic', value}]
  for (const [term, value] of Object.entries(data.directions)) yield [term, {kind: 'direction', value}]
  for (const [term, value] of Object.entries(data.counts)) yield [term, {kind: 'count', value}]
  for (const [term, value] of Object.entries(data.longUnits)) yield [term, {kind: 'long-unit', value}]
  const lists = {preposition: data.prepositions, numbered: data.numbered, counted: data.counted, word: data.ignored} as const
  for (const kind of ['preposition', 'numbered', 'counted', 'word'] as const) {
    for (const term of lists[kind]) yield [term, {kind}]
  }
}
