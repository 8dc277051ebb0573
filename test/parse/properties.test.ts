import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../fixtures/wikitext.json' with {type: 'json'}
import {parse} from '../../src/parse/parse.ts'
import {flaws} from './tiling.ts'

/** What markup is made of, short and long. */
const signs = [
  '{{ }} {{{ }}} [[ ]] [ ] | = == === \n \n\n * # : ; :{| {| |} |- |+ ! !! || \n| \n! \n|- \n|} {{!}} -{ }- < > <!-- --> <ref> </ref>',
  "<ref/> <nowiki> </nowiki> <gallery> </gallery> <small> </small> <div> </div> <br> <li> <td> '' ''' ''''' ---- __TOC__ &amp; &",
  'http:// https://a [http://a File: Category: #REDIRECT #if: a b 1 é 😀 \r \r\n \0 \u007f \ud800 \ufeff \t',
].flatMap(line => line.split(' '))

const markup = fc.array(
  fc.oneof({weight: 4, arbitrary: fc.constantFrom(...signs, ' ')}, {weight: 1, arbitrary: fc.string({unit: 'binary'})}),
  {maxLength: 60},
)
const text = fc.oneof(
  markup.map(parts => parts.join('')),
  fc.array(fc.constantFrom(...cases.map(({wikitext}) => wikitext)), {maxLength: 5}).map(texts => texts.join('\n')),
  fc.string({unit: 'binary', maxLength: 200}),
)
const limits = fc.record(
  {depth: fc.integer({min: 1, max: 12}), nodes: fc.integer({min: 1, max: 60}), bytes: fc.integer({min: 1, max: 300})},
  {requiredKeys: []},
)

describe('any text', () => {
  test('gives a tree whose nodes tile it', () => {
    fc.assert(
      fc.property(text, given => {
        expect(flaws(parse(given, {format: 'wikitext'}), given)).toEqual([])
      }),
      {numRuns: 5000},
    )
  })

  test('gives a tree that tiles it whatever the limits', () => {
    fc.assert(
      fc.property(text, limits, (given, some) => {
        expect(flaws(parse(given, {format: 'wikitext', limits: some}), given)).toEqual([])
      }),
      {numRuns: 5000},
    )
  })

  test('gives text nodes that are, but for entities, the source they stand for', () => {
    fc.assert(
      fc.property(text, given => {
        const source = given.replace(/\r\n?/g, ending => (ending === '\r' ? '\n' : ' \n'))
        const stack: object[] = [parse(given, {format: 'wikitext'})]
        for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
          if ('children' in node && Array.isArray(node.children)) stack.push(...node.children)
          if (!('type' in node && node.type === 'text' && 'value' in node && 'start' in node && 'end' in node)) continue
          const written = source.slice(Number(node.start), Number(node.end))
          if (!/^&[#\w]+;$/.test(written) && written !== '\ufeff') expect(node.value).toBe(written)
        }
      }),
      {numRuns: 1000},
    )
  })

  test('is read the same way each time', () => {
    fc.assert(
      fc.property(text, given => {
        expect(parse(given)).toEqual(parse(given))
      }),
      {numRuns: 200},
    )
  })
})
