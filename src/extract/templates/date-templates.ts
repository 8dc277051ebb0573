import type {TemplateRule} from '../../data/templates.ts'
import {type CalendarDay, daysBetween, isDay, isoDay} from '../../dates/calendar.ts'
import type {Template} from '../../tree.ts'
import {argumentText, parameterOf, unnamedTexts} from '../arguments.ts'
import {type Flattener, putMark, putWhole, walkParameter} from '../flatten/flattener.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `{{start date|2014|4|6}}` reads "6 April 2014", `{{date|17|juin|1759}}` "17 juin 1759"; of free text, that text. */
export function flattenDate(flattener: Flattener, template: Template): void {
  const display = parameterOf(template, 'display')
  const [year = '', month = '', day = ''] = unnamedTexts(template, 3)
  if (display !== undefined) walkParameter(flattener, display)
  else if (isNumber(year) && month !== '' && !isNumber(month)) addDay(flattener, template, `${year} ${month} ${day}`.trim())
  else if (isYear(year) && (month === '' || isNumber(month))) addDay(flattener, template, toWords(year, month, day))
  else walkParameter(flattener, parameterOf(template, 1))
}

/** `{{date range|2014|4|6|2014|5|1}}` */
export function flattenDateRange(flattener: Flattener, template: Template): void {
  const [year = '', month = '', day = '', year2 = '', month2 = '', day2 = ''] = unnamedTexts(template, 6)
  const start = isYear(year) ? toWords(year, month, day) : year
  const end = isYear(year) ? toWords(year2, month2, day2) : month
  addDay(flattener, template, end === '' ? start : `${start} – ${end}`)
}

/** `{{OldStyleDate|10 July|1774|29 June}}` reads "10 July [O.S. 29 June] 1774". */
export function flattenOldStyle(flattener: Flattener, template: Template, {year = 'second'}: TemplateRule): void {
  const [day = '', second = '', third = ''] = unnamedTexts(template, 3)
  if (year === 'none') addDay(flattener, template, `${day} [O.S. ${second}]`)
  else addDay(flattener, template, `${day} [O.S. ${third}] ${second}`)
}

/** `{{as of|2015|3}}` reads "As of March 2015". */
export function flattenAsOf(flattener: Flattener, template: Template): void {
  const [year = '', month = '', day = ''] = unnamedTexts(template, 3)
  const alternative = parameterOf(template, 'alt')
  const lead = argumentText(template, 'since') === '' ? 'as of' : 'since'
  const words = argumentText(template, 'lc') === '' ? lead[0]?.toUpperCase() + lead.slice(1) : lead
  if (alternative !== undefined) walkParameter(flattener, alternative)
  else if (year !== '') addDay(flattener, template, `${words} ${isYear(year) ? toWords(year, month, day) : year}`)
}

/** `{{age in days|2014|4|6|2014|5|1}}`: no text, but the days between. */
export function flattenDuration(flattener: Flattener, template: Template): void {
  const {start, end} = durationDays(template)
  const days = start !== undefined && end !== undefined ? daysBetween(start, end) : undefined
  const startDay = start && isoDay(start)
  const endDay = end && isoDay(end)
  const found = {
    ...(days === undefined || days < 0 ? {} : {days}),
    ...(startDay === undefined ? {} : {start: startDay}),
    ...(endDay === undefined ? {} : {end: endDay}),
  }
  putMark(flattener, template, at => ({kind: 'duration', ...found, at, to: at}))
}

/** The two days that a duration counts between: as numbers, by name or by place, or as texts. */
function durationDays(template: Template): {start: CalendarDay | undefined; end: CalendarDay | undefined} {
  const named = (suffix: string) =>
    toDay(argumentText(template, `year${suffix}`), argumentText(template, `month${suffix}`), argumentText(template, `day${suffix}`))
  const first = named('1') ?? named('')
  if (first !== undefined) return {start: first, end: named('2')}
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = unnamedTexts(template, 6)
  if (isYear(one) && isNumber(two)) return {start: toDay(one, two, three), end: toDay(four, five, six)}
  return {start: dayOfText(one), end: dayOfText(two)}
}

const dayPatterns = [
  /^(?<year>\d{3,4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\s+(?<month>\p{L}{3,9})\s+(?<year>\d{3,4})$/u,
  /^(?<month>\p{L}{3,9})\s+(?<day>\d{1,2}),?\s+(?<year>\d{3,4})$/u,
]

/** `6 April 2014`, `April 6, 2014`, `2014-04-06` */
function dayOfText(text: string): CalendarDay | undefined {
  for (const pattern of dayPatterns) {
    const {year = '', month = '', day = ''} = pattern.exec(text)?.groups ?? {}
    if (year !== '') return toDay(year, month, day)
  }
  return undefined
}

function toDay(year: string, month: string, day: string): CalendarDay | undefined {
  if (!isYear(year)) return undefined
  const found = {year: Number(year), month: monthNumber(month), day: Number(day)}
  return isDay(found) ? found : undefined
}

function monthNumber(text: string): number {
  if (isNumber(text)) return Number(text)
  if (text === '') return 0
  const lower = text.toLowerCase().slice(0, 3)
  return months.findIndex(name => name.toLowerCase().startsWith(lower)) + 1
}

function toWords(year: string, month: string, day: string): string {
  const number = Number(year)
  const name = months[monthNumber(month) - 1]
  const years = number <= 0 ? `${1 - number} BC` : String(number)
  if (name === undefined) return years
  return isNumber(day) ? `${Number(day)} ${name} ${years}` : `${name} ${years}`
}

function addDay(flattener: Flattener, {start, end}: Template, words: string): void {
  if (words === '') return
  putWhole(flattener, words, start, end)
}

function isYear(text: string): boolean {
  return /^-?\d{1,4}$/.test(text)
}

function isNumber(text: string): boolean {
  return /^\d{1,2}$/.test(text)
}
