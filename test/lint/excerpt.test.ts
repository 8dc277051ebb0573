import {expect, test} from 'vitest'
import {excerpt} from '../../src/lint/excerpt.ts'

test('text of several lines becomes one, without marks that would end it', () => {
  expect(excerpt(' 120 killed\n  `and` more ')).toBe("`120 killed 'and' more`")
})

test('long text is cut', () => {
  expect(excerpt('a'.repeat(60))).toBe(`\`${'a'.repeat(60)}\``)
  expect(excerpt('a'.repeat(61))).toBe(`\`${'a'.repeat(59)}…\``)
  expect(excerpt('ab '.repeat(100_000)).length).toBeLessThan(65)
})

test('marks of links and emphasis are left out', () => {
  expect(excerpt("''[[HMS Lamp|Lamp]]'' and [[Hollin]] captured")).toBe('`Lamp and Hollin captured`')
})
