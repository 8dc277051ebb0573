import {expect, test} from 'vitest'
import type {SectionText} from '../../src/document.ts'
import {spanOf} from '../../src/text.ts'
import {documentOf, markLine} from './lines.ts'

const outline = (sections: readonly SectionText[]): unknown[] =>
  sections.map(({heading = '', level, sections: below}) => [level, heading, ...(below.length > 0 ? [outline(below)] : [])])
const lead = (text: string) => documentOf(text).sections[0]?.text.value

test('sections are a tree, the lead first, though it may be empty', () => {
  const {sections} = documentOf("== A ''b'' ==\nx\n=== C ===\ny\n==== D ====\n=== E ===\n== F ==\n")
  expect(outline(sections)).toEqual([
    [0, ''],
    [
      2,
      'A b',
      [
        [3, 'C', [[4, 'D']]],
        [3, 'E'],
      ],
    ],
    [2, 'F'],
  ])
})

test('a deeper heading first is no trouble', () => {
  expect(outline(documentOf('==== A ====\n== B ==\n=== C ===').sections)).toEqual([
    [0, ''],
    [4, 'A'],
    [2, 'B', [[3, 'C']]],
  ])
})

test('a section spans those below it', () => {
  const text = 'lead\n== A ==\nx\n=== B ===\ny\n== C ==\nz'
  const [first, second, third] = documentOf(text).sections
  expect([first, second, third].map(section => text.slice(...(section?.span ?? [0, 0])))).toEqual([
    'lead\n',
    '== A ==\nx\n=== B ===\ny\n',
    '== C ==\nz',
  ])
  expect(text.slice(...(second?.sections[0]?.span ?? [0, 0]))).toBe('=== B ===\ny\n')
})

test.each([
  ['paragraphs', "One ''two''\nthree.\n\nFour.", 'One two three.\n\nFour.'],
  ['lists', 'A:\n* b\n** c\n# d\n# e\n', 'A:\n- b\n  - c\n1. d\n2. e'],
  ['description lists', '; A\n: b', 'A\nb'],
  ['tables', '{| class="x"\n|+ Losses\n! Side !! Killed\n|-\n| Lahr || 40<br>50\n|}', 'Losses\nSide | Killed\nLahr | 40 50'],
  ['references and doubts', 'A<ref>b</ref> fell{{sfn|C|1961}}.{{cn}}', 'A fell.'],
  ['pictures, boxes and navigation', '{{Warbox|date=1}}\n[[File:X.jpg|thumb|y]]\nA\n\n{{Salt War}}\n{{Main|B}}\nC', 'A\n\nC'],
  ['links', '[[Lahr (town)|Lahr]] and [https://example.org the report] [[de:Lahr]]', 'Lahr and the report'],
  ['quotations', '{{quote|The mills are "ours".|Hale}}\n<blockquote>Yes.</blockquote>', 'The mills are "ours".\nYes.'],
  ['values', '{{convert|5|km|mi}} on {{start date|1915|5|3}} by {{HMS|Hood|51}} {{circa|1066}}', '5 km on 3 May 1915 by HMS Hood c. 1066'],
  ['books', '* {{cite book|last=Quill|first=E.|title=The Mole|year=1961|publisher=Lantern}}', '- Quill, E. (1961). The Mole. Lantern.'],
  ['verses', '<poem>a\nb</poem>', 'a\nb'],
  ['breaks', 'a<br>b', 'a\nb'],
  ['switches and comments', '__TOC__a<!-- b --> c', 'a c'],
])('%s are readable', (_, text, value) => {
  expect(lead(text)).toBe(value)
})

test('every stretch of a section says where it stands', () => {
  const source = 'The [[Lahr (town)|town]]<ref>x</ref> fell on&nbsp;3 May.\n\n* {{nowrap|40 killed}}'
  const text = documentOf(source).sections[0]?.text ?? {value: '', pieces: []}
  const sourceOf = (words: string) => source.slice(...spanOf(text, text.value.indexOf(words), text.value.indexOf(words) + words.length))
  expect(sourceOf('town')).toBe('town')
  expect(sourceOf('on 3 May')).toBe('on&nbsp;3 May')
  expect(sourceOf('40 killed')).toBe('40 killed')
})

test('the marks of a section tell its links and references', () => {
  const section = documentOf('The [[Lahr]]s<ref>x</ref>\n\n* [[Holm]]').sections[0]
  expect(section?.text.value).toBe('The Lahrs\n\n- Holm')
  expect(section?.marks.map(markLine)).toEqual(['link 4-9 Lahr', 'reference 9 r1', 'link 13-17 Holm'])
})
