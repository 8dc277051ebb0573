import type {Token} from './token.ts'

/** One date as it is written, before what it shares with its neighbours is known. */
export interface Point {
  /** The tokens it is made of: from the first to the one behind the last. */
  from: number
  next: number
  /** A number that may be a day or a year. */
  bare?: {value: number; digits: number; ordinal: boolean}
  year?: number
  /** The digits of the year as written, which tell a short one. */
  digits?: number
  month?: number
  day?: number
  season?: number
  decade?: number
  century?: number
  era?: 'bc' | 'ad'
  /** The era stands before the year, and holds for the next one too. */
  eraFirst?: true
  /** The month stands before the day. */
  monthFirst?: true
  part?: 'early' | 'mid' | 'late'
  approximate?: true
  uncertain?: true
  night?: true
  /** A day and month of another calendar, whose year alone is ours. */
  lunar?: true
  /** The style that is written beside it. */
  style?: 'old' | 'new'
  /** The same day in the other calendar, when it is written beside it. */
  other?: Point
}

/** Where a date may be looked for, and what may be one. */
export interface Reader {
  readonly tokens: readonly Token[]
  /** The least number that may be a year without an era. */
  readonly leastYear: number
}
