import {expect, test} from 'vitest'
import {documentOf} from '../lines.ts'

const referencesOf = (text: string) => documentOf(text).references
const marksOf = (text: string) => documentOf(text).sections[0]?.marks.flatMap(mark => (mark.kind === 'reference' ? [mark.id] : []))

test('a name used again is the same reference, also before it is defined', () => {
  const text = 'a<ref name="X"/>b<ref>one</ref>c<ref name=X>two</ref>d<ref name=\'X\' />'
  expect(referencesOf(text)).toMatchObject([
    {id: 'r1', name: 'X', text: 'two', span: [text.indexOf('<ref name=X>'), text.indexOf('d<ref')]},
    {id: 'r2', text: 'one'},
  ])
  expect(marksOf(text)).toEqual(['r1', 'r2', 'r1', 'r1'])
})

test('the same name in another group is another', () => {
  expect(referencesOf('<ref name=x>a</ref><ref name=x group=nb>b</ref>')).toMatchObject([
    {kind: 'citation', text: 'a'},
    {kind: 'note', group: 'nb', text: 'b'},
  ])
})

test.each([
  ['<references>', 'a<ref name=x /><references><ref name=x>one</ref><ref name=y>two</ref></references>'],
  ['reflist', 'a<ref name=x />{{reflist|refs=<ref name=x>one</ref><ref name=y>two</ref>}}'],
])('references are defined in a list of %s', (_, text) => {
  expect(referencesOf(text).map(reference => [reference.id, reference.name, reference.text])).toEqual([
    ['r1', 'x', 'one'],
    ['r2', 'y', 'two'],
  ])
})

test('short citations are the same when they say the same', () => {
  const text = 'a{{sfn|Quill|1961|p=3}}b{{sfn|Quill|1961|p=4}}c{{sfn|Quill|1961|p=3}}'
  expect(referencesOf(text)).toMatchObject([
    {kind: 'short', text: 'Quill 1961, p. 3'},
    {kind: 'short', text: 'Quill 1961, p. 4'},
  ])
  expect(marksOf(text)).toEqual(['r1', 'r2', 'r1'])
})

test('short citations are read in a <ref> and of several works', () => {
  expect(referencesOf('<ref>{{harvnb|Quill|Marsh|1961|pp=1–2}}.</ref>{{sfnm|Quill|1961|1p=40|Marsh|2004|2pp=9, 11}}')).toMatchObject([
    {kind: 'short', text: 'Quill, Marsh 1961, pp. 1–2.'},
    {kind: 'short', text: 'Quill 1961, p. 40; Marsh 2004, pp. 9, 11'},
  ])
})

test('notes are notes, by whatever template, and hold others', () => {
  const text = 'a{{efn|name=n|one}}b{{efn|name=n}}c{{refn|group=x|two<ref>in</ref>}}d{{#tag:ref|three|name="t"|group=x}}e{{NoteTag|four}}'
  expect(referencesOf(text).map(({id, kind, group, text}) => [id, kind, group, text])).toEqual([
    ['r1', 'note', 'lower-alpha', 'one'],
    ['r2', 'note', 'x', 'two'],
    ['r3', 'citation', undefined, 'in'],
    ['r4', 'note', 'x', 'three'],
    ['r5', 'note', 'note', 'four'],
  ])
  expect(marksOf(text)).toEqual(['r1', 'r1', 'r2', 'r4', 'r5'])
})

test('references are used by their names', () => {
  expect(marksOf('a<ref name=x>b</ref><ref name=y>c</ref>{{r|x|y}}{{rp|14}}')).toEqual(['r1', 'r2', 'r1', 'r2'])
})

test('a citation template gives its properties', () => {
  const text =
    '<ref>{{cite news |last=Halabi |first=N. |last2=Okoro |title=Counting the dead |url=https://monitor.example.org/toll |work=The River Monitor |date=23 October 2017}}</ref>'
  expect(referencesOf(text)).toEqual([
    {
      id: 'r1',
      kind: 'citation',
      template: 'cite news',
      title: 'Counting the dead',
      author: 'Halabi, N.; Okoro',
      date: '23 October 2017',
      url: 'https://monitor.example.org/toll',
      publisher: 'The River Monitor',
      text: 'Halabi, N.; Okoro (23 October 2017). Counting the dead. The River Monitor.',
      span: [0, text.length],
    },
  ])
})

test('a bare link gives its address', () => {
  expect(referencesOf('<ref>See [https://example.org the report].</ref>')).toMatchObject([
    {url: 'https://example.org', text: 'See the report.'},
  ])
})

test('names are compared without quotes and with white space folded', () => {
  expect(referencesOf('<ref name=" a  b ">x</ref><ref name="a b" />')).toHaveLength(1)
})

test('a citation in a box is a reference; in a list of books it is none', () => {
  expect(referencesOf('{{Infobox military conflict|date=1915 {{cite book|title=A}}}}\n* {{cite book|title=B}}')).toMatchObject([
    {title: 'A'},
  ])
})

test('categories lose their sort keys, and a redirect tells its target', () => {
  const {categories, redirect} = documentOf('#REDIRECT [[Lahr#War]]\n[[Category:A|b]] [[category:C]] [[Category:A]]')
  expect(categories).toEqual(['A', 'C'])
  expect(redirect).toBe('Lahr#War')
})
