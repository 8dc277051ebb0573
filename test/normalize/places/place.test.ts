import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../../fixtures/places.json' with {type: 'json'}
import {englishTextWords} from '../../../src/data/texts.ts'
import type {FieldText, Mark} from '../../../src/document.ts'
import {axisOf, readAxis, readCoordinates} from '../../../src/normalize/places/coordinates.ts'
import {placeNormalizer} from '../../../src/normalize/places/place.ts'
import {place} from '../../../src/schema/conflict.ts'
import {field, namedField} from '../../field.ts'

const normalize = placeNormalizer(englishTextWords)

test.each(cases.places)('$lines', ({lines, parts, name = lines[0]}) => {
  const {found, unread} = normalize([field(...lines)])
  expect(found).toEqual([{name, parts, span: expect.anything()}])
  expect(unread).toEqual([])
})

test.each(cases.coordinates)('coordinates $text', ({text, ...expected}) => {
  expect(readCoordinates(text)).toEqual('latitude' in expected ? expected : undefined)
})

test.each(cases.axes)('$parameter $text', ({parameter, text, degrees}) => {
  expect(readAxis(text, axisOf(parameter) ?? 'latitude')).toBe(degrees)
})

test('the first link and the coordinates of a template belong to the place', () => {
  const written = marked(field('Near Thorn, Orvela'), [
    {at: 5, to: 10, kind: 'link', link: {target: 'Thorn (town)', text: 'Thorn'}},
    {at: 12, to: 18, kind: 'link', link: {target: 'Orvela', text: 'Orvela'}},
  ])
  const coordinates = marked(namedField('coordinates', ' '), [{at: 0, to: 0, kind: 'coordinates', latitude: 1.5, longitude: -2}])
  expect(normalize([written, coordinates]).found[0]).toEqual({
    name: 'Near Thorn, Orvela',
    parts: ['Near Thorn', 'Orvela'],
    link: 'Thorn (town)',
    coordinates: {latitude: 1.5, longitude: -2},
    span: [0, 18],
  })
})

test('a link of the plain form, which has lost its target, is no link', () => {
  const written = marked(field('Thorn'), [{at: 0, to: 5, kind: 'link', link: {target: '', text: 'Thorn'}}])
  expect(normalize([written]).found[0]).not.toHaveProperty('link')
})

test('latitude and longitude apart make coordinates, but one of them alone does not', () => {
  const latitude = namedField('latitude', '35.5')
  const longitude = namedField('longitude', '0°30′W')
  expect(normalize([field('Thorn'), latitude, longitude]).found[0]?.coordinates).toEqual({latitude: 35.5, longitude: -0.5})
  expect(normalize([field('Thorn'), latitude]).found[0]).not.toHaveProperty('coordinates')
})

test('coordinates in plain degrees are read, and words beside them are unread', () => {
  const read = (text: string) => normalize([field('Thorn'), namedField('coordinates', text)])
  expect(read('35°30′N 1°0′E')).toMatchObject({found: [{coordinates: {latitude: 35.5, longitude: 1}}], unread: []})
  expect(read('north of the ford').unread).toEqual([[0, 17]])
})

test('without a name there is no place', () => {
  expect(normalize([field('')])).toEqual({found: [], unread: []})
})

test('whatever the lines, every word is in the name and in a part, and the place is valid', () => {
  const phrase = fc.constantFrom(...cases.places.flatMap(({lines}) => lines), '(', ')', ',', ' and ', '* ', '[')
  const line = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.array(phrase, {maxLength: 5}).map(phrases => phrases.join(' ')),
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 4}), lines => {
      const given = field(...lines)
      const {found, unread} = normalize([given])
      place.array().max(1).parse(found)
      for (const {text} of [...given.headings, ...given.items]) {
        for (const word of text.value.match(/[\p{L}\p{N}]{4,}/gu) ?? []) {
          expect(unread.length > 0 || (found[0]?.name.includes(word) && found[0].parts.some(part => part.includes(word)))).toBe(true)
        }
      }
    }),
  )
})

test.each(['(', ',', ', and ', '1', '35°', 'and the ', ' '])('fifty thousand times %j is read in no time', part => {
  const start = performance.now()
  normalize([field(part.repeat(50_000)), namedField('coordinates', part.repeat(50_000)), namedField('latitude', part.repeat(50_000))])
  expect(performance.now() - start).toBeLessThan(2000)
})

function marked(given: FieldText, marks: Mark[]): FieldText {
  return {...given, items: given.items.map(item => ({...item, marks}))}
}
