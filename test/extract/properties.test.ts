import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../fixtures/items.json' with {type: 'json'}
import type {FieldText, LineText} from '../../src/document.ts'
import type {Layout} from '../../src/extract/layout.ts'
import {extractValue} from '../../src/extract/value.ts'
import {parse} from '../../src/parse/parse.ts'
import {spanOf} from '../../src/text.ts'
import type {Node} from '../../src/tree.ts'
import {documentOf} from './lines.ts'

const layouts: readonly Layout[] = ['names', 'commanders', 'units', 'claims', 'place', 'links', 'sentence', 'text']
/** Wrappers and lists, whose unnamed arguments are all text; what other templates say goes into marks. */
const parts = [
  'A',
  '40 killed',
  '[[Lahr|b]]',
  "'''",
  "''",
  '<br>',
  '\n',
  '\n\n',
  '\n* ',
  '\n** ',
  '\n; ',
  '\n: ',
  '\n----\n',
  '{{ubl|',
  '{{plainlist|',
  '{{nowrap|',
  '{{collapsible list|title=',
  '{{hidden begin|title=T}}',
  '{{hidden end}}',
  '|',
  '}}',
  '<small>',
  '</small>',
  '(',
  ')',
  ':',
  ' ',
  '&nbsp;',
  '<!-- c -->',
  '<ref>r</ref>',
  '{{cn}}',
  '{{flagicon|F}}',
  '{{age in days|1915|5|3|1915|5|6}}',
]
const value = fc.oneof(
  fc.array(fc.constantFrom(...parts), {maxLength: 30}).map(list => list.join('')),
  fc.string({unit: 'grapheme'}),
  fc.constantFrom(...cases.map(row => row.value)),
)
const layout = fc.constantFrom(...layouts)

test('no word of a value is lost, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), {maxLength: 30}).map(list => list.join('')),
      layout,
      (source, layout) => {
        const root = parse(source, {format: 'wikitext'})
        const read = linesOf(extractValue(root, 'x', layout))
          .map(line => line.text.value)
          .join(' ')
        expect(wordsOf(read)).toEqual(wordsOf(textOf(root.children)))
      },
    ),
    {numRuns: 300},
  )
})

test('every line says where its text stands, and its marks lie within it, in order', () => {
  fc.assert(
    fc.property(value, layout, (source, layout) => {
      for (const line of linesOf(extractValue(parse(source, {format: 'wikitext'}), 'x', layout))) {
        expectLine(line, source)
        expect(line.text.value).toBe(line.text.value.trim())
      }
    }),
    {numRuns: 300},
  )
})

test('the headings above an item are headings of the field', () => {
  fc.assert(
    fc.property(value, layout, (source, layout) => {
      const {items, headings} = extractValue(parse(source, {format: 'wikitext'}), 'x', layout)
      for (const item of items) for (const heading of item.headings) expect(headings).toContain(heading)
    }),
    {numRuns: 200},
  )
})

test('any text gives a document whose spans lie within it', () => {
  const markup = fc.array(
    fc.constantFrom(
      ...parts,
      '{{Warbox|date=',
      '{{sfn|A|1961}}',
      '== H ==\n',
      '{|\n|',
      '\n|}',
      '{{cite book|title=',
      '[[Category:X]]',
      '{{coord|1|2}}',
      '{{#if:x|',
      '<ref name=a>',
      '</ref>',
    ),
    {maxLength: 40},
  )
  fc.assert(
    fc.property(
      fc.oneof(
        markup.map(list => list.join('')),
        fc.string({unit: 'binary'}),
      ),
      source => {
        const {infoboxes, sections, references, problems} = documentOf(source)
        const spans = [...infoboxes, ...infoboxes.flatMap(({fields}) => fields), ...sections, ...references].map(({span}) => span)
        for (const [start, end] of [...spans, ...problems.map(({start, end}) => [start, end] as const)]) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(source.length)
        }
        for (const {text, marks} of sections) expectLine({text, marks}, source)
      },
    ),
    {numRuns: 300},
  )
})

function expectLine({text, marks}: Pick<LineText, 'text' | 'marks'>, source: string): void {
  const {value, pieces} = text
  expect(pieces[0]?.at ?? 0).toBe(0)
  pieces.forEach(({at, from, to}, index) => {
    const stretch = value.slice(at, pieces[index + 1]?.at ?? value.length)
    expect(stretch).not.toBe('')
    if (to === undefined) expect(source.slice(from, from + stretch.length).replace(/\s/g, ' ')).toBe(stretch)
  })
  const [start, end] = spanOf(text, 0, value.length)
  expect(start).toBeLessThanOrEqual(end)
  let last = 0
  for (const {at, to} of marks) {
    expect(at).toBeGreaterThanOrEqual(last)
    expect(to).toBeGreaterThanOrEqual(at)
    expect(to).toBeLessThanOrEqual(value.length)
    last = at
  }
}

function linesOf({items, headings}: FieldText): LineText[] {
  return [...items, ...headings]
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).sort()
}

/** The text of nodes without what is no text: comments, references, flags, fates, durations, names of parameters. */
function textOf(nodes: readonly Node[]): string {
  return nodes.map(textOfNode).join(' ')
}

function textOfNode(node: Node): string {
  if (node.type === 'text') return node.value
  if (node.type === 'link' && node.children.length === 0) return node.target
  if (node.type === 'comment' || node.type === 'reference' || node.type === 'name') return ''
  if (node.type !== 'template') return 'children' in node ? textOf(node.children) : ''
  if (/^(?:cn|flagicon|age in days|hidden end)$/.test(node.name)) return ''
  const isWrapper = node.name === 'nowrap'
  const isList = node.name === 'ubl' || node.name === 'plainlist'
  return node.children
    .flatMap(child =>
      child.type === 'parameter' && (isWrapper ? child.index === 1 : child.index !== undefined || (!isList && child.name === 'title'))
        ? [textOf(child.children)]
        : [],
    )
    .join(' ')
}
