import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import conflicts from '../../fixtures/parties.json' with {type: 'json'}
import {sideFinder} from '../../src/parties/side-finder.ts'
import type {Belligerent} from '../../src/schema/conflict.ts'

type Named = string | {name: string; link?: string; flag?: {name: string}; heading?: string}

describe.each(conflicts)('of $conflict', ({sides, found}) => {
  const find = sideFinder((sides as Named[][]).map(names => names.map(toBelligerent)))

  test.each(Object.entries(found))('%j', (name, expected) => {
    expect(find(name)).toEqual(expected === null ? undefined : {side: expected[0], party: expected[1]})
  })
})

test('a name is found alike however often it is asked for', () => {
  const find = sideFinder([[toBelligerent('Sweden')], [toBelligerent('Poland')]])
  expect([find('Swedish'), find('Polish'), find('Swedish')].map(side => side?.side)).toEqual([1, 2, 1])
})

test('names that objects know are no parties', () => {
  const find = sideFinder([[toBelligerent('Sweden')], [toBelligerent('Poland')]])
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(find(name)).toBeUndefined()
})

test('a known party of one side is never found on another', () => {
  const names = fc.constantFrom('Sweden', 'Kingdom of Poland', 'Ottoman Empire', 'Brazil', 'Free Riders', 'House of Thorn')
  fc.assert(
    fc.property(fc.uniqueArray(names, {minLength: 2, maxLength: 5}), parties => {
      const find = sideFinder(parties.map(name => [toBelligerent(name)]))
      expect(parties.map(name => find(name)?.side)).toEqual(parties.map((_, at) => at + 1))
    }),
  )
})

test('whatever is asked, and whoever fights, it neither throws nor names a side that is not there', () => {
  const text = fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('the', '(X)', 'A.B.', '-', 'anti-', 'British', 'rebels/'))
  const belligerent = fc.record({name: text, link: text, heading: text}).map(toBelligerent)
  fc.assert(
    fc.property(fc.array(fc.array(belligerent, {maxLength: 3}), {maxLength: 5}), text, (sides, name) => {
      const found = sideFinder(sides)(name)
      if (found !== undefined) expect(sides[found.side - 1]?.map(party => party.name)).toContain(found.party)
    }),
  )
})

test.each(['(', 'a.', "'s ", 'A-', 'of ', 'British ', 'x'])('fifty thousand times %j as a name and as what is asked', part => {
  const long = part.repeat(50_000)
  const start = performance.now()
  const find = sideFinder([[toBelligerent(long)], [toBelligerent('Sweden')]])
  find(long)
  find(long.slice(0, 399))
  expect(performance.now() - start).toBeLessThan(2000)
})

function toBelligerent(named: Named): Belligerent {
  return {role: 'belligerent', span: [0, 0], ...(typeof named === 'string' ? {name: named} : named)}
}
