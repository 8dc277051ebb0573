import {addDays, type CalendarDay, dayOfIso, daysBetween, daysInMonth} from '../../dates/calendar.ts'

/** `2 weeks` */
export interface DurationPart {
  number: number
  unit: 'hour' | 'day' | 'week' | 'month' | 'year'
}

/** A year and a month at large, in days, when it is not known when they began. */
const meanYear = 365.2425
const meanMonth = meanYear / 12

/** How many days a length of time has; years and months as the calendar has them from the first day on. Hours alone give none. */
export function daysOf(parts: readonly DurationPart[], earliest: string | undefined): number | undefined {
  const total = {hour: 0, day: 0, week: 0, month: 0, year: 0}
  for (const {number, unit} of parts) total[unit] += number
  const months = total.year * 12 + total.month
  const days = total.week * 7 + total.day
  if (months + days === 0) return undefined
  const start = earliest === undefined ? undefined : dayOfIso(earliest)
  if (start === undefined || months === 0) return days + Math.round(total.year * meanYear + total.month * meanMonth)
  return daysBetween(start, addDays(addMonths(start, months), days))
}

function addMonths({year, month, day}: CalendarDay, months: number): CalendarDay {
  const all = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1]
  return {year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth))}
}
