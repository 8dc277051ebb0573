import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../../fixtures/belligerents.json' with {type: 'json'}
import {englishDates} from '../../../src/data/dates.ts'
import {englishPeople} from '../../../src/data/people.ts'
import {dateWords} from '../../../src/dates/words.ts'
import {belligerentNormalizer} from '../../../src/normalize/parties/belligerents.ts'
import {belligerent} from '../../../src/schema/conflict.ts'
import {markedField} from '../../marked-field.ts'
import {names, noWordLost, processorTime, repeated, withoutSpans} from '../people.ts'

const normalize = belligerentNormalizer(englishPeople, dateWords(englishDates))

describe('a row of the table', () => {
  test.each(cases)('$lines', ({lines, found, unread = []}: {lines: string[]; found: object[]; unread?: string[]}) => {
    const {field, text} = markedField(...lines)
    const reading = normalize(field)
    expect(withoutSpans(reading.found)).toEqual(found)
    expect(reading.unread.map(([start, end]) => text.slice(start, end))).toEqual(unread)
  })
})

test('points at each belligerent with its remarks, and its period at the time alone', () => {
  const {field, text} = markedField('Veldmark (until 1620), Tarn')
  const {found} = normalize(field)
  expect(found.map(({span}) => text.slice(...span))).toEqual(['Veldmark (until 1620)', 'Tarn'])
  expect(text.slice(...(found[0]?.period?.span ?? [0, 0]))).toBe('until 1620')
})

test('gives the first and last day of a period', () => {
  const {field} = markedField('Veldmark (1941–43)')
  expect(normalize(field).found[0]?.period).toMatchObject({earliest: '1941-01-01', latest: '1943-12-31', text: '1941–43'})
})

test('gives valid belligerents, and loses no word, whatever it is given', () => {
  fc.assert(
    fc.property(names('France', 'Polish', 'volunteers', 'with', 'states of', '(denied)', 'Republic', 'of', "'s"), lines => {
      const {field, text} = markedField(...lines)
      const reading = normalize(field)
      belligerent.array().parse(reading.found)
      noWordLost(text, reading)
    }),
  )
})

test.each(repeated)('reads 50,000 times %j in time in proportion to the length', piece => {
  const {field} = markedField(piece.repeat(50_000))
  expect(processorTime(() => normalize(field))).toBeLessThan(4000)
})
