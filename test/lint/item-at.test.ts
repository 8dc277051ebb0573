import {expect, test} from 'vitest'
import {extract} from '../../src/extract/extract.ts'
import {conflictInfobox} from '../../src/infoboxes/conflict.ts'
import {itemAt} from '../../src/lint/item-at.ts'
import {parse} from '../../src/parse/parse.ts'

const text = "{{Infobox military conflict\n| place = Hollin Ford\n| casualties1 = '''Army:'''<br>12 killed<br>13 wounded\n}}"
const [infobox] = extract(parse(text, {format: 'wikitext'}), {infoboxes: [conflictInfobox], templates: {}}).infoboxes

function placeOf(words: string) {
  const place = infobox && itemAt({infobox}, text.indexOf(words))
  return place && {field: place.field.name, index: place.index}
}

test('words are found in their field and item', () => {
  expect(placeOf('Ford')).toEqual({field: 'place', index: 0})
  expect(placeOf('12 killed')).toEqual({field: 'casualties1', index: 0})
  expect(placeOf('wounded')).toEqual({field: 'casualties1', index: 1})
})

test('a heading stands in a field, but in no item', () => {
  expect(placeOf('Army')).toEqual({field: 'casualties1', index: -1})
})

test('what stands in no field is in none', () => {
  expect(placeOf('Infobox')).toBeUndefined()
  expect(placeOf('}}')).toBeUndefined()
})
