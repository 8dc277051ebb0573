import {expect, test} from 'vitest'
import {countryOfCode} from '../../src/data/countries.ts'
import {englishForceWords} from '../../src/data/forces.ts'
import {forceName} from '../../src/extract/templates/forces.ts'
import {forceWords} from '../../src/schema/force-words.ts'

const countries = new Set(countryOfCode().values())

test('the names of forces are as their schema says', () => {
  expect(forceWords.parse(englishForceWords)).toEqual(englishForceWords)
})

test('the forces with a name of their own are those of countries that have a code', () => {
  const known = Object.keys(englishForceWords.ownNames).filter(force => [...countries].some(country => force.startsWith(`${country} `)))
  expect(known).toEqual(Object.keys(englishForceWords.ownNames))
  expect(englishForceWords.byName.filter(country => !countries.has(country))).toEqual([])
})

test.each([
  ['United Kingdom', 'Navy', 'Royal Navy'],
  ['United Kingdom', 'Army', 'British Army'],
  ['United States', 'Army', 'United States Army'],
  ['India', 'Air Force', 'Indian Air Force'],
  ['Nowhere', 'Navy', undefined],
])('of %s, the %s is called %s', (country, force, name) => {
  expect(forceName(country, force)).toBe(name)
})
