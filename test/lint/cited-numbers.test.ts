import {expect, test} from 'vitest'
import {extract} from '../../src/extract/extract.ts'
import {citedNumbers} from '../../src/lint/cited-numbers.ts'
import {parse} from '../../src/parse/parse.ts'

function numbersOf(text: string): number[] {
  return [...citedNumbers(extract(parse(text, {format: 'wikitext'}), {infoboxes: [], templates: {}}))]
}

test('a number is cited by a reference behind it in its paragraph', () => {
  expect(numbersOf('12 fell.<ref>a</ref> Then 4,000 came and 30 left.<ref>b</ref>')).toEqual([12, 4_000, 30])
})

test('a reference counts for nothing behind it, and for no other paragraph', () => {
  expect(numbersOf('Nobody fell.<ref>a</ref> 12 fell.\n\n13 fell.\n\nNobody fell.<ref>b</ref>')).toEqual([])
})

test('sections below sections are read too', () => {
  expect(numbersOf('== A ==\n=== B ===\n12 fell.<ref>a</ref>')).toEqual([12])
})
