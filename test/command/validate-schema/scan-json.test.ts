import fc from 'fast-check'
import {expect, test} from 'vitest'
import {scanJson, type Wanted} from '../../../src/command/validate-schema/scan-json.ts'

test('takes for JSON what JSON.parse takes for it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e9"',
    '"\\x"',
    '"',
    '\\',
    '1',
    '-',
    '01',
    '1e5',
    '1.',
    'true',
    'nul',
    ' ',
    '\n',
    '\t',
    '\u00A0',
  )
  const text = fc.oneof(
    fc.json(),
    fc.array(piece, {maxLength: 12}).map(pieces => pieces.join('')),
    fc
      .tuple(fc.json(), fc.nat(), piece)
      .map(([json, at, inserted]) => json.slice(0, at % (json.length + 1)) + inserted + json.slice(at % (json.length + 1))),
  )
  fc.assert(
    fc.property(text, given => {
      const fault = scanJson(given)
      expect(fault === undefined).toBe(isJson(given))
      if (fault !== undefined) expect(isJson(given.slice(0, fault.offset).trim()) && fault.expected !== 'nothing more').toBe(false)
    }),
    {numRuns: 2_000},
  )
})

test('finds the places of values and of keys', () => {
  const text = '{"a": [1, {"b\\u0020c": "text"}], "a b": null, "a": [2, {"b c": -3.5}]}'
  const value: Wanted = {below: new Map()}
  const object: Wanted = {below: new Map([['b c', value]])}
  const list: Wanted = {below: new Map([[1, object]])}
  const root: Wanted = {below: new Map([['a', list]])}
  expect(scanJson(text, root)).toBeUndefined()
  const shown = (place: [number, number] | undefined) => text.slice(...(place ?? [0, 0]))
  expect([shown(root.span), shown(list.span), shown(object.span), shown(value.span), shown(value.key)]).toEqual([
    '{',
    '[',
    '{',
    '-3.5',
    '"b c"',
  ])
  expect(value.span).toEqual([text.lastIndexOf('-'), text.length - 3])
})

test('takes a text of one long string', () => {
  const long = JSON.stringify('x\n'.repeat(2_000_000))
  expect(scanJson(long)).toBeUndefined()
  expect(scanJson(long.slice(0, -1))).toEqual({offset: long.length - 1, expected: 'the end of a string'})
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
