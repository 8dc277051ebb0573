import {endOf, firstDay, lastDay, startOf} from './bounds.ts'
import {addDays, type CalendarDay} from './calendar.ts'
import {type Edtf, type EdtfDate, type EdtfEnd, type EdtfMember, isInterval, isRun, isSet} from './edtf.ts'
import type {Bound, Expression, Join} from './expression.ts'
import {dateOf, endDateOf, memberOf, runBetween, startDateOf, timeOf} from './parts.ts'
import type {Point} from './point.ts'

/** The time that an expression stands for; absent when a year is missing. */
export function build(expression: Expression): Edtf | undefined {
  const {points, joins, bound, end} = expression
  const edtf = bound === 'between' ? anyBetween(points) : combined(points, joins, end)
  return edtf && bound ? bounded(edtf, bound) : edtf
}

function combined(points: readonly Point[], joins: readonly Join[], end: 'open' | 'unknown' | undefined): Edtf | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (end !== undefined && joins.length === 0) return interval(startDateOf(first), end)
  if (joins.every(join => join === 'to') && points.length > 1) return interval(startDateOf(first), endDateOf(last))
  if (points.some(({night}) => night) && points.length === 2) return interval(dateOf(first), dateOf(last))
  if (isYearRange(points, joins)) return interval(startDateOf(first), endDateOf(last))
  const only = points.length === 1 ? timeOf(first) : undefined
  if (only !== undefined && !isRun(only)) return only
  const members = membersOf(points, joins, end)
  if (members === undefined) return undefined
  return {of: joins.some(join => join === 'list') && !joins.includes('or') ? 'all' : 'one', members}
}

/** `811–813/819`: two ends that may be; `1237/1238`: two years that follow each other. */
function isYearRange(points: readonly Point[], joins: readonly Join[]): boolean {
  if (!joins.includes('slash') || joins.includes('list') || joins.includes('or')) return false
  if (!points.every(({month, season}) => month === undefined && season === undefined)) return false
  const [first, second] = points
  return joins.includes('to') || (points.length === 2 && first?.year !== undefined && second?.year === first.year + 1)
}

/** What stands between commas: dates, and ranges as runs. */
function membersOf(points: readonly Point[], joins: readonly Join[], end: 'open' | 'unknown' | undefined): EdtfMember[] | undefined {
  const members: EdtfMember[] = []
  for (let index = 0; index < points.length; index++) {
    const point = points[index]
    let last = index
    while (joins[last] === 'to') last++
    const lastPoint = points[last]
    if (point === undefined || lastPoint === undefined) return undefined
    const isOpen = end !== undefined && last === points.length - 1
    const member = isOpen ? openRun(point) : last === index ? memberOf(point) : runBetween(point, lastPoint)
    if (member === undefined) return undefined
    members.push(member)
    index = last
  }
  return members
}

function openRun(point: Point): EdtfMember | undefined {
  const from = runBetween(point, point)?.from
  return from && {from}
}

function anyBetween(points: readonly Point[]): Edtf | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || first === last) return combined(points, [], undefined)
  const run = runBetween(first, last)
  return run && {of: 'one', members: [run]}
}

function bounded(edtf: Edtf, bound: Bound): Edtf {
  const [start, end] = [startOf(edtf), endOf(edtf)]
  switch (bound) {
    case 'before':
      return isDate(start) ? {of: 'one', members: [{to: neighbour(start, -1)}]} : edtf
    case 'after':
      return isDate(end) ? {of: 'one', members: [{from: neighbour(end, 1)}]} : edtf
    case 'not-before':
      return isDate(start) ? {of: 'one', members: [{from: boundary(start, firstDay)}]} : edtf
    case 'by':
      return isDate(end) ? {of: 'one', members: [{to: boundary(end, lastDay)}]} : edtf
    case 'until':
      return {start: 'open', end}
    case 'since':
      return {start, end: 'open'}
    case 'from':
      return isInterval(edtf) || (isSet(edtf) && edtf.of === 'all') ? edtf : {start, end: 'open'}
    case 'began':
      return {start, end: isInterval(edtf) ? end : 'unknown'}
    case 'ended':
      return {start: isInterval(edtf) ? start : 'unknown', end}
    default:
      return edtf
  }
}

/** The first or last date of a set: of a season or century its first or last month or year, and no marks. */
function boundary(date: EdtfDate, dayOf: (date: EdtfDate) => CalendarDay | undefined): EdtfDate {
  const {year, month, day, season, unspecified} = date
  const last = season === undefined && unspecified === undefined ? undefined : dayOf(date)
  if (last !== undefined) return season === undefined ? {year: last.year} : {year: last.year, month: last.month}
  return {year, ...(month !== undefined && {month}), ...(day !== undefined && {day})}
}

/** The date of the same kind right before or after, without marks. */
function neighbour(date: EdtfDate, step: 1 | -1): EdtfDate {
  const {year, month, day, season, unspecified} = date
  if (season !== undefined || unspecified !== undefined) {
    const next = step < 0 ? firstDay(date) : lastDay(date)
    if (next === undefined) return date
    const beside = addDays(next, step)
    return season === undefined ? {year: beside.year} : {year: beside.year, month: beside.month}
  }
  if (day !== undefined && month !== undefined) return addDays({year, month, day}, step)
  if (month === undefined) return {year: year + step}
  const months = year * 12 + month - 1 + step
  return {year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1}
}

function interval(start: EdtfEnd | undefined, end: EdtfEnd | undefined): Edtf | undefined {
  return start === undefined || end === undefined ? undefined : {start, end}
}

function isDate(end: EdtfEnd): end is EdtfDate {
  return typeof end !== 'string'
}
