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
    const before = process.cpuUsage()
    parse(text, {format: 'wikitext'})
    const {user, system} = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
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

test('eight times the text costs at most 1.3 times as much for each byte', () => {
  const article = fixtures
    .filter(({folder, text}) => !folder.endsWith('-plain') && !text.startsWith('#'))
    .map(({text}) => text)
    .join('\n')
  const once = article.repeat(Math.ceil(200_000 / article.length))
  const ratio = () => milliseconds(once.repeat(8), 7, 0) / milliseconds(once, 40, 0) / 8
  ratio()
  const least = Math.min(ratio(), ratio(), ratio())
  expect(least).toBeLessThan(1.3)
})
