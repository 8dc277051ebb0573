import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../fixtures/sentences.json' with {type: 'json'}
import {englishProse} from '../../src/data/prose.ts'
import {sentencesOf} from '../../src/narrate/sentences.ts'
import {processorTime} from '../normalize/people.ts'

const words = {
  titles: new Set(englishProse.titles),
  numbered: new Set(englishProse.numbered),
  starters: new Set(englishProse.starters),
}

describe('a row of the table', () => {
  test.each(cases)('$text', ({text, sentences}) => {
    expect(sentencesOf(text, words).map(({at, to}) => text.slice(at, to))).toEqual(sentences)
  })
})

test('tells entries of lists, and which sentences share a line', () => {
  expect(sentencesOf('- One. Two.\nThree.', words)).toEqual([
    {at: 2, to: 6, paragraph: 0, item: true},
    {at: 7, to: 11, paragraph: 0, item: true},
    {at: 12, to: 18, paragraph: 1, item: false},
  ])
})

test('all that is left between sentences is white space and bullets', () => {
  const piece = fc.constantFrom(
    'Gen. ',
    'The fort fell. ',
    '"No." ',
    '(a. B) ',
    '\n',
    '- ',
    'U.S. ',
    '5. ',
    '! ',
    'x',
    '… ',
    ')',
    '(',
    '. ',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('')
      let rest = ''
      let last = 0
      for (const {at, to} of sentencesOf(text, words)) {
        expect(at).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(at)
        rest += text.slice(last, at)
        last = to
      }
      expect(rest + text.slice(last)).toMatch(/^[\s*•–-]*$/)
    }),
  )
})

test('a sentence without end is cut', () => {
  expect(sentencesOf('word '.repeat(2000), words).length).toBeGreaterThan(1)
})

test.each(['. ', '(', 'a.', 'A. ', '\n', '- ', 'U.S. ', '"', 'word '])(
  'parts 100,000 times %j in time in proportion to the length',
  piece => {
    const text = piece.repeat(100_000)
    expect(processorTime(() => sentencesOf(text, words))).toBeLessThan(4000)
  },
)
