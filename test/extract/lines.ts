import type {Document, FieldText, Mark} from '../../src/document.ts'
import {type ExtractOptions, extract} from '../../src/extract/extract.ts'
import type {Layout} from '../../src/extract/layout.ts'
import {extractValue} from '../../src/extract/value.ts'
import {parse} from '../../src/parse/parse.ts'

/** The field of a value in a box of one parameter. */
export function fieldOf(value: string, layout: Layout = 'text'): FieldText {
  const nameOfLayout = {
    names: 'combatant1',
    commanders: 'commander1',
    units: 'units1',
    claims: 'casualties1',
    place: 'place',
    links: 'partof',
    sentence: 'result',
    text: 'date',
  }
  const {infoboxes} = documentOf(`{{Infobox military conflict|${nameOfLayout[layout]}=${value}}}`, {title: 'Three Mills'})
  const field = infoboxes[0]?.fields[0]
  if (field === undefined) throw new Error('There is no field')
  return field
}

/** The field of a value given by itself. */
export function ownField(value: string, layout: Layout): FieldText {
  return extractValue(parse(value, {format: 'wikitext'}), 'value', layout)
}

export function documentOf(text: string, options: Partial<ExtractOptions> = {}): Document {
  return extract(parse(text, {format: 'wikitext'}), {
    infoboxes: [
      {kind: 'conflict', names: ['Infobox military conflict', 'Warbox']},
      {kind: 'attack', names: ['Infobox civilian attack']},
    ],
    ...options,
  })
}

/** An item in a line: two spaces for each step down, its text, the headings above it. */
export function itemLines({items}: FieldText): string[] {
  return items.map(
    ({text, depth, headings}) =>
      '  '.repeat(depth) + [text.value, headings.map(heading => heading.text.value).join(' / ')].filter(part => part !== '').join(' ^ '),
  )
}

/** A mark in a line: its kind, its place, what it says. */
export function markLine(mark: Mark): string {
  const place = mark.at === mark.to ? String(mark.at) : `${mark.at}-${mark.to}`
  return [mark.kind, place, ...said(mark)].join(' ')
}

function said(mark: Mark): string[] {
  switch (mark.kind) {
    case 'link':
      return [mark.link.target]
    case 'flag':
      return [mark.flag.name, ...(mark.flag.variant === undefined ? [] : [mark.flag.variant])]
    case 'reference':
      return [mark.id]
    case 'fate':
      return [mark.fate]
    case 'hedge':
      return [mark.text]
    case 'coordinates':
      return [String(mark.latitude), String(mark.longitude)]
    case 'duration':
      return [String(mark.days ?? '-'), ...[mark.start, mark.end].filter(day => day !== undefined)]
    default:
      return []
  }
}
