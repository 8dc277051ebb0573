import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import type {Limits} from '../../src/parse/source.ts'
import {depthOf, flaws} from './tiling.ts'

const nested: readonly [opens: string, closes: string][] = [
  ['{{a|', '}}'],
  ['{{{a|', '}}}'],
  ['{{a|b=', '}}'],
  ['{{', '}}'],
  ['{{{', '}}}'],
  ['[[File:a|', ']]'],
  ['<small>', '</small>'],
  ['<div>', '</div>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['\n{|\n|a\n', '\n|}'],
  ['{{a|<b>', '</b>}}'],
  ['{{a|\n==b', '==\n}}'],
]

describe('no tree is deeper than its limit, and a problem says that markup was left', () => {
  test.each(nested)('%s … %s', (opens, closes) => {
    const text = opens.repeat(300) + closes.repeat(300)
    for (const depth of [1, 2, 3, 10, 50, 200]) {
      const root = parse(text, {format: 'wikitext', limits: {depth}})
      expect(depthOf(root)).toBeLessThanOrEqual(depth)
      expect(flaws(root, text)).toEqual([])
      expect(root.problems.map(({rule}) => rule)).toEqual(['depth-limit'])
    }
  })

  test('lists within lists', () => {
    const text = '*'.repeat(300)
    const root = parse(text, {format: 'wikitext'})
    expect(depthOf(root)).toBeLessThanOrEqual(200)
    expect(root.problems.map(({rule}) => rule)).toEqual(['depth-limit'])
  })

  test('what surrounds markup that is too deep keeps its place', () => {
    const text = `{{outer|${'{{a|'.repeat(300)}${'}}'.repeat(300)}|last}}`
    const [outer] = parse(text, {format: 'wikitext', limits: {depth: 20}}).children
    expect(outer).toMatchObject({type: 'template', name: 'outer', end: text.length})
    expect(outer && 'children' in outer && outer.children).toHaveLength(2)
  })
})

test('past the limit of nodes all is text', () => {
  const text = '{{a}} [[b]] '.repeat(100)
  const root = parse(text, {format: 'wikitext', limits: {nodes: 20}})
  expect(JSON.stringify(root.children).split('"type"').length - 1).toBeLessThanOrEqual(25)
  expect(root.problems.map(({rule}) => rule)).toEqual(['nodes-limit'])
  expect(flaws(root, text)).toEqual([])
})

test.each([
  ['ASCII', 'a{{b}}c{{d}}', 7, 7],
  ['two bytes', 'éé{{d}}', 4, 2],
  ['three bytes', '€€{{d}}', 6, 2],
  ['four bytes', '😀{{d}}', 4, 2],
])('past the limit of bytes all is one text: %s', (_, text, bytes, at) => {
  const root = parse(text, {format: 'wikitext', limits: {bytes}})
  expect(root.children.at(-1)).toEqual({type: 'text', value: text.slice(at), start: at, end: text.length})
  expect(root.problems).toMatchObject([{rule: 'bytes-limit', start: at, end: text.length}])
  expect(flaws(root, text)).toEqual([])
})

test.each<[Limits, string]>([
  [{depth: 0}, 'Unexpected limit `depth: 0`, expected a positive whole number'],
  [{nodes: 1.5}, 'Unexpected limit `nodes: 1.5`, expected a positive whole number'],
  [{bytes: Number.NaN}, 'Unexpected limit `bytes: NaN`, expected a positive whole number'],
  [{depth: 1001}, 'Unexpected limit `depth: 1001`, expected at most 1000'],
])('a limit that is none is a wrong call: %o', (limits, message) => {
  expect(() => parse('', {format: 'wikitext', limits})).toThrow(new TypeError(message))
})
