import {firstDay, firstMonth, lastDay} from './bounds.ts'
import {type CalendarDay, daysInMonth} from './calendar.ts'
import {type EdtfDate, type EdtfMember, type EdtfRun, isRun} from './edtf.ts'
import type {Point} from './point.ts'

/** A date that stands alone: `early May 1238` is a run of days. */
export function timeOf(point: Point): EdtfMember | undefined {
  return runOf(point) ?? dateOf(point)
}

/** A date as a member of a set, in which EDTF has neither seasons nor marks. */
export function memberOf(point: Point): EdtfMember | undefined {
  const time = runOf(point) ?? plain(dateOf(point))
  if (time === undefined || isRun(time) || time.season === undefined) return time
  return {from: withoutSeason(time, 0), to: withoutSeason(time, 2)}
}

/** A run in a set, both ends as precise as the more precise one: from May to 4 June is from 1 May to 4 June. */
export function runBetween(first: Point, last: Point): (EdtfRun & {from: EdtfDate; to: EdtfDate}) | undefined {
  const [from, to] = [plain(startDateOf(first)), plain(endDateOf(last))]
  return from && to && evenRun(from, to)
}

/** A run with both ends as precise as the more precise one. */
export function evenRun(from: EdtfDate, to: EdtfDate): EdtfRun & {from: EdtfDate; to: EdtfDate} {
  const precision = Math.max(precisionOf(from), precisionOf(to))
  return {from: atPrecision(from, precision, firstDay), to: atPrecision(to, precision, lastDay)}
}

/** A date as the start of an interval: of a part its first day or month, of a season its first month. */
export function startDateOf(point: Point): EdtfDate | undefined {
  const date = runOf(point)?.from
  return date === undefined ? withoutSeason(dateOf(point), 0) : {approximate: true, ...date}
}

/** A date as the end of an interval: of a part its last day or month, of a season its last month. */
export function endDateOf(point: Point): EdtfDate | undefined {
  const date = runOf(point)?.to
  return date === undefined ? withoutSeason(dateOf(point), 2) : {approximate: true, ...date}
}

type Writable<T> = {-readonly [K in keyof T]: T[K]}

/** Absent when the year is not known. */
export function dateOf(point: Point): EdtfDate | undefined {
  const {year, month, day, season} = point
  if (point.century !== undefined) return {year: centuryYear(point), unspecified: 'century'}
  if (point.decade !== undefined) return {year: point.era === 'bc' ? -point.decade - 9 : point.decade, unspecified: 'decade'}
  if (year === undefined) return undefined
  if (point.lunar) return {year, unspecified: 'day'}
  const date: Writable<EdtfDate> = {year}
  if (season !== undefined) date.season = season
  if (month !== undefined) date.month = month
  if (day !== undefined) date.day = day
  if (point.approximate) date.approximate = true
  if (point.uncertain) date.uncertain = true
  return date
}

const thirds = {early: 0, mid: 1, late: 2} as const

/** The run of days, months or years that a part of a date is; absent for a date without a part. */
function runOf(point: Point): (EdtfRun & {from: EdtfDate; to: EdtfDate}) | undefined {
  const {part, year, month, day, season, era} = point
  // `-00XX` would begin with no year that there is.
  if (part === undefined && point.century === 1 && era === 'bc') return yearsOf(-99, 0)
  // A season is vague enough as it is.
  if (part === undefined || day !== undefined || season !== undefined) return undefined
  const third = thirds[part]
  if (point.century !== undefined) {
    const first = era === 'bc' ? centuryYear(point) : centuryYear(point) + 1
    return yearsOf(first + third * 33, third === 2 ? first + 99 : first + third * 33 + 32)
  }
  if (point.decade !== undefined) {
    const first = era === 'bc' ? -point.decade - 8 : point.decade
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][third] ?? [0, 9]
    return yearsOf(first + (from ?? 0), first + (to ?? 9))
  }
  if (year === undefined) return undefined
  if (month !== undefined) {
    const to = third === 2 ? daysInMonth(year, month) : third * 10 + 10
    return {from: {year, month, day: third * 10 + 1}, to: {year, month, day: to}}
  }
  return {from: {year, month: third * 4 + 1}, to: {year, month: third * 4 + 4}}
}

function yearsOf(from: number, to: number): {from: EdtfDate; to: EdtfDate} {
  return {from: {year: from}, to: {year: to}}
}

/** EDTF centuries run from 00 to 99: the 14th is 13XX. */
function centuryYear({century = 1, era}: Point): number {
  return era === 'bc' ? 1 - century * 100 : (century - 1) * 100
}

/** 0 for years and what is less precise, 1 for months, 2 for days. */
function precisionOf({month, day}: EdtfDate): number {
  return day !== undefined ? 2 : month !== undefined ? 1 : 0
}

function atPrecision(date: EdtfDate, precision: number, dayOf: (date: EdtfDate) => CalendarDay | undefined): EdtfDate {
  const found = dayOf(date)
  if (found === undefined) return date
  const {year, month, day} = found
  return precision > 1 ? {year, month, day} : precision > 0 ? {year, month} : {year}
}

function plain(date: EdtfDate | undefined): EdtfDate | undefined {
  if (date === undefined) return undefined
  if (date.approximate === undefined && date.uncertain === undefined) return date
  const {approximate, uncertain, ...rest} = date
  return rest
}

function withoutSeason<T extends EdtfDate | undefined>(date: T, months: number): T | EdtfDate {
  if (date?.season === undefined) return date
  const {season, ...rest} = date
  return {...rest, ...inSeason(date.year, season, months)}
}

/** A month of a season; a winter belongs to the year in which it begins. */
function inSeason(year: number, season: number, months: number): EdtfDate {
  const month = firstMonth(season) + months
  return month > 12 ? {year: year + 1, month: month - 12} : {year, month}
}
