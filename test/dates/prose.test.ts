import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../fixtures/prose-dates.json' with {type: 'json'}
import {englishDates} from '../../src/data/dates.ts'
import {englishProseDates} from '../../src/data/prose-dates.ts'
import type {DateContext} from '../../src/dates/context-year.ts'
import {findProseDates} from '../../src/dates/prose.ts'
import {dateWords, proseMeanings} from '../../src/dates/words.ts'
import {proseDateData} from '../../src/schema/prose-date-data.ts'

const words = dateWords(englishDates, englishProseDates)

/** The times of a text, each with the words it was read from. */
function read(text: string, context: DateContext = {}) {
  return findProseDates(text, words, context).map(({at, to, edtf}) => `${text.slice(at, to)} = ${edtf}`)
}

describe('running text', () => {
  test.each(cases)('$text', ({text, dates, context}) => {
    expect(read(text, context)).toEqual(dates)
  })
})

test('says how a date was found, and from which other one', () => {
  const text = 'On 4 May 1863 the town fell. On 9 May it was retaken, and the next day burned.'
  const found = findProseDates(text, words)
  expect(found.map(({resolution}) => resolution)).toEqual(['explicit', 'year-inferred', 'relative'])
  expect(found.map(({anchor}) => anchor)).toEqual([undefined, 0, 1])
})

test('names the single dates of a range, without the effect of words before them', () => {
  const named = (text: string) =>
    findProseDates(text, words).flatMap(({named}) => named.map(({at, to, edtf}) => [text.slice(at, to), edtf]))
  expect(named('from 4 to 9 May 1863')).toEqual([
    ['4', '1863-05-04'],
    ['9 May 1863', '1863-05-09'],
  ])
  expect(named('by May 1863')).toEqual([['May 1863', '1863-05']])
  expect(named('in 1863–65')).toEqual([
    ['1863', '1863'],
    ['65', '1865'],
  ])
})

test('the words of dates in running text are as their schema says, each with one meaning', () => {
  expect(proseDateData.strict().parse(englishProseDates)).toEqual(englishProseDates)
  const terms = [...proseMeanings(englishProseDates)].map(([term]) => term.replace(/\.$/, ''))
  expect(terms.filter((term, index) => terms.indexOf(term) !== index || term !== term.toLowerCase())).toEqual([])
})

const phrase = fc.oneof(
  fc.constantFrom(...cases.map(({text}) => text)),
  fc.constantFrom(
    'the',
    'next',
    'day',
    'two',
    'weeks',
    'later',
    'May',
    '4',
    '1863',
    'in',
    'by',
    'of',
    'that',
    'year',
    '.',
    '\n',
    'spring',
    '–',
    'BC',
  ),
  fc.string({unit: 'grapheme', maxLength: 6}),
)

test('gives dates in order and apart, whatever it is given', () => {
  fc.assert(
    fc.property(fc.array(phrase, {maxLength: 12}), phrases => {
      const text = phrases.join(' ')
      let end = 0
      for (const {at, to, anchor} of findProseDates(text, words)) {
        expect(at).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(at)
        expect(anchor === undefined || anchor >= 0).toBe(true)
        end = to
      }
    }),
  )
})

test.each([
  'the next day ',
  'in May 1863 ',
  '1863 ',
  'two weeks later ',
  'of that year, ',
  'the ',
  'a',
  '\n',
  'spring and ',
  '(1863',
  '4 May or ',
  '. ',
])('takes time in step with the length of %j, again and again', piece => {
  const started = performance.now()
  findProseDates(`On 4 May 1863 ${piece.repeat(Math.ceil(200_000 / piece.length))}`, words)
  expect(performance.now() - started).toBeLessThan(5000)
})
