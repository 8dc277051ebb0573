import {expect, test} from 'vitest'
import {englishResultWords} from '../../src/data/results.ts'
import {englishTextWords} from '../../src/data/texts.ts'
import {resultWords} from '../../src/schema/result-words.ts'
import {textWords} from '../../src/schema/text-words.ts'

test('the words of results and texts keep their schemas', () => {
  resultWords.parse(englishResultWords)
  textWords.parse(englishTextWords)
})

test('a word that ends in a stalemate or a truce is no victory', () => {
  const {inconclusive, ceasefire, victory, success, qualities} = englishResultWords
  for (const word of [...inconclusive, ...ceasefire]) {
    expect([...victory, ...success]).not.toContain(word)
    expect(Object.keys(qualities)).not.toContain(word)
  }
})
