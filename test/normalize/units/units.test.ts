import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../../fixtures/units.json' with {type: 'json'}
import {englishPeople} from '../../../src/data/people.ts'
import {unitNormalizer} from '../../../src/normalize/units/units.ts'
import {unit} from '../../../src/schema/conflict.ts'
import {markedField} from '../../marked-field.ts'
import {names, noWordLost, processorTime, repeated, withoutSpans} from '../people.ts'

const normalize = unitNormalizer(englishPeople)

describe('a row of the table', () => {
  test.each(cases)('$lines', ({lines, found}: {lines: string[]; found: object[]}) => {
    const {field} = markedField(...lines)
    const reading = normalize(field)
    expect(withoutSpans(reading.found)).toEqual(found)
    expect(reading.unread).toEqual([])
  })
})

test('gives valid units, and loses no word, whatever it is given', () => {
  fc.assert(
    fc.property(names('Army', '2nd Division', 'Battalion,', '(reserve)'), lines => {
      const {field, text} = markedField(...lines)
      const reading = normalize(field)
      unit.array().parse(reading.found)
      noWordLost(text, reading)
    }),
  )
})

test.each(repeated)('reads 50,000 times %j in time in proportion to the length', piece => {
  const {field} = markedField(piece.repeat(50_000))
  expect(processorTime(() => normalize(field))).toBeLessThan(4000)
})

test('reads 50,000 lines, each deeper than the one before or not, in time in proportion to their number', () => {
  const {field} = markedField(...Array.from({length: 50_000}, (_, index) => `${'*'.repeat(index % 5)} Unit ${index}`))
  expect(processorTime(() => normalize(field))).toBeLessThan(4000)
})
