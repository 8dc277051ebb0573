import fc from 'fast-check'
import {expect, test} from 'vitest'
import cases from '../../../fixtures/places.json' with {type: 'json'}
import {englishTextWords} from '../../../src/data/texts.ts'
import type {FieldText, Mark} from '../../../src/document.ts'
import {linkNormalizer} from '../../../src/normalize/texts/links.ts'
import {readText, readTexts} from '../../../src/normalize/texts/texts.ts'
import {link} from '../../../src/schema/item.ts'
import {field} from '../../field.ts'

const readLinks = linkNormalizer(englishTextWords)

test('a text is its lines and headings in the order of the text', () => {
  expect(readText([field('; Orvela', 'cedes Thorn', '* and Marsh', ' ')])).toEqual({found: ['Orvela\ncedes Thorn\nand Marsh'], unread: []})
})

test('of several fields the first one with a text counts, and the words of the others are unread', () => {
  expect(readText([field(''), field('Thorn'), field('Orvela Marsh')])).toEqual({found: ['Thorn'], unread: [[0, 12]]})
  expect(readText([field('')])).toEqual({found: [], unread: []})
})

test('texts are the lines of all fields', () => {
  expect(readTexts([field('Aldric', ' Berta '), field('Conrad'), field('')])).toEqual({found: ['Aldric', 'Berta', 'Conrad'], unread: []})
})

test.each(cases.links)('$text', ({text, links}) => {
  const {found, unread} = readLinks([linked(text)])
  expect(found.map(({target, text}) => [target, text])).toEqual(links)
  expect(unread).toEqual([])
})

test('links of several lines', () => {
  expect(readLinks([field('the Thorn War', 'and the Marsh War')]).found.map(({text}) => text)).toEqual(['Thorn War', 'Marsh War'])
})

test('whatever the text, the links are valid and hold its longer words', () => {
  const phrase = fc.constantFrom(...cases.links.map(({text}) => text), ' and the ', ', ', '(', '[[X]]', '/')
  fc.assert(
    fc.property(fc.array(phrase, {maxLength: 6}), phrases => {
      const given = linked(phrases.join(' '))
      const {found} = readLinks([given])
      link.array().parse(found)
      const told = found.map(({text}) => text).join(' ')
      const words = given.items.flatMap(({text}) => text.value.match(/[\p{Lu}\p{N}][\p{L}\p{N}]{3,}/gu) ?? [])
      for (const word of words.filter(word => word !== 'Part')) expect(told).toContain(word)
    }),
  )
})

test.each(['and the ', '[[X]] and ', ',', '(', '/', 'the '])('fifty thousand times %j is read in no time', part => {
  const given = linked(part.repeat(50_000))
  const start = performance.now()
  readLinks([given])
  readText([given])
  expect(performance.now() - start).toBeLessThan(2000)
})

/** A field of one line with `[[target|text]]` for links. */
function linked(source: string): FieldText {
  const marks: Mark[] = []
  let value = ''
  for (const piece of source.split(/(\[\[[^\]]*\]\])/)) {
    const [target = '', text = target] = piece.startsWith('[[') ? piece.slice(2, -2).split('|') : ['', piece]
    if (piece.startsWith('[[')) marks.push({at: value.length, to: value.length + text.length, kind: 'link', link: {target, text}})
    value += text
  }
  const given = field(value)
  return {...given, items: given.items.map(item => ({...item, marks}))}
}
