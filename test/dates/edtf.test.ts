import {parse} from 'edtf'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../fixtures/dates.json' with {type: 'json'}
import {boundsOf} from '../../src/dates/bounds.ts'
import {daysInMonth} from '../../src/dates/calendar.ts'
import {type Edtf, type EdtfDate, toEdtf} from '../../src/dates/edtf.ts'
import {fromEdtf} from '../../src/dates/edtf-reader.ts'

const year = fc.integer({min: -9999, max: 9999})
const marks = fc.constantFrom(
  {},
  {approximate: true as const},
  {uncertain: true as const},
  {approximate: true as const, uncertain: true as const},
)
const month = fc.integer({min: 1, max: 12})

const date: fc.Arbitrary<EdtfDate> = fc.oneof(
  fc.record({year, marks}).map(({year, marks}) => ({year, ...marks})),
  fc.record({year, month, marks}).map(({year, month, marks}) => ({year, month, ...marks})),
  fc
    .record({year, month, part: fc.double({min: 0, max: 1, noNaN: true}), marks})
    .map(({year, month, part, marks}) => ({year, month, day: 1 + Math.floor(part * (daysInMonth(year, month) - 1)), ...marks})),
)
const open = fc.oneof(
  fc.record({year: fc.integer({min: 0, max: 999}).map(decade => decade * 10), unspecified: fc.constant('decade' as const)}),
  fc.record({year: fc.integer({min: 0, max: 99}).map(century => century * 100), unspecified: fc.constant('century' as const)}),
  fc.record({year, unspecified: fc.constant('day' as const)}),
  fc.record({year, season: fc.integer({min: 21, max: 24})}),
)
const end = fc.oneof(date, fc.constantFrom('open' as const, 'unknown' as const))
/** In sets there are no marks, and the ends of a run are alike. */
const plain = date.map(({approximate, uncertain, ...date}) => date)
const run = plain.chain(from => year.map(year => ({from, to: {...from, year, ...(from.day !== undefined && {day: 1})}})))
const time: fc.Arbitrary<Edtf> = fc.oneof(
  date,
  open,
  fc.record({start: date, end}),
  fc.record({start: end, end: date}),
  fc.record({of: fc.constantFrom('all' as const, 'one' as const), members: fc.array(fc.oneof(plain, run), {minLength: 1, maxLength: 4})}),
  plain.map(date => ({of: 'one' as const, members: [{from: date}]})),
  plain.map(date => ({of: 'one' as const, members: [{to: date}]})),
)

const written = cases.flatMap(({edtf, oldStyle}) => [edtf, oldStyle]).filter((text): text is string => typeof text === 'string')

test.each([...new Set(written)])('%s is EDTF by another reader too', text => {
  expect(() => parse(text)).not.toThrow()
  expect(toEdtf(fromEdtf(text) ?? {year: Number.NaN})).toBe(text)
})

test('writes what it reads, and what another reader reads', () => {
  fc.assert(
    fc.property(time, time => {
      const text = toEdtf(time) ?? ''
      expect(fromEdtf(text)).toEqual(time)
      expect(() => parse(text)).not.toThrow()
    }),
  )
})

test('writes no year of more than four digits', () => {
  expect(toEdtf({year: 12_000})).toBeUndefined()
  expect(toEdtf({start: {year: 1}, end: {year: -12_000}})).toBeUndefined()
  expect(toEdtf({of: 'one', members: [{year: 12_000}, {from: {year: 1}}]})).toBeUndefined()
})

test.each([
  '',
  '61',
  '1863-13',
  '1863-02-30',
  '1863-25',
  '1863/',
  'May',
  '[1863',
  '[1863,]',
  '{..May}',
  '1863/1864/1865',
  '186X~',
  '1863-XX',
  '/',
  '18X3',
])('reads %j as far as it is EDTF', text => {
  const time = fromEdtf(text)
  expect(time === undefined || toEdtf(time) === text).toBe(true)
})

test.each([
  ['1863-05-04', '1863-05-04', '1863-05-04'],
  ['1863-02', '1863-02-01', '1863-02-28'],
  ['1500-02', '1500-02-01', '1500-02-29'],
  ['-0489', '-0489-01-01', '-0489-12-31'],
  ['186X', '1860-01-01', '1869-12-31'],
  ['14XX', '1400-01-01', '1499-12-31'],
  ['-05XX', '-0599-01-01', '-0500-12-31'],
  ['-00XX', '-0099-01-01', '0000-12-31'],
  ['-032X', '-0329-01-01', '-0320-12-31'],
  ['1592-XX-XX', '1592-01-01', '1592-12-31'],
  ['1863-21', '1863-03-01', '1863-05-31'],
  ['1863-24', '1863-12-01', '1864-02-29'],
  ['1863~/1865?', '1863-01-01', '1865-12-31'],
  ['1863/..', '1863-01-01', undefined],
  ['1863/', '1863-01-01', undefined],
  ['../1863', undefined, '1863-12-31'],
  ['[..1863-05]', undefined, '1863-05-31'],
  ['[1863-05..]', '1863-05-01', undefined],
  ['[1865,1863-05]', '1863-05-01', '1865-12-31'],
  ['{1863,1865-02..1865-03}', '1863-01-01', '1865-03-31'],
])('%s allows the days from %s to %s', (text, earliest, latest) => {
  const time = fromEdtf(text)
  expect(time && boundsOf(time)).toEqual({...(earliest && {earliest}), ...(latest && {latest})})
})
