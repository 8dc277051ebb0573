import {expect, test} from 'vitest'
import {englishDates} from '../../src/data/dates.ts'
import {meanings} from '../../src/dates/words.ts'
import {dateData} from '../../src/schema/date-data.ts'

test('the words of dates are as their schema says', () => {
  expect(dateData.strict().parse(englishDates)).toEqual(englishDates)
})

test('no term of dates has two meanings', () => {
  const terms = [...meanings(englishDates)].map(([term]) => term.replace(/\.$/, ''))
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
})

test('the terms of dates are in lower case, since they are looked up so', () => {
  const terms = [...meanings(englishDates)].map(([term]) => term)
  expect(terms.filter(term => term !== term.toLowerCase())).toEqual([])
})
