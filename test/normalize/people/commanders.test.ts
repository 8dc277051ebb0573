import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../../fixtures/commanders.json' with {type: 'json'}
import {englishDates} from '../../../src/data/dates.ts'
import {englishPeople} from '../../../src/data/people.ts'
import {dateWords} from '../../../src/dates/words.ts'
import {commanderNormalizer} from '../../../src/normalize/people/commanders.ts'
import {commander} from '../../../src/schema/conflict.ts'
import {markedField} from '../../marked-field.ts'
import {names, noWordLost, processorTime, repeated, withoutSpans} from '../people.ts'

const normalize = commanderNormalizer(englishPeople, dateWords(englishDates))

describe('a row of the table', () => {
  test.each(cases)('$lines', ({lines, found, unread = []}: {lines: string[]; found: object[]; unread?: string[]}) => {
    const {field, text} = markedField(...lines)
    const reading = normalize(field)
    expect(withoutSpans(reading.found)).toEqual(found)
    expect(reading.unread.map(([start, end]) => text.slice(start, end))).toEqual(unread)
  })
})

test('points at the line that names a commander, and on to the line that says more', () => {
  const {field, text} = markedField('Maj. Otto Brand', '(Chief of Staff)', 'Lars Eide, Per Holm')
  expect(normalize(field).found.map(({span}) => text.slice(...span))).toEqual([
    'Maj. Otto Brand\n(Chief of Staff)',
    'Lars Eide',
    'Per Holm',
  ])
})

test('gives valid commanders, and loses no word, whatever it is given', () => {
  fc.assert(
    fc.property(
      names('Maj. Gen.', 'Vice Admiral', 'Sir', 'commander of', '†', 'KIA', '{{fate captured}}', 'replaced by', 'President'),
      lines => {
        const {field, text} = markedField(...lines)
        const reading = normalize(field)
        commander.array().parse(reading.found)
        noWordLost(text, reading)
      },
    ),
  )
})

test.each(repeated)('reads 50,000 times %j in time in proportion to the length', piece => {
  const {field} = markedField(piece.repeat(50_000))
  expect(processorTime(() => normalize(field))).toBeLessThan(4000)
})
