import {isoYear, twoDigits} from './calendar.ts'

/** A date as EDTF (ISO 8601-2) can say it: a year and what is known within it, or a decade or century. */
export interface EdtfDate {
  /** As ISO 8601 counts: 0 is 1 BC. Of a decade or century, a year with the digits that are known. */
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** 21 is spring, 24 winter. */
  readonly season?: number
  /** What is left open: the last digit of the year, its last two, or month and day. */
  readonly unspecified?: 'decade' | 'century' | 'day'
  readonly approximate?: true
  readonly uncertain?: true
}

/** An end of an interval: `open` is `..`, `unknown` is nothing. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown'

/** A member of a set: a date, or a run of dates; of a set's first or last run an end may be left out. */
export type EdtfMember = EdtfDate | EdtfRun

export interface EdtfRun {
  readonly from?: EdtfDate
  readonly to?: EdtfDate
}

export interface EdtfInterval {
  readonly start: EdtfEnd
  readonly end: EdtfEnd
}

export interface EdtfSet {
  /** All of the members, or one of them. */
  readonly of: 'all' | 'one'
  readonly members: readonly EdtfMember[]
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet

export function isInterval(edtf: Edtf): edtf is EdtfInterval {
  return 'start' in edtf
}

export function isSet(edtf: Edtf): edtf is EdtfSet {
  return 'members' in edtf
}

export function isRun(member: EdtfMember): member is EdtfRun {
  return !('year' in member)
}

/** The EDTF string; absent when a year needs more than four digits. */
export function toEdtf(edtf: Edtf): string | undefined {
  if (isInterval(edtf)) return joined([endText(edtf.start), endText(edtf.end)], '/')
  if (!isSet(edtf)) return dateText(edtf)
  const members = joined(edtf.members.map(memberText), ',')
  if (members === undefined) return undefined
  return edtf.of === 'all' ? `{${members}}` : `[${members}]`
}

function memberText(member: EdtfMember): string | undefined {
  if (!isRun(member)) return dateText(member)
  return joined([member.from === undefined ? '' : dateText(member.from), member.to === undefined ? '' : dateText(member.to)], '..')
}

function endText(end: EdtfEnd): string | undefined {
  if (end === 'open') return '..'
  return end === 'unknown' ? '' : dateText(end)
}

function dateText(date: EdtfDate): string | undefined {
  const year = isoYear(date.year)
  if (year === undefined) return undefined
  if (date.unspecified === 'decade') return `${year.slice(0, -1)}X`
  if (date.unspecified === 'century') return `${year.slice(0, -2)}XX`
  const within = date.unspecified === 'day' ? '-XX-XX' : partOfYear(date)
  return year + within + mark(date)
}

function partOfYear({season, month, day}: EdtfDate): string {
  if (season !== undefined) return `-${season}`
  if (month === undefined) return ''
  return day === undefined ? `-${twoDigits(month)}` : `-${twoDigits(month)}-${twoDigits(day)}`
}

/** Qualified decades and centuries are beyond the standard, so that theirs is left out. */
function mark({approximate, uncertain}: EdtfDate): string {
  if (approximate) return uncertain ? '%' : '~'
  return uncertain ? '?' : ''
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(separator)
}
