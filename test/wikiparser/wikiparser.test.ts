import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import cases from '../../fixtures/wikitext.json' with {type: 'json'}
import {parseWikitext} from '../../src/parse/wikitext.ts'
import {fixtures} from '../fixtures.ts'
import {depthOf, flaws} from '../parse/tiling.ts'

const listeners = process.listeners('unhandledRejection')
const {wikiparser} = await import('../../src/wikiparser.ts')
const library = dirname(createRequire(import.meta.url).resolve('wikiparser-node/package.json'))
const written = () => ['errors', 'printed'].flatMap(folder => (existsSync(join(library, folder)) ? readdirSync(join(library, folder)) : []))

test('loading the library leaves no listener for unhandled rejections', () => {
  expect(process.listeners('unhandledRejection')).toEqual(listeners)
})

/** Articles of our own that the library reads differently, and what in them. */
const differing: Readonly<Record<string, string>> = {
  'dispute-of-the-apostrophes': 'a template within the URL of a link in brackets',
  'faults-headless': 'a box without its beginning, which only our own parser looks for',
  'operation-lantern': 'a link within a link within the caption of a file',
}

describe('the tree is that of our own parser', () => {
  test('but for some that are known', () => {
    const found = fixtures
      .filter(({text}) => JSON.stringify(wikiparser(text)) !== JSON.stringify(parseWikitext(text)))
      .map(({name}) => name)
    expect(found).toEqual(Object.keys(differing))
  })

  test.each([
    '{{a|b|c=d{{e}}}} {{#if:x|y}} {{{f|g}}} {{ {{h}} |i}} {{j{{k}}={{l}}|m{{n}}=o}} {{{p{{q}}|}}}',
    'a <ref name=b>[[c]]</ref> <ref name=b/> <nowiki>{{d}}</nowiki> <!-- e --> <noinclude>f</noinclude><includeonly>g</includeonly>',
    '== a ==\n<!-- b -->\n=== c [[d]] === <!-- e -->\n* f\n** g\n; h : i\n----\n',
    "[[a#b|''c'']] [[Category:d|e]] [[File:f.jpg|thumb|g [[h]]|alt={{i}}]] [[:j]] [[k{{l}}]]",
    '[http://a b] http://c.d/e. __NOTOC__ <small>f</small><br>\n{| g\n|-\n! h !! i\n|}\n',
    '<gallery>\nFile:a.jpg|b [[c]]\n</gallery>\n<references>\n<ref name=d>e</ref>\n</references>',
    '#REDIRECT [[a#b]]\n[[Category:c]]',
    'a\r\n\r\n{{b\r\n|c=d\r\n}}\r[[e]]',
  ])('%j', text => {
    expect(wikiparser(text)).toEqual(parseWikitext(text))
  })
})

test.each(['a\0{{b|c}}', 'a\u007f[[d]]', '\0\u007f\0[[d]]', '\r\n\r\n\r{{b|c}}', '\ufeff{{b|c}}', '\ud800{{b|c}}'])(
  '%j shifts no offset',
  text => {
    const nodes = wikiparser(text).children.flatMap(node => ('children' in node ? [node, ...node.children] : [node]))
    const sources = nodes.filter(({type}) => type === 'template' || type === 'link').map(({start, end}) => text.slice(start, end))
    expect(sources).toEqual([text.slice(text.search(/\{\{|\[\[/))])
  },
)

test('any text gives a tree that tiles it', () => {
  const parts = fc.array(
    fc.oneof(fc.constantFrom(...cases.map(({wikitext}) => wikitext)), fc.constantFrom('{{', '}}', '[[', ']]', '\0', '\u007f', '\r', '|')),
    {
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(parts, some => {
      const text = some.join('\n')
      expect(flaws(wikiparser(text), text)).toEqual([])
    }),
    {numRuns: 300},
  )
})

describe('what the library fails at', () => {
  const deep = '{{a|'.repeat(4000) + '}}'.repeat(4000)

  test('is read without it, and a problem says so; no file is written', () => {
    const before = written()
    const root = wikiparser(deep)
    expect(root.children).toEqual(parseWikitext(deep).children)
    expect(root.problems.map(({rule}) => rule)).toEqual(['wikiparser-node-failed', 'depth-limit'])
    expect(written()).toEqual(before)
  })

  test('an error in its parser leaves no file either', () => {
    const before = written()
    const parser = createRequire(import.meta.url)('wikiparser-node')
    const prototype = Object.getPrototypeOf(parser.parse(''))
    const {parseOnce} = prototype
    try {
      prototype.parseOnce = () => {
        throw new RangeError('no more room')
      }
      expect(wikiparser('{{a}}').problems[0]?.reason).toContain('no more room')
    } finally {
      prototype.parseOnce = parseOnce
    }
    expect(written()).toEqual(before)
    expect(wikiparser('{{a}}').problems).toEqual([])
  })
})

test('limits are kept', () => {
  const text = '{{a|'.repeat(30) + '}}'.repeat(30)
  const root = wikiparser(text, {limits: {depth: 10}})
  expect(depthOf(root)).toBeLessThanOrEqual(10)
  expect(root.problems.map(({rule}) => rule)).toEqual(['depth-limit'])
  expect(wikiparser('{{a}} {{b}} {{c}}', {limits: {nodes: 3}}).problems.map(({rule}) => rule)).toEqual(['nodes-limit'])
  expect(wikiparser('a{{b}}', {limits: {bytes: 1}}).children.at(-1)).toEqual({type: 'text', value: '{{b}}', start: 1, end: 6})
})

describe('the configuration of a wiki', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warbox-'))
  const file = join(folder, 'here.json')

  beforeAll(() => {
    const english = JSON.parse(readFileSync(join(library, 'config/enwiki.json'), 'utf8'))
    writeFileSync(file, JSON.stringify({...english, ext: [...english.ext, 'blazon']}))
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  test('is one of the library by name, or a file', () => {
    expect(wikiparser('[[ファイル:a.png]]', {wiki: 'jawiki'}).children[0]).toMatchObject({type: 'file', target: 'ファイル:a.png'})
    expect(wikiparser('<blazon>[[a]]</blazon>').children[0]).toMatchObject({type: 'paragraph'})
    expect(wikiparser('<blazon>[[a]]</blazon>', {wiki: file}).children[0]).toMatchObject({
      type: 'extension',
      name: 'blazon',
      value: '[[a]]',
    })
  })

  test('that there is not is a wrong call', () => {
    expect(() => wikiparser('', {wiki: 'nowhere'})).toThrow(
      new TypeError("Unexpected wiki `nowhere`, expected the name of a configuration of wikiparser-node, or a file's absolute path"),
    )
  })
})
