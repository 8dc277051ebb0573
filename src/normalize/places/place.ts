import type {FieldText, LineText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {Place} from '../../schema/conflict.ts'
import type {Span} from '../../schema/span.ts'
import type {TextWords} from '../../schema/text-words.ts'
import {type NameRules, partRules, segmentsOf} from '../lines/segments.ts'
import {textLines} from '../texts/texts.ts'
import {unreadOf} from '../unread.ts'
import {axisOf, type Coordinates, readAxis, readCoordinates} from './coordinates.ts'

const openEnd = /[,;(–-]/u
const goesOn = /^[\p{Ll}(,)]/u

/**
 * Make a normalizer for places: the field with the name, and those with coordinates in a template, in plain degrees, or as latitude and
 * longitude apart.
 *
 * A comma or a new line parts the name, but not within brackets. The link is that of the first link. Coordinates without a name give no place.
 */
export function placeNormalizer(words: TextWords): (fields: readonly FieldText[]) => Reading<Place> {
  const rules = partRules(words)
  return fields => {
    const unread: Span[] = []
    const named: FieldText[] = []
    const found: Coordinates[] = []
    const axes: {latitude?: number; longitude?: number} = {}
    for (const field of fields) {
      const marks = [...field.headings, ...field.items].flatMap(line => line.marks)
      found.push(...marks.flatMap(mark => (mark.kind === 'coordinates' ? [mark] : [])))
      const lines = textLines(field)
      const axis = axisOf(field.name)
      const degrees = axis && lines[0] && readAxis(lines[0].text.value, axis)
      const written = lines.length === 1 && lines[0] ? readCoordinates(lines[0].text.value) : undefined
      if (axis !== undefined && degrees !== undefined) axes[axis] ??= degrees
      else if (written !== undefined) found.push(written)
      else if (axis === undefined && named.length === 0 && lines.length > 0) named.push(field)
      else unread.push(...lines.flatMap(line => unreadOf(line, [])))
    }
    const lines = named.flatMap(textLines)
    const coordinates = found[0] ?? pair(axes)
    return {found: lines.length === 0 ? [] : [toPlace(lines, coordinates, rules)], unread}
  }
}

function toPlace(lines: readonly LineText[], coordinates: Coordinates | undefined, rules: NameRules): Place {
  const link = lines.flatMap(({marks}) => marks.flatMap(mark => (mark.kind === 'link' && mark.link.target !== '' ? [mark.link] : [])))[0]
  const name = joined(
    lines.map(({text}) => text.value.trim()),
    rules,
  )
  // set one by one in the order of printing: a literal with spreads in its middle costs several times as much
  const place: Partial<Place> = {name, parts: segmentsOf(name, [], rules).flatMap(range => rules.bare(name.slice(...range)) || [])}
  if (link !== undefined) place.link = link.target
  if (coordinates !== undefined) place.coordinates = {latitude: coordinates.latitude, longitude: coordinates.longitude}
  place.span = [lines[0]?.span[0] ?? 0, lines.at(-1)?.span[1] ?? 0]
  return place as Place
}

/** Lines as one name: with a comma between them unless one goes on in the next. */
function joined(lines: readonly string[], {bare, opens}: NameRules): string {
  const parts: string[] = []
  let last = ''
  let depth = 0
  for (const line of lines) {
    const apart = depth <= 0 && !openEnd.test(last.slice(-1)) && !goesOn.test(line) && !opens(last)
    if (last !== '') parts.push(apart ? ', ' : ' ')
    parts.push(line)
    last = line
    depth += line.split('(').length - line.split(')').length
  }
  return bare(parts.join(''))
}

function pair({latitude, longitude}: {latitude?: number; longitude?: number}): Coordinates | undefined {
  return latitude === undefined || longitude === undefined ? undefined : {latitude, longitude}
}
