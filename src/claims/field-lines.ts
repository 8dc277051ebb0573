import type {FieldText, LineText} from '../document.ts'
import type {Line} from './stream.ts'

/** The lines of a field: its items, and those of its headings that count something themselves. */
export function linesOf(field: FieldText): Line[] {
  const seen = new Set<LineText>()
  const lines: Line[] = []
  for (const item of field.items) {
    for (const [index, heading] of item.headings.entries()) {
      if (seen.has(heading)) continue
      seen.add(heading)
      if (counted.test(heading.text.value)) lines.push({line: heading, depth: 0, headings: item.headings.slice(0, index)})
    }
    lines.push({line: item, depth: item.depth, headings: item.headings})
  }
  for (const heading of field.headings)
    if (!seen.has(heading) && counted.test(heading.text.value)) lines.push({line: heading, depth: 0, headings: []})
  return lines
}

/** `12,484`, `Total: 5,600` */
const counted = /\d/
