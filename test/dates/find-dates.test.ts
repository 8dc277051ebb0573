import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../fixtures/dates.json' with {type: 'json'}
import {englishDates} from '../../src/data/dates.ts'
import {findDates} from '../../src/dates/find-dates.ts'
import {dateWords} from '../../src/dates/words.ts'

const words = dateWords(englishDates)

test('gives dates without a year that of the context', () => {
  const edtf = (text: string, year: number) => findDates(text, words, {year}).map(({edtf, yearInferred}) => [edtf, yearInferred])
  expect(edtf('120 killed (29 Sep. – 13 Oct.)', 1863)).toEqual([['1863-09-29/1863-10-13', true]])
  expect(edtf('(2–6 May)', 1863)).toEqual([['1863-05-02/1863-05-06', true]])
  expect(edtf('28 December – 3 January', 1863)).toEqual([['1863-12-28/1864-01-03', true]])
  expect(edtf('by 25 July 1864', 1863)).toEqual([['[..1864-07-25]', undefined]])
  expect(edtf('25 July [O.S. 14 July]', 1863)).toEqual([['1863-07-25', true]])
  expect(edtf('in spring', 1863)).toEqual([])
})

test('places dates without a year within the period of the context', () => {
  const edtf = (text: string, earliest?: string, latest?: string) =>
    findDates(text, words, {period: {...(earliest && {earliest}), ...(latest && {latest})}}).map(({edtf}) => edtf)
  expect(edtf('5 January', '1863-11-02', '1864-03-01')).toEqual(['1864-01-05'])
  expect(edtf('5 December', '1863-11-02', '1864-03-01')).toEqual(['1863-12-05'])
  expect(edtf('November', '1863-11-02', '1864-03-01')).toEqual(['1863-11'])
  expect(edtf('5 June', '1863-11-02', '1863-12-01')).toEqual(['1863-06-05'])
  expect(edtf('5 June', '1863-11-02', '1864-03-01')).toEqual([])
  expect(edtf('5 June', undefined, '1864-07-01')).toEqual(['1864-06-05'])
  expect(edtf('early spring', '1863-02-01', '1864-03-01')).toEqual(['1863-21'])
  expect(edtf('5 June')).toEqual([])
})

test('tells numbers alone from dates with a word', () => {
  const bare = (text: string) => findDates(text, words).map(({edtf, bare}) => [edtf, bare])
  expect(bare('(1863–65)')).toEqual([['1863/1865', true]])
  expect(bare('(May 1863)')).toEqual([['1863-05', undefined]])
  expect(bare('312 BC')).toEqual([['-0311', undefined]])
  expect(bare('120 men, 63 guns and 5 ships')).toEqual([])
})

test('says which word of bounds stands before a date', () => {
  const bounds = (text: string) => findDates(text, words).map(({edtf, bound}) => [edtf, bound])
  expect(bounds('as of 4 May 1863')).toEqual([['1863-05-04', 'as-of']])
  expect(bounds('by May 1863')).toEqual([['[..1863-05]', 'by']])
})

test('takes years of three digits near an early date', () => {
  expect(findDates('fell in 263', words, {period: {earliest: '0250-01-01'}}).map(({edtf}) => edtf)).toEqual(['0263'])
  expect(findDates('fell in 263', words)).toEqual([])
})

test('gives dates in order and apart, whatever it is given', () => {
  const phrase = fc.oneof(fc.constantFrom(...cases.map(({text}) => text)), fc.string({unit: 'grapheme', maxLength: 6}))
  fc.assert(
    fc.property(fc.array(phrase, {maxLength: 8}), fc.boolean(), (phrases, field) => {
      let end = 0
      for (const {at, to} of findDates(phrases.join(' '), words, {field, year: 1863})) {
        expect(at).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(at)
        end = to
      }
    }),
  )
})
