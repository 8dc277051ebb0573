import type {DateData} from '../data/dates.ts'

/** What a word, or several, means in a date. */
export type Meaning =
  | {kind: 'month' | 'season' | 'ordinal'; value: number}
  | {kind: 'era'; value: 'bc' | 'ad'}
  | {kind: 'style'; value: 'old' | 'new'}
  | {kind: 'part'; value: 'early' | 'mid' | 'late'}
  | {kind: 'bound'; value: DateData['bounds'][string]}
  | {kind: 'join'; value: 'or' | 'and' | 'to'}
  | {kind: 'unit'; value: DateData['units'][string]}
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
        | 'clock'
        | 'aftermath'
    }

interface Term {
  /** The words after the first. */
  readonly more: readonly string[]
  /** A point behind it belongs to it. */
  readonly point: boolean
  readonly meaning: Meaning
}

/** The words of a language, ready to be looked up. */
export interface DateWords {
  /** By the first word, the longest term first. */
  readonly terms: ReadonlyMap<string, readonly Term[]>
  readonly ordinalSuffixes: ReadonlySet<string>
  readonly decadeSuffixes: ReadonlySet<string>
  readonly capitals: ReadonlySet<string>
}

/** Makes the words of a language's data ready; to be done once, for all the texts of that language. */
export function dateWords(data: DateData): DateWords {
  const terms = new Map<string, Term[]>()
  for (const [term, meaning] of meanings(data)) {
    const point = term.endsWith('.')
    const [first = '', ...more] = (point ? term.slice(0, -1) : term).split(' ')
    const known = terms.get(first)
    if (known === undefined) terms.set(first, [{more, point, meaning}])
    else known.push({more, point, meaning})
  }
  for (const known of terms.values()) known.sort((one, other) => other.more.length - one.more.length)
  return {
    terms,
    ordinalSuffixes: new Set(data.ordinalSuffixes),
    decadeSuffixes: new Set(data.decadeSuffixes),
    capitals: new Set(data.capitals),
  }
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
    clock: data.clock,
    aftermath: data.aftermath,
  } as const
  for (const kind of Object.keys(lists) as (keyof typeof lists)[]) {
    for (const term of lists[kind]) yield [term, {kind}]
  }
}
