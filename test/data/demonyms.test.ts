import {expect, test} from 'vitest'
import * as z from 'zod'
import {demonyms, englishPartyWords} from '../../src/data/demonyms.ts'
import {demonymIndex} from '../../src/parties/demonym-index.ts'
import {demonym} from '../../src/schema/demonym.ts'
import {partyWords} from '../../src/schema/party-words.ts'

test('the gazetteer of states and peoples keeps its schema', () => {
  z.array(z.strictObject(demonym.shape)).parse(demonyms())
  partyWords.parse(englishPartyWords)
})

test('every state has one entry, whose own terms do not repeat', () => {
  const names = demonyms().map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const {name, names: others = [], adjectives = [], codes = []} of demonyms()) {
    for (const terms of [[name, ...others], adjectives, codes]) expect(new Set(terms).size, name).toBe(terms.length)
  }
})

test('no code is a word that tells of losses', () => {
  const codes = new Set(demonyms().flatMap(({codes = []}) => codes))
  for (const word of ['KIA', 'WIA', 'MIA', 'POW', 'DOW']) expect(codes.has(word)).toBe(false)
})

test('every adjective and code finds its state', () => {
  const index = demonymIndex(demonyms())
  for (const {name, adjectives = [], codes = []} of demonyms()) {
    for (const adjective of adjectives) {
      const key = adjective.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      if (/^[a-z ]+$/.test(key))
        expect(
          index.phrases.get(key)?.some(meaning => meaning.name === name),
          adjective,
        ).toBe(true)
    }
    for (const code of codes)
      expect(
        index.codes.get(code)?.some(meaning => meaning.name === name),
        code,
      ).toBe(true)
  }
})
