import {characterEntities} from 'character-entities'
import {expect, test} from 'vitest'
import {characterOfEntity} from '../../src/data/entities.ts'

test('the named entities are those that HTML has', () => {
  expect(Object.fromEntries(characterOfEntity())).toEqual(characterEntities)
  expect(characterOfEntity().size).toBe(2125)
})

test('no name of a property is one', () => {
  expect(characterOfEntity().get('constructor')).toBeUndefined()
})
