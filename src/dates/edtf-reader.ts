import {daysInMonth} from './calendar.ts'
import type {Edtf, EdtfDate, EdtfEnd, EdtfMember} from './edtf.ts'

/** `-0489`, `0061-06-03~`, `1238-21`, `199X`, `-05XX`, `1592-XX-XX` */
const form =
  /^(?<year>-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(?<season>2[1-4])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?|(?<open>-XX-XX))?(?<mark>[~?%])?$/

/** Reads the EDTF that `toEdtf` writes; absent for any other text. */
export function fromEdtf(text: string): Edtf | undefined {
  const first = text.at(0)
  if (first === '[' && text.endsWith(']')) return setOf('one', text.slice(1, -1))
  if (first === '{' && text.endsWith('}')) return setOf('all', text.slice(1, -1))
  const slash = text.indexOf('/')
  if (slash < 0) return dateOf(text)
  const [start, end] = [endOf(text.slice(0, slash)), endOf(text.slice(slash + 1))]
  return start === undefined || end === undefined ? undefined : {start, end}
}

function setOf(of: 'all' | 'one', text: string): Edtf | undefined {
  const members: EdtfMember[] = []
  for (const part of text.split(',')) {
    const member = memberOf(part)
    if (member === undefined) return undefined
    members.push(member)
  }
  return {of, members}
}

function memberOf(text: string): EdtfMember | undefined {
  const dots = text.indexOf('..')
  if (dots < 0) return dateOf(text)
  const [before, after] = [text.slice(0, dots), text.slice(dots + 2)]
  const [from, to] = [dateOf(before), dateOf(after)]
  if ((before !== '' && from === undefined) || (after !== '' && to === undefined)) return undefined
  return {...(from && {from}), ...(to && {to})}
}

function endOf(text: string): EdtfEnd | undefined {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : dateOf(text)
}

function dateOf(text: string): EdtfDate | undefined {
  const groups = form.exec(text)?.groups
  if (groups === undefined) return undefined
  const {year = '', season, month, day, open, mark} = groups
  const date: EdtfDate = {
    year: Number(year.replaceAll('X', '0')),
    ...(season !== undefined && {season: Number(season)}),
    ...(month !== undefined && {month: Number(month)}),
    ...(day !== undefined && {day: Number(day)}),
    ...unspecifiedOf(year, open),
    ...((mark === '~' || mark === '%') && {approximate: true}),
    ...((mark === '?' || mark === '%') && {uncertain: true}),
  }
  return validDay(date) && !(year.endsWith('X') && text !== year) ? date : undefined
}

function unspecifiedOf(year: string, open: string | undefined): Pick<EdtfDate, 'unspecified'> {
  if (year.endsWith('XX')) return {unspecified: 'century'}
  if (year.endsWith('X')) return {unspecified: 'decade'}
  return open === undefined ? {} : {unspecified: 'day'}
}

function validDay({year, month, day}: EdtfDate): boolean {
  return day === undefined || month === undefined || (day >= 1 && day <= daysInMonth(year, month))
}
