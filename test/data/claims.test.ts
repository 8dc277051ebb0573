import {expect, test} from 'vitest'
import {sourceKey} from '../../src/claims/source-index.ts'
import {englishClaimWords} from '../../src/data/claims.ts'
import {knownSources} from '../../src/data/sources.ts'
import {claimWords} from '../../src/schema/claim-words.ts'
import {sourceEntries} from '../../src/schema/source-entry.ts'

test('the words of claims are as their schema says', () => {
  expect(claimWords.parse(englishClaimWords)).toEqual(englishClaimWords)
})

test('the sources are as their schema says', () => {
  expect(sourceEntries.parse(knownSources)).toEqual(knownSources)
})

test('every id and every name is that of one source', () => {
  const entries = Object.values(knownSources).flat()
  expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length)
  const owners = new Map<string, string>()
  for (const {id, name, aliases} of entries) {
    for (const key of [name, ...aliases].map(sourceKey)) {
      expect(owners.get(key) ?? id, key).toBe(id)
      owners.set(key, id)
    }
  }
})

test('terms are in lower case and have no points of abbreviations, for so is what they are looked up by', () => {
  const {things, ...others} = englishClaimWords
  const terms = [...Object.keys(things), ...textsIn(others)]
  expect(terms.length).toBeGreaterThan(1000)
  expect(terms.filter(term => /[\p{Lu}.]/u.test(term))).toEqual([])
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
