import {expect, test} from 'vitest'
import {partyPhrases} from '../../src/parties/party-phrase.ts'

const at = partyPhrases([[{name: 'House of Thorn', role: 'belligerent', span: [0, 0]}]])

test.each([
  ['64 German and 20 Italian aircraft', 1, {length: 1, form: 'adjective'}],
  ['64 German and 20 Italian aircraft', 4, {length: 1, form: 'adjective'}],
  ['64 German and 20 Italian aircraft', 5, undefined],
  ['300 South Vietnamese soldiers', 1, {length: 2, form: 'adjective'}],
  ['12 Free French killed', 1, {length: 2, form: 'adjective'}],
  ['75 Bavarians', 1, {length: 1, form: 'people'}],
  ['9 New Zealanders', 1, {length: 2, form: 'people'}],
  ['United States 40 dead', 0, {length: 2, form: 'name'}],
  ['3 U.S. Marines', 1, {length: 1, form: 'code'}],
  ['3 US Marines', 1, {length: 1, form: 'code'}],
  ['told us nothing', 1, undefined],
  ['5 House of Thorn riders', 1, {length: 3, form: 'party'}],
  ['5 House of Commons clerks', 1, undefined],
  ['8 Côte d’Ivoire soldiers', 1, {length: 2, form: 'name'}],
  ['killed and wounded', 0, undefined],
  ['', 0, undefined],
])('%j from word %i', (text, start, expected) => {
  expect(at(text.split(' '), start)).toEqual(expected)
})

test('a place behind the last word names nobody', () => {
  expect(at(['German'], 1)).toBeUndefined()
})
