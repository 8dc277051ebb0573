import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import attributed from '../../../fixtures/attribution.json' with {type: 'json'}
import cases from '../../../fixtures/casualties.json' with {type: 'json'}
import type {FieldText, Mark} from '../../../src/document.ts'
import {casualtyNormalizer} from '../../../src/normalize/claims/casualties.ts'
import {type CasualtyCategory, casualtyCategory, casualtyClaim} from '../../../src/schema/claim.ts'
import {context, reading} from '../../claims/claim-context.ts'
import {claimSummary} from '../../claims/claim-summary.ts'
import {field, namedField} from '../../field.ts'

const normalize = casualtyNormalizer(reading)

interface Row {
  lines: string[]
  side?: number | null
  category?: string
  claims: string[]
  unread?: string[]
}

const rows: Row[] = [...cases, ...attributed]

test.each(rows)('$lines', ({lines, side = 1, category, claims, unread = []}) => {
  const own = {...context(side ?? undefined), ...(category !== undefined && {category: categoryOf(category)})}
  const reading = normalize(field(...lines), own)
  const text = lines.join('\n')
  expect(reading.found.map(claimSummary)).toEqual(claims)
  expect(reading.unread.map(([start, end]) => text.slice(start, end))).toEqual(unread)
})

test('claims say which parameter and side they are of, and where they stand', () => {
  const {found} = normalize(namedField('casualties2', '30 killed, 2 frigates sunk (Holmish claim)'), context(2))
  expect(found).toMatchObject([
    {id: 'c1', field: 'casualties2', side: 2, text: '30 killed', span: [0, 9]},
    {id: 'c2', field: 'casualties2', side: 2, text: '2 frigates sunk', span: [11, 26]},
  ])
  expect(found[1]?.attribution).toMatchObject([{text: 'Holmish claim', span: [28, 41]}])
})

test('a period knows where it was written', () => {
  const [claim] = normalize(field('120 killed (2–6 May)'), context(1)).found
  expect(claim?.period).toMatchObject({edtf: '1943-05-02/1943-05-06', earliest: '1943-05-02', text: '2–6 May', span: [12, 19]})
})

describe('what markup says', () => {
  test('a flag gives its belligerent to what stands behind it, up to the next flag', () => {
    const line = marked('40 killed, 5 wounded, 30 killed', [
      {kind: 'flag', flag: {name: 'Holm'}, at: 0, to: 0},
      {kind: 'flag', flag: {name: 'Norland'}, at: 22, to: 22},
    ])
    expect(parties(line)).toEqual(['Kingdom of Holm flag', 'Kingdom of Holm flag', 'Norland flag'])
  })

  test('two flags before one number name no single belligerent', () => {
    const line = marked('900 soldiers', [
      {kind: 'flag', flag: {name: 'Holm'}, at: 0, to: 0},
      {kind: 'flag', flag: {name: 'United Kingdom'}, at: 0, to: 0},
    ])
    expect(parties(line)).toEqual([undefined])
  })

  test('references within and behind a range are those of its claim, and doubts are its hedges', () => {
    const line = marked('35–48 killed, 7 wounded', [
      {kind: 'reference', id: 'r1', at: 2, to: 2},
      {kind: 'reference', id: 'r2', at: 5, to: 5},
      {kind: 'hedge', text: 'dubious', at: 12, to: 12},
      {kind: 'reference', id: 'r3', at: 23, to: 23},
    ])
    const {found} = normalize(line, context(1))
    expect(found.map(({references, hedges, count}) => ({references, hedges, count}))).toEqual([
      {references: ['r1', 'r2'], hedges: ['dubious'], count: {min: 35, max: 48, approximate: false}},
      {references: ['r3'], hedges: [], count: {min: 7, max: 7, approximate: false}},
    ])
  })

  test('a fate behind a number says what befell those counted', () => {
    const line = marked('+2,689 , 3,000', [
      {kind: 'fate', fate: 'killed-in-action', at: 7, to: 7},
      {kind: 'fate', fate: 'captured', at: 14, to: 14},
    ])
    expect(normalize(line, context(1)).found.map(({categories}) => categories)).toEqual([['killed'], ['captured']])
  })

  test('a ship is one, whether marked or linked', () => {
    const line = marked('Sea Hawk sunk, Elisa captured', [
      {kind: 'ship', at: 0, to: 8},
      {kind: 'link', link: {target: 'Varnish frigate Elisa (1808)', text: 'Elisa'}, at: 15, to: 20},
    ])
    expect(normalize(line, context(1)).found.map(claimSummary)).toEqual(['1 sunk ship', '1 captured ship'])
  })

  test('a bold line names the party of the lines below it', () => {
    const [first, ...others] = field('Merrowdale', '30 killed').items
    const bold = first && {...first, marks: [{kind: 'strong', at: 0, to: 10} satisfies Mark]}
    const items = bold ? [bold, ...others] : others
    expect(parties({...field(''), items})).toEqual(['Merrowdale heading'])
  })
})

