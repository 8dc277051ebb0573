import {dayNumber} from './calendar.ts'
import {toEdtf} from './edtf.ts'
import type {Expression} from './expression.ts'
import {dateOf} from './parts.ts'
import type {Point} from './point.ts'

/** The days between the calendars, from the reform of 1582 to 2100. */
const leastDistance = 10
const mostDistance = 13

/**
 * How many days later the second of two days of a year is, when they may be one day in two calendars: 10 to 13, or as many
 * earlier, below zero. Months and years may still be open: those of the other are taken.
 */
export function dualDistance(one: Point, other: Point): number | undefined {
  const [first, second] = [dayOf(one), dayOf(other)]
  if (first === undefined || second === undefined) return undefined
  const year = one.year ?? other.year
  if (year !== undefined && (year < 1582 || one.era === 'bc' || other.era === 'bc')) return undefined
  const month = one.month ?? other.month
  const distance = dayInYear(other.month ?? month, second) - dayInYear(one.month ?? month, first)
  return [distance, distance + 365, distance - 365].find(isDual)
}

function isDual(distance: number): boolean {
  return Math.abs(distance) >= leastDistance && Math.abs(distance) <= mostDistance
}

function dayOf({day, bare}: Point): number | undefined {
  return day ?? (bare !== undefined && bare.value <= 31 ? bare.value : undefined)
}

function dayInYear(month: number | undefined, day: number): number {
  return dayNumber({year: 1801, month: month ?? 1, day}) - dayNumber({year: 1801, month: 1, day: 1})
}

/**
 * Puts the dates of an expression into the New Style where both are written: the day marked so, or, without a mark, the later one
 * of the two. `11/22 June 1727` becomes one date with another beside it.
 */
export function newStyle(expression: Expression): void {
  foldPairs(expression)
  for (const [index, point] of expression.points.entries()) {
    const {other, style} = point
    if (other === undefined) continue
    const isLater = (dualDistance(point, other) ?? 0) > 0
    const isOtherNew = other.style === 'new' || style === 'old' || (other.style === undefined && style === undefined && isLater)
    if (!isOtherNew) continue
    const {other: _, ...old} = point
    expression.points[index] = {...other, other: old}
  }
}

/** EDTF of the Old Style dates beside those of an expression; absent when there are none. */
export function oldStyle({points}: Expression): string | undefined {
  if (points.every(({other}) => other === undefined)) return undefined
  const dates = points.map(point => dateOf(point.other ?? point))
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return toEdtf(points.length === 1 ? first : {start: first, end: last})
}

/** `11/22 June 1727`, `14 May (O.S.), 24 May (N.S.) 1643` */
function foldPairs({points, joins}: Expression): void {
  for (let index = joins.length - 1; index >= 0; index--) {
    const [one, two] = [points[index], points[index + 1]]
    if (one === undefined || two === undefined || one.other !== undefined || two.other !== undefined) continue
    const isNamed = one.style !== undefined && two.style !== undefined && one.style !== two.style && joins[index] !== 'to'
    if (!isNamed && !(joins[index] === 'slash' && isSlashPair(one, two))) continue
    points.splice(index, 2, one.style === 'new' ? {...one, next: two.next, other: two} : {...two, from: one.from, other: one})
    joins.splice(index, 1)
  }
}

function isSlashPair(one: Point, two: Point): boolean {
  return !one.night && one.day !== undefined && two.day !== undefined && dualDistance(one, two) !== undefined
}
