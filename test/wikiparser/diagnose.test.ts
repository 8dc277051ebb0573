import {expect, test} from 'vitest'
import {diagnose} from '../../src/wikiparser.ts'

function foundIn(text: string): [string, string][] {
  return Array.from(diagnose(text), ({reason, span}) => [text.slice(...span), reason])
}

test('faults are found at their places, whatever signs stand before them', () => {
  const fault = ['<small>', 'Unexpected unclosed tag in `<small>`, expected none']
  for (const before of ['', 'a\r\nb\rc\n', 'a\0b', 'a\u007fb', '🙂']) expect(foundIn(`${before}<small>x`), before).toEqual([fault])
})

test('matters of style are none', () => {
  expect(foundIn('{{a|b=<center>x</center> [[C%20d]]}}')).toEqual([])
})

test('of a text that the library fails at nothing is told', () => {
  expect(foundIn('{{a|'.repeat(4000) + '}}'.repeat(4000))).toEqual([])
})
