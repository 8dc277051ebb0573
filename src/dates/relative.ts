import {addDays} from './calendar.ts'
import type {Point} from './point.ts'
import {skipGlue, type Token} from './token.ts'
import type {DateWords} from './words.ts'

/** A time that is told by another: `the next day`, `two weeks later`, `the end of that year`. */
export interface Relative {
  /** The tokens it is made of: from the first to the one behind the last. */
  from: number
  next: number
  unit: 'day' | 'week' | 'month' | 'year' | 'season' | 'decade' | 'century'
  /** How many of them later; earlier when below zero. */
  count: number
  /** It points back to the date named last, not to where the telling stands: `that month`. */
  isBack: boolean
  season?: number
  part?: 'early' | 'mid' | 'late'
}

/** The relative time that begins at a token. */
export function relativeAt(tokens: readonly Token[], from: number, text: string, words: DateWords): Relative | undefined {
  const first = tokens[from]
  const part = first?.kind === 'part' ? first.value : undefined
  const start = first?.kind === 'part' || first?.kind === 'direction' ? skipGlue(tokens, from + 1) : from
  const token = tokens[start]
  const relative =
    token?.kind === 'deictic'
      ? afterDeictic(tokens, start, text, words)
      : token?.kind === 'unit'
        ? afterUnit(tokens, start, part !== undefined)
        : token?.kind === 'count' || token?.kind === 'number'
          ? afterCount(tokens, start, token.value)
          : undefined
  if (relative === undefined) return undefined
  const {next, unit, count, season} = relative
  const found: Relative = {from, next, unit, count, isBack: count === 0}
  if (season !== undefined) found.season = season
  if (part !== undefined) found.part = part
  return found
}

/** The date that lies so far from another; absent when that is not known well enough. */
export function shifted(anchor: Point, {from, next, unit, count, season, part}: Relative): Point | undefined {
  const {year, month, day} = anchor
  if (year === undefined) return undefined
  const point: Point = {from, next}
  if (part !== undefined && unit !== 'day' && unit !== 'week') point.part = part
  switch (unit) {
    case 'day':
    case 'week': {
      if (day === undefined || month === undefined) return undefined
      const moved = addDays({year, month, day}, unit === 'week' ? count * 7 : count)
      point.year = moved.year
      point.month = moved.month
      point.day = moved.day
      return point
    }
    case 'month': {
      if (month === undefined) return undefined
      const months = year * 12 + month - 1 + count
      point.year = Math.floor(months / 12)
      point.month = (((months % 12) + 12) % 12) + 1
      return point
    }
    case 'year':
      point.year = year + count
      return point
    case 'season':
      if (season === undefined) return undefined
      point.year = seasonYear(anchor, year, season, count)
      point.season = season
      return point
    case 'decade':
      if (year < 0) return undefined
      point.decade = Math.floor(year / 10) * 10 + count * 10
      return point
    default:
      if (year < 0) return undefined
      point.century = Math.floor(year / 100) + 1 + count
      return point
  }
}

/** The next summer is the first that begins after the anchor, the previous one the last that has ended. */
function seasonYear({month}: Point, year: number, season: number, count: number): number {
  const begins = (season - 20) * 3
  if (count === 0 || month === undefined) return year + count
  if (count > 0) return begins > month ? year : year + 1
  return begins + 2 < month ? year : year - 1
}

const steps = {next: 1, previous: -1, same: 0, that: 0} as const

/** `next day`, `same month`, `that spring`, `previous century` */
function afterDeictic(tokens: readonly Token[], at: number, text: string, words: DateWords): Omit<Relative, 'from' | 'isBack'> | undefined {
  const deictic = tokens[at]
  const token = tokens[at + 1]
  if (deictic?.kind !== 'deictic' || token === undefined) return undefined
  const count = steps[deictic.value]
  const next = at + 2
  const after = tokens[next]
  // `the last month of the war`
  if (count < 0 && after !== undefined && words.of.has(text.slice(after.at, after.to))) return undefined
  if (words.plurals.has(text.slice(token.at, token.to).toLowerCase())) return undefined
  if (token.kind === 'unit') return token.value === 'hour' ? undefined : {next, unit: token.value, count}
  if (token.kind === 'night' || token.kind === 'daytime') return {next, unit: 'day', count}
  if (token.kind === 'season') return {next, unit: 'season', count, season: token.value}
  if (token.kind === 'long-unit') return {next, unit: 'decade', count}
  if (token.kind === 'century') return {next, unit: 'century', count}
  return undefined
}

/** `day before`, `year after`, `day following`; with a part before it, `month` alone */
function afterUnit(tokens: readonly Token[], at: number, isPart: boolean): Omit<Relative, 'from' | 'isBack'> | undefined {
  const [before, unit, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (unit?.kind !== 'unit' || unit.value === 'hour' || before?.kind !== 'glue') return undefined
  if (isPart) return unit.value === 'month' || unit.value === 'year' ? {next: at + 1, unit: unit.value, count: 0} : undefined
  // `the week before the attack` counts from the attack.
  const isAdverb = tokens[at + 2]?.kind !== 'glue' && tokens[at + 2]?.kind !== 'count'
  if (isAdverb && after?.kind === 'bound' && after.value === 'before') return {next: at + 2, unit: unit.value, count: -1}
  const isAfter = (isAdverb && after?.kind === 'bound' && after.value === 'after') || (after?.kind === 'deictic' && after.value === 'next')
  return isAfter ? {next: at + 2, unit: unit.value, count: 1} : undefined
}

/** `two days later`, `a week before` */
function afterCount(tokens: readonly Token[], at: number, count: number): Omit<Relative, 'from' | 'isBack'> | undefined {
  const [unit, way, after] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (count > 400 || (unit?.kind !== 'unit' && unit?.kind !== 'long-unit')) return undefined
  const isAdverb = after === undefined || after.kind === 'sign'
  const sense = way?.kind === 'direction' ? senses[way.value] : way?.kind === 'bound' && isAdverb ? boundSense(way.value) : 0
  if (sense === 0) return undefined
  if (unit.kind === 'long-unit') return {next: at + 3, unit: 'year', count: count * unit.value * sense}
  return unit.value === 'hour' ? undefined : {next: at + 3, unit: unit.value, count: count * sense}
}

const senses = {later: 1, earlier: -1} as const

function boundSense(bound: string): 1 | 0 | -1 {
  return bound === 'after' ? 1 : bound === 'before' ? -1 : 0
}
