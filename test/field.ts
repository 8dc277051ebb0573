import type {FieldText, ItemText, LineText} from '../src/document.ts'

/**
 * A field of plain lines, as if they were the source. Stars before a line give its depth, a semicolon makes it a heading of the
 * lines below it, up to the next heading; a semicolon alone ends the headings.
 */
export function field(...lines: string[]): FieldText {
  return namedField('field', ...lines)
}

/** The same with the name of a parameter. */
export function namedField(name: string, ...lines: string[]): FieldText {
  const items: ItemText[] = []
  const headings: LineText[] = []
  let above: readonly LineText[] = []
  let start = 0
  for (const whole of lines) {
    const mark = /^(?:\*+|;) ?/.exec(whole)?.[0] ?? ''
    const line = lineAt(whole.slice(mark.length), start + mark.length)
    if (mark.startsWith(';')) {
      above = line.text.value === '' ? [] : [line]
      headings.push(...above)
    } else items.push({...line, depth: mark.trim().length, headings: above})
    start += whole.length + 1
  }
  return {name, items, headings, span: [0, Math.max(0, start - 1)]}
}

function lineAt(value: string, from: number): LineText {
  return {text: {value, pieces: [{at: 0, from}]}, marks: [], span: [from, from + value.length]}
}
