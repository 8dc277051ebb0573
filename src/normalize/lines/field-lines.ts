import type {FieldText, LineText} from '../../document.ts'

/** A line of a field in the order of the text, be it an item or a heading. */
export interface FieldLine {
  line: LineText
  /** 0 for a heading. */
  depth: number
  heading: boolean
  /** The headings above an item, the outermost first. */
  under: readonly LineText[]
}

/** All lines of a field, headings too, in the order of the text. */
export function linesOf({items, headings}: FieldText): FieldLine[] {
  const lines: FieldLine[] = []
  let next = 0
  const headingsBefore = (start: number) => {
    for (let line = headings[next]; line !== undefined && line.span[0] <= start; line = headings[++next]) {
      lines.push({line, depth: 0, heading: true, under: []})
    }
  }
  for (const item of items) {
    headingsBefore(item.span[0])
    lines.push({line: item, depth: item.depth, heading: false, under: item.headings})
  }
  headingsBefore(Number.POSITIVE_INFINITY)
  return lines
}
