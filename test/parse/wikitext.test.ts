import {describe, expect, test} from 'vitest'
import cases from '../../fixtures/wikitext.json' with {type: 'json'}
import {parse} from '../../src/parse/parse.ts'
import {parseWikitext} from '../../src/parse/wikitext.ts'
import {outline} from './outline.ts'
import {flaws} from './tiling.ts'

describe('wikitext is read into the tree that MediaWiki would build', () => {
  test.each(cases)('$wikitext', ({wikitext, tree}) => {
    const root = parseWikitext(wikitext)
    expect(outline(root)).toBe(tree)
    expect(flaws(root, wikitext)).toEqual([])
    expect(root.problems).toEqual([])
  })
})

describe('offsets point into the text as it was given', () => {
  const sourceOf = (text: string, type: string) => {
    const found = parseWikitext(text).children.flatMap(node => ('children' in node ? [node, ...node.children] : [node]))
    return found.filter(node => node.type === type).map(({start, end}) => text.slice(start, end))
  }

  test.each([
    ['CRLF', 'a\r\n\r\n{{b}}\r\n[[c]]', 'link', ['[[c]]']],
    ['a lone carriage return', 'a\r\r[[c]]', 'link', ['[[c]]']],
    ['NUL', 'a\0{{b\0c}}', 'template', ['{{b\0c}}']],
    ['DEL', '\u007f[[c]]', 'link', ['[[c]]']],
    ['half a pair', '\ud800[[c]]\udc00', 'link', ['[[c]]']],
    ['a character of two units', '😀[[c]]', 'link', ['[[c]]']],
    ['a byte-order mark', '\ufeff== h ==\n[[c]]', 'heading', ['== h ==']],
  ])('%s', (_, text, type, expected) => {
    expect(sourceOf(text, type)).toEqual(expected)
    expect(flaws(parseWikitext(text), text)).toEqual([])
  })

  test('the values of a template begin behind their sign', () => {
    const text = '{{a|b| c = d}}'
    const template = parseWikitext(text).children[0]
    const values =
      template?.type === 'template'
        ? template.children.map(child => ('valueStart' in child ? text.slice(child.valueStart, child.end) : ''))
        : []
    expect(values).toEqual(['b', ' d'])
  })

  test('an empty text is an empty tree', () => {
    expect(parse('')).toEqual({type: 'root', format: 'wikitext', problems: [], start: 0, end: 0, children: []})
  })
})

test('a byte-order mark does not hide a redirect', () => {
  expect(parseWikitext('\ufeff#REDIRECT [[A]]').children.map(({type}) => type)).toEqual(['text', 'redirect'])
})

test('the form is an option', () => {
  expect(parse('= A =\n\nInfobox\n- a: b\n', {format: 'wikitext'}).format).toBe('wikitext')
  expect(parse('{{a}}', {format: 'plain'}).format).toBe('plain')
  // @ts-expect-error a form that there is not
  expect(() => parse('', {format: 'html'})).toThrow(new TypeError('Unexpected format `html`, expected `wikitext` or `plain`'))
})
