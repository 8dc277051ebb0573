/** A day of a calendar. Years count as ISO 8601 counts them: 0 is 1 BC. Months and days count from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type Calendar = 'gregorian' | 'julian'

/** From day 0 (1970-01-01, Gregorian) back to the 1 March with which the year 0 of each calendar is counted from here. */
const marchOfYearZero = {gregorian: 719468, julian: 719470} as const

/** `1863-05-04` */
const iso = /^-?\d{4}-\d{2}-\d{2}$/
const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days from 1970-01-01 (Gregorian) to a day, which may lie before it; both calendars are carried back before their beginning. */
export function dayNumber({year, month, day}: CalendarDay, calendar: Calendar = 'gregorian'): number {
  const marchYear = month > 2 ? year : year - 1
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * marchYear + leapDays(marchYear, calendar) + dayOfMarchYear - marchOfYearZero[calendar]
}

/** The Gregorian or Julian day of a day number. */
export function dayOfNumber(number: number, calendar: Calendar = 'gregorian'): CalendarDay {
  const sinceMarch = number + marchOfYearZero[calendar]
  let marchYear = Math.floor(sinceMarch / (calendar === 'gregorian' ? 365.2425 : 365.25))
  while (365 * marchYear + leapDays(marchYear, calendar) > sinceMarch) marchYear--
  while (365 * (marchYear + 1) + leapDays(marchYear + 1, calendar) <= sinceMarch) marchYear++
  const dayOfYear = sinceMarch - 365 * marchYear - leapDays(marchYear, calendar)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  return {
    year: fromMarch < 10 ? marchYear : marchYear + 1,
    month: fromMarch < 10 ? fromMarch + 3 : fromMarch - 9,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** Days from one Gregorian day to another: 1 from a day to the next, negative when `end` is the earlier one. */
export function daysBetween(start: CalendarDay, end: CalendarDay): number {
  return dayNumber(end) - dayNumber(start)
}

/** The Gregorian day so many days later, or, for a negative number, earlier. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + days)
}

/**
 * The length of a month. Before 1582 a leap year is one of the Julian calendar, since dates are kept as they were written:
 * 29 February 1500 was a day.
 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 31)
}

/** Whether there is such a day in the calendar that was in use. */
export function isDay({year, month, day}: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day as ISO 8601; absent for a year that four digits cannot say. */
export function isoDay({year, month, day}: CalendarDay): string | undefined {
  const written = isoYear(year)
  return written === undefined ? undefined : `${written}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `0061`, `-0489`; absent for a year that four digits cannot say. */
export function isoYear(year: number): string | undefined {
  if (!Number.isInteger(year) || Math.abs(year) > 9999) return undefined
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

/** The day that ISO 8601 writes so; absent when the text is none. */
export function dayOfIso(text: string): CalendarDay | undefined {
  if (!iso.test(text)) return undefined
  const found = {year: Number(text.slice(0, -6)), month: Number(text.slice(-5, -3)), day: Number(text.slice(-2))}
  return isDay(found) ? found : undefined
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year < 1582 || year % 100 !== 0 || year % 400 === 0)
}

function leapDays(year: number, calendar: Calendar): number {
  if (calendar === 'julian') return Math.floor(year / 4)
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}
