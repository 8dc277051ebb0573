import {englishDates} from '../../../data/dates.ts'
import {firstDay, lastDay} from '../../../dates/bounds.ts'
import {daysBetween} from '../../../dates/calendar.ts'
import {type EdtfDate, isInterval} from '../../../dates/edtf.ts'
import {fromEdtf} from '../../../dates/edtf-reader.ts'
import type {FieldText, LineText} from '../../../document.ts'
import type {DateField} from '../../../schema/period.ts'
import type {Span} from '../../../schema/span.ts'
import {spanOf} from '../../../text.ts'
import {datesOf} from '../../facts-of.ts'
import {nodesIn} from '../../nodes-in.ts'
import type {Rule, SubjectBox} from '../../rule.ts'

/** A length of time as the field states it, and how many days it may be off for being rounded. */
interface Stated {
  span: Span
  tolerance: number
}

/** `{{age in days|…}}`, `{{duration in days|…}}` */
const counting = /^(?:age|ayd|duration|time interval)\b/i
const word = /[\p{L}\p{N}]+/gu
const units = new Map(Object.entries(englishDates.units))
/** Whether the first day counts is anybody's choice. */
const firstOrLast = 1
const rounding = {hour: firstOrLast, day: firstOrLast, week: 7, month: 31, year: 366} as const
/** Months and years counted back from the end give other days than those counted from the start. */
const monthLengths = 3

/** A length is compared with the shortest and the longest that the ends of the range allow. */
export const durationMismatch: Rule = {
  id: 'duration-mismatch',
  summary: 'A stated duration agrees with the range of dates.',
  *check({boxes}) {
    for (const {box, date} of boxes.flatMap(datesOf)) {
      const {statedDays} = date
      const range = statedDays === undefined ? undefined : rangeOf(date)
      const stated = range && statedIn(box)
      if (statedDays === undefined || range === undefined || stated === undefined) continue
      const [shortest, longest] = range
      if (statedDays + stated.tolerance >= shortest && statedDays - stated.tolerance <= longest) continue
      const expected = shortest === longest - 1 ? `${shortest}` : `${shortest} to ${longest}`
      yield {
        reason: `Unexpected duration of ${statedDays} days, expected ${expected} from the start to the end`,
        span: stated.span,
        field: 'date',
      }
    }
  },
}

/** The least and most days from the start of a range to its end; a year or a month leaves open which of its days is meant. */
function rangeOf({edtf}: DateField): [shortest: number, longest: number] | undefined {
  const time = fromEdtf(edtf)
  if (time === undefined || !isInterval(time) || typeof time.start === 'string' || typeof time.end === 'string') return undefined
  const shortest = daysFrom(lastDay, time.start, firstDay, time.end)
  const longest = daysFrom(firstDay, time.start, lastDay, time.end)
  return shortest === undefined || longest === undefined ? undefined : [Math.max(0, shortest), longest + 1]
}

function daysFrom(startOf: typeof firstDay, start: EdtfDate, endOf: typeof firstDay, end: EdtfDate): number | undefined {
  const [first, last] = [startOf(start), endOf(end)]
  return first && last && daysBetween(first, last)
}

function statedIn(box: SubjectBox): Stated | undefined {
  for (const {field, parameter} of box.parameters) {
    if (field.name !== 'date') continue
    const words = inWords(field)
    if (words !== undefined) return words
    for (const node of nodesIn(parameter)) {
      if (node.type !== 'template' || !counting.test(node.name)) continue
      return {span: [node.start, node.end], tolerance: firstOrLast}
    }
  }
  return undefined
}

/** `1 year, 1 month and 13 days` */
function inWords({items, headings}: FieldText): Stated | undefined {
  for (const line of [...items, ...headings]) {
    const stated = inLine(line)
    if (stated !== undefined) return stated
  }
  return undefined
}

function inLine({text}: LineText): Stated | undefined {
  const found = [...text.value.matchAll(word)]
  const named = [...found.keys()].filter(index => index > 0 && units.has(found[index]?.[0].toLowerCase() ?? ''))
  const [first, last] = [found[(named[0] ?? 0) - 1], found[named.at(-1) ?? 0]]
  if (named.length === 0 || first === undefined || last === undefined) return undefined
  const unitsOf = named.flatMap(index => units.get(found[index]?.[0].toLowerCase() ?? '') ?? [])
  const coarse = unitsOf.some(unit => unit === 'month' || unit === 'year') ? monthLengths : 0
  const [at, to] = [first.index, last.index + last[0].length]
  return {span: spanOf(text, at, to), tolerance: Math.min(...unitsOf.map(unit => rounding[unit])) + coarse}
}
