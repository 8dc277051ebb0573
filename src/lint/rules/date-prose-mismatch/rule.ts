import {englishDates} from '../../../data/dates.ts'
import {englishProseDates} from '../../../data/prose-dates.ts'
import {dayNumber, dayOfIso} from '../../../dates/calendar.ts'
import {type FoundDate, findDates} from '../../../dates/find-dates.ts'
import {type DateWords, dateWords} from '../../../dates/words.ts'
import type {DateField} from '../../../schema/period.ts'
import {excerpt} from '../../excerpt.ts'
import {datesOf, nameOf} from '../../facts-of.ts'
import {firstSentence} from '../../first-sentence.ts'
import type {Rule} from '../../rule.ts'

/** The first and last day of a time, as numbers of days. */
type Days = readonly [first: number, last: number]

/** So many days the Julian calendar was behind while both were in use, to 1923. */
const [leastBehind, mostBehind] = [10, 13]
const lastJulian = dayNumber({year: 1923, month: 12, day: 31})
/** `1871-05-03/1871-05-09`, `[1871-05-03..1871-05-09]`, `1871-05/1871-07`; a day is a range of one. */
const range = /^\[?-?\d{4}(?<start>-\d\d(?:-\d\d)?)(?:(?:\/|\.\.)-?\d{4}(?<end>-\d\d(?:-\d\d)?))?\]?$/

let known: DateWords | undefined

/**
 * Says only what is sure: that no date of the sentence that names the conflict falls within the box's, or that both are ranges from
 * one day, or one month, to another, and not the same. The words are English.
 */
export const dateProseMismatch: Rule = {
  id: 'date-prose-mismatch',
  summary: 'The first sentence dates the conflict as the box does.',
  *check({boxes, document}) {
    const [only, ...others] = boxes.flatMap(datesOf)
    const lead = document.sections[0]
    if (only === undefined || others.length > 0 || lead === undefined || !/^en(?:-|$)/i.test(document.language)) return
    const {box, date} = only
    const sentence = firstSentence(lead.text.value, [nameOf(box), document.title])
    const own = daysOf(date)
    if (sentence === undefined || own === undefined) return
    known ??= dateWords(englishDates, englishProseDates)
    const told = findDates(sentence.text, known, {period: date})
    const other = otherDate(date, own, told, sentence.text)
    if (other === undefined) return
    const written = sentence.text.slice(other.at, other.to)
    const reason = `Unexpected date ${excerpt(date.text)}, expected ${excerpt(written)} as in the first sentence`
    yield {reason, span: date.span, field: 'date'}
  },
}

/** The date of the sentence that the box's contradicts. */
function otherDate(date: DateField, own: Days, told: readonly FoundDate[], sentence: string): FoundDate | undefined {
  const [first, ...rest] = told.filter(({bare, at}) => bare === undefined || isTime(sentence, at, told))
  const days = first && daysOf(first)
  if (first === undefined || days === undefined || date.oldStyle !== undefined || first.oldStyle !== undefined) return undefined
  if (own[0] <= lastJulian && (isBehind(own[0] - days[0]) || isBehind(own[1] - days[1]))) return undefined
  if ([first, ...rest].every(found => isApart(own, daysOf(found)))) return first
  const isSame = days[0] === own[0] && days[1] === own[1]
  if (rest.length > 0 || isSame || date.phases.length > 0) return undefined
  return areRanges(date.edtf, first.edtf, sentence.slice(first.at, first.to)) ? first : undefined
}

/** A number that alone is a year may be part of a name, as in `War of 1812`: `in` says that it is none, when no other date does. */
function isTime(sentence: string, at: number, told: readonly FoundDate[]): boolean {
  return told.length === 1 && / in $/.test(sentence.slice(Math.max(0, at - 4), at))
}

function daysOf({earliest, latest}: {earliest?: string; latest?: string}): Days | undefined {
  const [first, last] = [earliest, latest].map(day => (day === undefined ? undefined : dayOfIso(day)))
  return first && last && [dayNumber(first), dayNumber(last)]
}

function isApart(own: Days, told: Days | undefined): boolean {
  return told === undefined || told[0] > own[1] || told[1] < own[0]
}

function isBehind(days: number): boolean {
  return Math.abs(days) >= leastBehind && Math.abs(days) <= mostBehind
}

/** Whether both are ranges from one day or month to another; of the sentence with both ends written, and not `late May`. */
function areRanges(own: string, told: string, written: string): boolean {
  const {start, end = start} = range.exec(own)?.groups ?? {}
  const other = range.exec(told)?.groups
  if (start === undefined || other?.end === undefined) return false
  const isOfDays = start.length === '-05-03'.length
  const isEven = [end, other.start, other.end].every(part => part?.length === start.length)
  return isEven && (isOfDays ? (written.match(/\d+/g) ?? []).length > 2 : end !== start)
}
