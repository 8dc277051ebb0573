import fc from 'fast-check'
import {expect, test} from 'vitest'
import {addDays, dayNumber, dayOfIso, dayOfNumber, daysBetween, daysInMonth, isDay, isoDay, isoYear} from '../../src/dates/calendar.ts'

const number = fc.integer({min: -4_000_000, max: 4_000_000})

test('counts Gregorian days as the clock of JavaScript does', () => {
  fc.assert(
    fc.property(number, days => {
      const date = new Date(days * 86_400_000)
      const day = {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
      expect(dayOfNumber(days)).toEqual(day)
      expect(dayNumber(day)).toBe(days)
    }),
  )
})

test('counts Julian days there and back', () => {
  fc.assert(
    fc.property(number, days => {
      expect(dayNumber(dayOfNumber(days, 'julian'), 'julian')).toBe(days)
    }),
  )
})

test('knows how far the two calendars lie apart', () => {
  expect(dayNumber({year: 1582, month: 10, day: 5}, 'julian')).toBe(dayNumber({year: 1582, month: 10, day: 15}))
  expect(dayOfNumber(dayNumber({year: 1917, month: 10, day: 25}, 'julian'))).toEqual({year: 1917, month: 11, day: 7})
  expect(dayNumber({year: -43, month: 3, day: 15}, 'julian') - dayNumber({year: -43, month: 3, day: 15})).toBe(-2)
})

test('counts from day to day', () => {
  expect(daysBetween({year: 1999, month: 12, day: 31}, {year: 2000, month: 3, day: 1})).toBe(61)
  expect(addDays({year: 2000, month: 3, day: 1}, -1)).toEqual({year: 2000, month: 2, day: 29})
  expect(addDays({year: 1, month: 1, day: 1}, -1)).toEqual({year: 0, month: 12, day: 31})
})

test('knows the length of months in the calendar that was in use', () => {
  expect([daysInMonth(1900, 2), daysInMonth(1500, 2), daysInMonth(2000, 2), daysInMonth(2001, 4)]).toEqual([28, 29, 29, 30])
  expect(isDay({year: 1900, month: 2, day: 29})).toBe(false)
  expect(isDay({year: 1500, month: 2, day: 29})).toBe(true)
  expect(isDay({year: 1500, month: 13, day: 1})).toBe(false)
})

test('writes years with four digits, and none that need more', () => {
  expect(['-0489', '0000', '0061', '1961', '9999'].map(year => isoYear(Number(year)))).toEqual(['-0489', '0000', '0061', '1961', '9999'])
  expect([isoYear(10_000), isoYear(-10_000), isoYear(1.5), isoYear(Number.NaN)]).toEqual([undefined, undefined, undefined, undefined])
  expect(isoDay({year: -30, month: 9, day: 2})).toBe('-0030-09-02')
  expect(isoDay({year: 12_000, month: 9, day: 2})).toBeUndefined()
})

test('reads the days that it writes, and nothing else', () => {
  expect(dayOfIso('-0030-09-02')).toEqual({year: -30, month: 9, day: 2})
  expect(['1900-02-29', '1900-13-01', '1900-1-1', 'then', ''].map(dayOfIso)).toEqual(Array(5).fill(undefined))
})
