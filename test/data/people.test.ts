import {expect, test} from 'vitest'
import {englishPeople} from '../../src/data/people.ts'
import {peopleWords} from '../../src/schema/people-words.ts'

/** Every list of words, with the path to it. */
function lists(value: unknown, path = ''): [path: string, terms: string[]][] {
  if (Array.isArray(value)) return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, each]) => lists(each, path === '' ? key : `${path}.${key}`))
}

test('the English words keep to their schema', () => {
  expect(peopleWords.parse(englishPeople)).toEqual(englishPeople)
})

test.each(lists(englishPeople))('%s holds terms as they are looked up, each once', (_, terms) => {
  expect(terms).toEqual([
    ...new Set(
      terms.map(term =>
        term
          .toLowerCase()
          .replaceAll(/[.]|\s(?=\s)/g, '')
          .trim(),
      ),
    ),
  ])
})

test('a head that needs another word before it is a head', () => {
  expect(englishPeople.ranks.heads).toEqual(expect.arrayContaining(englishPeople.ranks.needModifier))
})
