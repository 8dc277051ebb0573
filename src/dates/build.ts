import {endOf, firstDay, lastDay, startOf} from './bounds.ts'
import {addDays} from './calendar.ts'
import {type Edtf, type EdtfDate, type EdtfEnd, type EdtfMember, isInterval, isRun, isSet} from './edtf.ts'
import type {Bound, Expression, Join} from './expression.ts'
import {dateOf, endDateOf, memberOf, startDateOf} from './parts.ts'
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
  const members = membersOf(points, joins, end)
  const [only] = members ?? []
  if (members === undefined || only === undefined) return undefined
  if (members.length === 1 && !isRun(only)) return only
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
    const to = isOpen ? undefined : endDateOf(lastPoint)
    const from = startDateOf(point)
    const member = last === index && !isOpen ? memberOf(point) : from && {from, ...(to && {to})}
    if (member === undefined) return undefined
    members.push(member)
    index = last
  }
  return members
}

function anyBetween(points: readonly Point[]): Edtf | undefined {
  const [first, last] = [points[0], points.at(-1)]
  const from = first && startDateOf(first)
  const to = last && endDateOf(last)
  if (from === undefined || to === undefined) return undefined
  return first === last ? combined(points, [], undefined) : {of: 'one', members: [{from, to}]}
}

function bounded(edtf: Edtf, bound: Bound): Edtf {
  const [start, end] = [startOf(edtf), endOf(edtf)]
  switch (bound) {
    case 'before':
      return {of: 'one', members: [isDate(start) ? {to: neighbour(start, -1)} : {}]}
    case 'after':
      return {of: 'one', members: [isDate(end) ? {from: neighbour(end, 1)} : {}]}
    case 'by':
      return {of: 'one', members: [isDate(end) ? {to: end} : {}]}
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

/** The date of the same kind right before or after. */
function neighbour(date: EdtfDate, step: 1 | -1): EdtfDate {
  const {year, month, day, season, unspecified} = date
  const marks = {...(date.approximate && {approximate: true as const}), ...(date.uncertain && {uncertain: true as const})}
  if (season !== undefined || unspecified !== undefined) {
    const next = step < 0 ? firstDay(date) : lastDay(date)
    if (next === undefined) return date
    const beside = addDays(next, step)
    return season === undefined ? {year: beside.year} : {year: beside.year, month: beside.month}
  }
  if (day !== undefined && month !== undefined) return {...addDays({year, month, day}, step), ...marks}
  if (month === undefined) return {year: year + step, ...marks}
  const months = year * 12 + month - 1 + step
  return {year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, ...marks}
}

function interval(start: EdtfEnd | undefined, end: EdtfEnd | undefined): Edtf | undefined {
  return start === undefined || end === undefined ? undefined : {start, end}
}

function isDate(end: EdtfEnd): end is EdtfDate {
  return typeof end !== 'string'
}