const phrase = fc.constantFrom(
  ...rows.flatMap(({lines}) => lines),
  'killed',
  '7',
  ',',
  '(',
  ')',
  ':',
  ';',
  '–',
  'per',
  'X',
  'claim',
  '* ',
  '; ',
  'or',
)
const line = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 30}),
  fc.array(phrase, {maxLength: 5}).map(phrases => phrases.join(' ')),
)

test('whatever the lines, every word is read or unread, claims are valid, and spans lie in the text', () => {
  fc.assert(
    fc.property(fc.array(line, {maxLength: 5}), lines => {
      const own = lines.map(text => text.replaceAll('\n', ' '))
      const text = own.join('\n')
      const {found, unread} = normalize(field(...own), context(1))
      casualtyClaim.array().parse(found)
      for (const [start, end] of [...found.flatMap(({span, attribution}) => [span, ...attribution.map(said => said.span)]), ...unread]) {
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      expect(new Set(found.map(({id}) => id)).size).toBe(found.length)
    }),
    {numRuns: 300},
  )
})

test('a value of words that mean nothing here is unread as a whole', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('lorem', 'ipsum', 'dolor', 'sit', 'amet'), {minLength: 1, maxLength: 8}), words => {
      const text = words.join(' ')
      expect(normalize(field(text), context(1))).toEqual({found: [], unread: [[0, text.length]]})
    }),
  )
})

test('no number is lost: each is in the text of a claim, an attribution, or unread', () => {
  const number = fc.integer({min: 2, max: 999_999}).map(count => String(count))
  const tail = fc.constantFrom('killed', 'wounded', 'men', 'tanks destroyed', 'foo', 'Holmers', 'captured', 'sunk', '')
  fc.assert(
    fc.property(fc.array(fc.tuple(number, tail, fc.constantFrom(', ', ' and ', '; ', ' ')), {minLength: 1, maxLength: 6}), parts => {
      const text = parts.map(([count, what, join]) => `${count} ${what}${join}`).join('')
      const {found, unread} = normalize(field(text), context(1))
      const places = [...found.map(({span}) => span), ...unread]
      for (const {index, 0: digits} of text.matchAll(/\d+/g)) {
        expect(places.some(([start, end]) => start <= index && index + digits.length <= end)).toBe(true)
      }
    }),
  )
})

test.each(['7', '(', ' – ', 'Smith ', '5 killed, ', '5-6 or ', '5 (', '5 (1943) '])(
  'takes time in proportion to the length: %j',
  repeated => {
    const time = (count: number) => {
      const value = field(repeated.repeat(count))
      const start = performance.now()
      normalize(value, context(1))
      return performance.now() - start
    }
    time(2_000)
    const short = Math.max(time(5_000), 15)
    expect(time(50_000)).toBeLessThan(short * 60)
  },
  60_000,
)

function categoryOf(name: string): CasualtyCategory {
  return casualtyCategory.parse(name)
}

function marked(text: string, marks: Mark[]): FieldText {
  const plain = field(text)
  return {...plain, items: plain.items.map(item => ({...item, marks}))}
}

function parties(value: FieldText): (string | undefined)[] {
  return normalize(value, context(1)).found.map(({party}) => party && `${party.name} ${party.inferred}`)
}
