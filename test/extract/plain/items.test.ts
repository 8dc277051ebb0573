import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../../fixtures/plain-items.json' with {type: 'json'}
import {fateOfCode} from '../../../src/data/fates.ts'
import type {ItemText, LineText} from '../../../src/document.ts'
import {plainItems} from '../../../src/extract/plain/items.ts'

const layouts = ['names', 'commanders', 'units', 'claims', 'place', 'links', 'sentence', 'text'] as const

const anywhere = [
  'A  ',
  'of  A  ',
  'a',
  'A ',
  ',',
  ', ',
  '* ',
  '(',
  ')',
  '(A) ',
  '(), ',
  '[',
  '1',
  '1, ',
  'x1',
  'AKIA ',
  '-',
  ' ---- A',
  'A: ',
  '\n',
  ' ',
  'the, A ',
]
const anywhereSlow = [
  '* A, ',
  '17px|border',
  'aKIA',
  'A:, ',
  ' and the ',
  'Kingdom of A ',
  'Russia() Syria() ',
  '12 killed (A claim), ',
  '2nd Battalion, ',
]

describe('plainItems', () => {
  test.each(cases)('$layout: $shows', ({layout, text, items, rules}) => {
    const known = layouts.find(name => name === layout) ?? 'text'
    const found = plainItems(text, 0, text.length, known)
    expect(found.items.map(show)).toEqual(items)
    expect(found.problems.map(({rule, start, end}) => `${rule.replace('plain-', '')} ${JSON.stringify(text.slice(start, end))}`)).toEqual(
      rules,
    )
  })

  test('gives each problem as information, with what was met and what was expected', () => {
    const {problems} = plainItems('Edda Lund, (), Thomas HaleDOW', 0, 29, 'commanders')
    expect(problems).toEqual([
      {rule: 'plain-empty-brackets', severity: 'info', reason: 'Unexpected empty brackets `()`, expected text in them', start: 11, end: 13},
      {
        rule: 'plain-glued-fate',
        severity: 'info',
        reason: 'Unexpected code `DOW` glued to a name, expected it apart from the name',
        start: 26,
        end: 29,
      },
    ])
  })

  test('points into the article, not into the value', () => {
    const article = '- Commander1: 17px  Edda   LundKIA (),\r\n Erik Moe'
    const start = article.indexOf(':') + 1
    const {items} = plainItems(article.slice(start), start, article.length, 'commanders')
    expect(items.map(({span}) => article.slice(...span))).toEqual(['Edda   LundKIA', 'Erik Moe'])
    expect(items[0]?.text).toEqual({
      value: 'Edda Lund',
      pieces: [
        {at: 0, from: article.indexOf('Edda')},
        {at: 5, from: article.indexOf('Lund')},
      ],
    })
  })

  test('heads items with the very lines that it gives as headings', () => {
    const {items, headings} = plainItems('A, Supported by:, B, C', 0, 22, 'names')
    expect(items.map(item => item.headings[0] === headings[0])).toEqual([false, true, true])
    expect(headings.map(({text, span}) => [text.value, span])).toEqual([['Supported by:', [3, 16]]])
  })

  test('loses no word and maps every letter back, whatever it is given', () => {
    const phrase = fc.constantFrom(
      ...cases.flatMap(({text}) => [text, ...text.split(' ')]),
      ', ',
      '*',
      '(',
      ')',
      'KIA',
      '17px',
      '----',
      '\n',
      ':',
    )
    const value = fc.oneof(
      fc.array(phrase).map(phrases => phrases.join(' ')),
      fc.array(phrase).map(phrases => phrases.join('')),
      fc.string({unit: 'binary'}),
    )
    fc.assert(
      fc.property(value, fc.constantFrom(...layouts), fc.nat(9), (text, layout, start) => {
        const {items, headings, problems} = plainItems(text, start, start + text.length, layout)
        const left = text.split('')
        const blank = (from: number, to: number) => left.fill(' ', Math.max(0, from - start), Math.max(0, to - start))
        for (const line of [...items, ...headings]) {
          for (const [at, character] of sources(line)) {
            if (character !== ' ') expect(text[at - start]).toBe(character)
            blank(at, at + 1)
          }
          if (line.marks.length > 0) for (const [from, to] of codesIn(text, line, start)) blank(from, to)
        }
        for (const problem of problems) if (problem.rule !== 'plain-missing-separator') blank(problem.start, problem.end)
        const rest = left.join('')
        expect(layout === 'links' ? rest.replaceAll('and', '') : rest).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      {numRuns: 400},
    )
  })

  test('gives items in order and apart', () => {
    const phrase = fc.constantFrom(
      'Holm',
      'Kingdom of Tarn',
      'Supported by:',
      ',',
      ', ',
      '* ',
      '17px ',
      ' (a) ',
      'Russia',
      'KIA',
      '12 killed',
      ' ---- ',
    )
    fc.assert(
      fc.property(fc.array(phrase), fc.constantFrom(...layouts), (phrases, layout) => {
        const text = phrases.join('')
        const {items} = plainItems(text, 0, text.length, layout)
        let at = 0
        for (const {span, depth} of items) {
          expect(span[0]).toBeGreaterThanOrEqual(at)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(depth).toBeGreaterThanOrEqual(0)
          at = span[1]
        }
      }),
    )
  })

  const hostile = layouts.flatMap(layout =>
    [...(layout === 'names' ? anywhere : []), ...anywhereSlow].map(markup => [layout, markup] as const),
  )
  test.each(hostile)('takes, in layout %s, 50,000 times %j apart in time', (layout, markup) => {
    const text = markup.repeat(50_000)
    const before = process.cpuUsage()
    plainItems(text, 0, text.length, layout)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
  })
})

/** `** heading > text {fate at}` */
function show({text, depth, headings, marks}: ItemText): string {
  const stars = depth > 0 ? `${'*'.repeat(depth)} ` : ''
  const above = headings.map(heading => `${heading.text.value} > `).join('')
  const fates = marks.map(mark => (mark.kind === 'fate' ? ` {${mark.fate} ${mark.at}}` : '')).join('')
  return stars + above + text.value + fates
}

/** Where each character of a line stands in the article. */
function sources({text: {value, pieces}}: LineText): [at: number, character: string][] {
  return pieces.flatMap(({at, from}, index) => {
    const end = pieces[index + 1]?.at ?? value.length
    return value
      .slice(at, end)
      .split('')
      .map((character, offset): [number, string] => [from + offset, character])
  })
}

/** The codes of fates within a line's span. */
function codesIn(text: string, {span}: LineText, start: number): [from: number, to: number][] {
  const code = new RegExp([...fateOfCode().keys()].join('|'), 'g')
  return [...text.slice(span[0] - start, span[1] - start).matchAll(code)].map(({0: written, index}) => [
    span[0] + index,
    span[0] + index + written.length,
  ])
}
