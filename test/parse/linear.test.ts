import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fixtures} from '../fixtures.ts'
import {flaws} from './tiling.ts'

const repeats = 50_000

/** Markup that opens and never closes, closes what is not open, or makes each reader look far ahead. */
const hostile: readonly string[] = [
  ...'{{ }} {{{ }}} [[ ]] [[a| {{a| {{a|b= [http://a [[[ || !! <ref> </ref> <ref <ref/> <!-- --> <nowiki> <small> </small> <small'.split(
    ' ',
  ),
  ...'<br> <div> </div> <table><tr><td> = == * # : ; *#:; ---- __TOC__ __ &amp; & &# http:// mailto: sms:&lt; tel:, -{ }- {{!}} {{a}}'.split(
    ' ',
  ),
  ...'[[a]] [[a|b]] [[a|[[b]] [[File:a| <gallery> <includeonly> <noinclude> {{#if: {{{a| {{{|safesubst:}}} {{<!-- [[<!----> <li> <td>'.split(
    ' ',
  ),
  ...'{ } [ ] | ! < > " <a </ RFC1 [[{{a}} {{[[a]] [[a|b] {{a|b} [[a{{!}} [[a%20 &lt; <math> <poem> #REDIRECT[['.split(' '),
  ...["''", "'''", "'''''", "''a'''", "' ", ' ', '\n', ' \n', '\r', '\r\n', '\0', '\u007f', '\ud800', '\ufeff', 'é', '😀'],
  ...[
    '{|\n',
    '|}\n',
    '{|\n|\n',
    '|-\n',
    '| a\n',
    '\n=',
    '\n==a',
    '\n==a==\n',
    '\n*',
    '\n;a:b',
    '\n----',
    '\n|',
    '\n!',
    '\n:{|',
    '\n <pre>',
  ],
  ...['{{a\n', '{{a|\n=b', '[[a\n', '[[a|\n=', '\n{|\n|a\n{|', '\n<!---->', '\n<!-- -->*', '<span title="', '<span {{a}} ', '[http://a b'],
  ...['<gallery>\nFile:a|b\n</gallery>', '<imagemap>\na\n', 'x [//a ', 'http://a.b/c. ', "[[a|''b]] '''"],
]

/** What opens as often as it closes, with much in between. */
const nested: readonly [string, string][] = [
  ['{{a|', '}}'],
  ['{{{a|', '}}}'],
  ['{{', '}}'],
  ['{{{', '}}}'],
  ['[[', ']]'],
  ['[[a|', ']]'],
  ['[[File:a|', ']]'],
  ['<small>', '</small>'],
  ['<ref>', '</ref>'],
  ['\n{|\n|', '\n|}'],
  ['-{', '}-'],
  ['{', '}} '],
  ['{', '}}} '],
  ['[[[', '<ref/>]] '],
  ['{{a|[[b|', ']]}}'],
  ['{{a|\n==b', '==\n}}'],
]

/** The least of several measurements: what else the machine does only adds to it. */
function milliseconds(text: string, attempts: number, enough: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < attempts && least > enough; attempt++) {
    least = Math.min(
      least,
      cost(() => parse(text, {format: 'wikitext'})),
    )
  }
  return least
}

describe(`${repeats} repeats are read within a second`, () => {
  test.each(hostile)('%j', unit => {
    expect(milliseconds(unit.repeat(repeats), 3, 1000)).toBeLessThan(1000)
  })

  test.each(nested)('%j … %j', (opens, closes) => {
    const text = opens.repeat(repeats) + '<ref/>x{{a}}'.repeat(repeats / 5) + closes.repeat(repeats)
    expect(milliseconds(text, 3, 1000)).toBeLessThan(1000)
    expect(flaws(parse(text, {format: 'wikitext'}), text)).toEqual([])
  })
})

test('an article eight times as long costs at most 1.3 times as much for each byte', () => {
  const articles = fixtures.filter(({text}) => text.includes('{{Infobox')).map(({text}) => text)
  const once = articles.join('\n').slice(0, 30_000)
  const eight = once.repeat(8)
  expect(once).toHaveLength(30_000)
  // Eight short readings beside each long one, whose trees are kept as long: so both meet the same load and the same collecting of garbage.
  const rounds = Array.from({length: 60}, () => ({
    short: cost(() => Array.from({length: 8}, () => parse(once, {format: 'wikitext'}))),
    long: cost(() => parse(eight, {format: 'wikitext'})),
  }))
  const least = (costs: number[]) => Math.min(...costs.slice(costs.length / 4))
  expect(least(rounds.map(({long}) => long)) / least(rounds.map(({short}) => short))).toBeLessThan(1.3)
})

/** Milliseconds of the processor's time. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}
