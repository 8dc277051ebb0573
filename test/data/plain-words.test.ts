import {expect, test} from 'vitest'
import {englishPlainWords} from '../../src/data/plain-words.ts'
import {plainWords} from '../../src/schema/plain-words.ts'

test('the words of the plain form are as their schema says', () => {
  expect(plainWords.parse(englishPlainWords)).toEqual(englishPlainWords)
})

test('no list says a word twice', () => {
  for (const [name, list] of Object.entries(englishPlainWords)) {
    const words = list.flat()
    expect([name, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([name, []])
  }
})
