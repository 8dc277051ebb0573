import {expect, test} from 'vitest'
import {englishProse} from '../../src/data/prose.ts'
import {proseData} from '../../src/schema/prose-data.ts'

test('the English words keep to their schema', () => {
  expect(proseData.parse(englishProse)).toEqual(englishProse)
})

test.each(Object.entries(englishProse).filter(([, terms]) => Array.isArray(terms)))(
  '%s holds terms as they are looked up, each once',
  (_, terms) => {
    expect(terms).toEqual([...new Set(Object.values(terms).map(term => String(term).toLowerCase().trim()))])
  },
)

test('no verb means two things', () => {
  for (const terms of [englishProse.actions, englishProse.nouns].map(each => Object.values(each).flat())) {
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  }
})
