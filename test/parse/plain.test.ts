import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parsePlain} from '../../src/parse/plain.ts'
import type {Node} from '../../src/tree.ts'

const article = [
  '= Battle of Ferry Hill =',
  '',
  'Infobox',
  '- Conflict: Battle of Ferry Hill',
  '- Date:',
  '- Hill tribes',
  '- Casualties1: 12 killed, 3 captured',
  '',
  'The battle was short.',
  'It was also wet.',
  '',
  '==Aftermath==',
  '- one',
  '- two: three',
  '',
  '=== Later ===',
  '----',
  'End.',
].join('\n')

describe('parsePlain', () => {
  test('reads title, block, headings, paragraphs, rules and bullets', () => {
    expect(blocks(article)).toEqual([
      'heading 1 Battle of Ferry Hill',
      'template Infobox [Conflict= Battle of Ferry Hill] [Date=] [1=Hill tribes] [Casualties1= 12 killed, 3 captured]',
      'paragraph The battle was short.\nIt was also wet.',
      'heading 2 Aftermath',
      'list (one) (two: three)',
      'heading 3 Later',
      'thematicBreak',
      'paragraph End.',
    ])
  })

  test('gives a parameter its name, the start of its value, and its text as one child', () => {
    const template = parsePlain(article).children.find(node => node.type === 'template')
    const parameter = template?.type === 'template' ? template.children[3] : undefined
    const valueStart = article.indexOf(' 12 killed')
    const end = valueStart + ' 12 killed, 3 captured'.length
    expect(parameter).toEqual({
      type: 'parameter',
      name: 'Casualties1',
      valueStart,
      start: article.indexOf('Casualties1'),
      end,
      children: [{type: 'text', value: ' 12 killed, 3 captured', start: valueStart, end}],
    })
  })

  test('takes a block at the top without the word Infobox', () => {
    expect(blocks('= A =\n\n- Conflict: A\n- Place: B\n\nText')[1]).toBe('template  [Conflict= A] [Place= B]')
    expect(blocks('- Conflict: A\n- Place: B')[0]).toBe('template  [Conflict= A] [Place= B]')
  })

  test('keeps another name on the first line of a block', () => {
    expect(blocks('= A =\nWarbox\n- Conflict: A\n- Place: B')[1]).toBe('template Warbox [Conflict= A] [Place= B]')
  })

  test('takes no list in the prose for a block', () => {
    const text = '= A =\n\nText.\n\n- Conflict: A\n- Place: B\n\nInfobox: not one\n\n- Infobox: none'
    expect(blocks(text).slice(2)).toEqual(['list (Conflict: A) (Place: B)', 'paragraph Infobox: not one', 'list (Infobox: none)'])
  })

  test('takes no sentence before a list at the top for the name of a block', () => {
    expect(blocks('= A =\n\nHis aims were these:\n- Peace: none\n- War: all')[1]).toBe('paragraph His aims were these:')
  })

  test('finds a second block further down', () => {
    expect(blocks('= A =\n\nText.\nInfobox\n- Unit name: B\n\nMore.')).toEqual([
      'heading 1 A',
      'paragraph Text.',
      'template Infobox [Unit name= B]',
      'paragraph More.',
    ])
  })

  test('goes on with a value over a line without a bullet, and with the block over a blank line', () => {
    expect(blocks('Infobox\n- A: b\nc\n- D: e\n\n- F: g\nText')).toEqual(['template Infobox [A= b\nc] [D= e] [F= g]', 'paragraph Text'])
  })

  test('reads no address for a key', () => {
    expect(blocks('Infobox\n- A: b\n- http://example.org')[0]).toBe('template Infobox [A= b] [1=http://example.org]')
  })

  test('reads odd signs of headings as MediaWiki does', () => {
    expect(blocks('===a==\n====\n= b')).toEqual(['heading 2 =a', 'paragraph ====\n= b'])
  })

  test.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end with %s', (_, lineBreak) => {
    expect(blocks(article.replaceAll('\n', lineBreak)).map(block => block.replaceAll(lineBreak, '\n'))).toEqual(blocks(article))
  })

  test('leaves byte-order mark, NUL and lone surrogates where they are', () => {
    const text = `\uFEFF= A\0 =\n\nInfobox\n- B: \uD800c`
    const root = parsePlain(text)
    expect(root.format).toBe('plain')
    expect(root.children[0]).toEqual({type: 'text', value: '', start: 0, end: 1})
    expect(blocks(text)).toEqual(['', 'heading 1 A\0', 'template Infobox [B= \uD800c]'])
  })

  test('gives no node for an empty text', () => {
    expect(parsePlain('')).toEqual({type: 'root', format: 'plain', problems: [], start: 0, end: 0, children: []})
  })

  test('tiles the text, whatever it is given', () => {
    const line = fc.constantFrom('Infobox', '- A: b', '- c', '', '= T =', '== h', '----', 'x', ' - y ', '\uFEFF', 'Warbox')
    const lines = fc.array(fc.oneof(line, fc.string({unit: 'binary'})))
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, lineBreak) => {
        const text = parts.join(lineBreak)
        const root = parsePlain(text)
        expect(root.children.map(({start, end}) => text.slice(start, end)).join('')).toBe(text)
        const starts = root.children.map(({start}) => start)
        const ends = root.children.map(({end}) => end)
        expect([...ends, text.length].slice(0, starts.length)).toEqual([...starts.slice(1), text.length].slice(0, starts.length))
        for (const node of root.children) expectNested(text, node)
      }),
    )
  })

  test.each(['- a: b\n', 'Infobox\n', 'Infobox\n- a: b\nx\n', 'Infobox\n- a\n\n- b: c\n', '= ', '=\n', '-', ' ', '\r', 'x\n', '- \n'])(
    'reads 50,000 times %j in time',
    markup => {
      const before = process.cpuUsage()
      parsePlain(markup.repeat(50_000))
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
    },
  )
})

/** Children lie in order within their parent, and texts are what stands there. */
function expectNested(text: string, node: Node): void {
  if (node.type === 'text' && node.value !== '') expect(node.value).toBe(text.slice(node.start, node.end))
  let at = node.start
  for (const child of 'children' in node ? node.children : []) {
    expect(child.start).toBeGreaterThanOrEqual(at)
    expect(child.end).toBeLessThanOrEqual(node.end)
    at = child.end
    expectNested(text, child)
  }
}

/** The blocks of an article, one line each; white space between them left out. */
function blocks(text: string): string[] {
  return parsePlain(text)
    .children.filter(node => node.type !== 'text' || node.value.trim() !== '' || node.end === 1)
    .map(show)
}

function show(node: Node): string {
  if (node.type === 'text') return node.value
  if (node.type === 'thematicBreak') return node.type
  const inner = 'children' in node ? node.children.map(show).join(node.type === 'list' || node.type === 'template' ? ' ' : '') : ''
  if (node.type === 'heading') return `heading ${node.depth} ${inner.trim()}`
  if (node.type === 'template') return `template ${node.name} ${inner}`
  if (node.type === 'parameter') return `[${node.name ?? node.index}=${inner}]`
  if (node.type === 'listItem') return `(${inner})`
  return `${node.type} ${inner}`
}
