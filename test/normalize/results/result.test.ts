import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../../fixtures/results.json' with {type: 'json'}
import {englishResultWords} from '../../../src/data/results.ts'
import {resultNormalizer} from '../../../src/normalize/results/result.ts'
import {sideFinder} from '../../../src/parties/side-finder.ts'
import {type Belligerent, result} from '../../../src/schema/conflict.ts'
import {field, namedField} from '../../field.ts'

const normalize = resultNormalizer(englishResultWords)
const sides = [
  [belligerent('Thornish rebels'), belligerent('Aldric of Thorn')],
  [belligerent('Kingdom of Sweden'), belligerent('Poland')],
]
const context = {sides, parties: sideFinder(sides)}

test.each(cases)('$lines', ({lines, ...expected}) => {
  const {found, unread} = normalize([field(...lines)], context)
  const defaults = {qualifiers: [], consequences: lines.slice(1), text: (lines[0] ?? '').replace(/^; /, '')}
  expect(found).toEqual([{...defaults, ...expected, span: expect.anything()}])
  expect(unread).toEqual([])
})

test('an empty field has no result', () => {
  expect(normalize([field('')], context)).toEqual({found: [], unread: []})
})

test('a status tells the result when there is none, and only when it names an outcome', () => {
  const read = (status: string) => normalize([namedField('result'), namedField('status', status)], context)
  expect(read('Swedish victory').found[0]).toMatchObject({outcome: 'victory', side: 2})
  expect(read('Ongoing')).toEqual({found: [], unread: [[0, 7]]})
})

test('what a parameter for consequences holds is added to those of the result, and is a result where there is none', () => {
  const fields = [namedField('result', 'Swedish victory', '* The ford is lost'), namedField('aftermath', '* Peace of Orvela')]
  const read = (...consequences: string[]) => normalize(fields, {...context, consequences})
  expect(read('aftermath').found[0]?.consequences).toEqual(['The ford is lost', 'Peace of Orvela'])
  expect(read('aftermath').unread).toEqual([])
  expect(read().found[0]?.consequences).toEqual(['The ford is lost'])
  expect(read().unread).not.toEqual([])
  expect(normalize(fields.slice(1), {...context, consequences: ['aftermath']}).found[0]?.outcome).toBe('other')
})

test('a link within the name leads to the side', () => {
  const linked = field('Decisive royal victory')
  const marks = [{at: 9, to: 14, kind: 'link', link: {target: 'Kingdom of Sweden', text: 'royal'}}] as const
  const items = linked.items.map(item => ({...item, marks: [...marks]}))
  expect(normalize([{...linked, items}], context).found[0]).toMatchObject({victor: 'royal', side: 2})
})

test('a link to a section of the same article points there', () => {
  const linked = field('Disputed')
  const marks = [{at: 0, to: 8, kind: 'link', link: {target: '#Aftermath', text: 'Disputed'}}] as const
  const items = linked.items.map(item => ({...item, marks: [...marks]}))
  expect(normalize([{...linked, items}], context).found[0]).toMatchObject({outcome: 'see-section', text: 'Disputed'})
})

test('with three sides a defeat does not tell who won', () => {
  const three = [...sides, [belligerent('Norway')]]
  const found = normalize([field('Swedish defeat')], {sides: three, parties: sideFinder(three)}).found
  expect(found[0]).toEqual({outcome: 'victory', qualifiers: [], text: 'Swedish defeat', consequences: [], span: [0, 14]})
})

test('whatever the lines, every word is in the text or the consequences, and the result is valid', () => {
  const phrase = fc.constantFrom(...cases.flatMap(({lines}) => lines), 'victory', ',', ';', '(', '* ', '; ', ' the ')
  const line = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.array(phrase, {maxLength: 6}).map(phrases => phrases.join(' ')),
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 5}), lines => {
      const given = field(...lines)
      const {found, unread} = normalize([given], context)
      result.array().max(1).parse(found)
      const told = found.flatMap(({text, consequences}) => [text, ...consequences]).join('\n')
      const words = [...given.headings, ...given.items].flatMap(({text}) => text.value.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
      for (const word of words) expect(told).toContain(word)
      expect(unread).toEqual([])
    }),
  )
})

test.each(['victory ', 'a ', 'no victory, ', 'British ', '(', ', ', ';', 'x'])('fifty thousand times %j is read in no time', part => {
  const start = performance.now()
  normalize([field(part.repeat(50_000)), field(`${part.repeat(50_000)}victory`)], context)
  expect(performance.now() - start).toBeLessThan(2000)
})

function belligerent(name: string): Belligerent {
  return {name, role: 'belligerent', span: [0, 0]}
}
