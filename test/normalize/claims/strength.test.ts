import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../../fixtures/strength.json' with {type: 'json'}
import {strengthNormalizer} from '../../../src/normalize/claims/strength.ts'
import {strengthClaim} from '../../../src/schema/claim.ts'
import {context, reading} from '../../claims/claim-context.ts'
import {claimSummary} from '../../claims/claim-summary.ts'
import {field} from '../../field.ts'

interface Row {
  lines: string[]
  claims: string[]
  unread?: string[]
}

const rows: Row[] = cases
const normalize = strengthNormalizer(reading)

test.each(rows)('$lines', ({lines, claims, unread = []}) => {
  const {found, unread: left} = normalize(field(...lines), context(1))
  const text = lines.join('\n')
  expect(found.map(claimSummary)).toEqual(claims)
  expect(left.map(([start, end]) => text.slice(start, end))).toEqual(unread)
})

test('a strength that is not counted is its text', () => {
  expect(normalize(field('Larger force'), context(1)).found).toEqual([
    {unit: 'person', who: 'Larger force', attribution: [], references: [], text: 'Larger force', span: [0, 12]},
  ])
})

test('whatever the lines, claims are valid', () => {
  const phrase = fc.constantFrom(...rows.flatMap(({lines}) => lines), '7', ',', '(', ')', ':', ';', '–', 'per', 'X')
  const line = fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 30}),
    fc.array(phrase, {maxLength: 5}).map(phrases => phrases.join(' ')),
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 4}), lines => {
      strengthClaim.array().parse(normalize(field(...lines), context(1)).found)
    }),
    {numRuns: 200},
  )
})
