import type {LineText} from '../../document.ts'

const longest = 200

/**
 * Where a lead-in such as `II Corps:` ends, its colon and the white space behind it included; 0 when there is none.
 *
 * A colon within brackets, within the text of a link, or between digits leads to nothing.
 */
export function leadInEnd({text: {value}, marks}: LineText): number {
  let depth = 0
  let next = 0
  let guarded = 0
  for (let at = 0; at < Math.min(value.length, longest); at++) {
    for (let mark = marks[next]; mark !== undefined && mark.at <= at; mark = marks[++next]) {
      if (mark.kind === 'link' || mark.kind === 'flag') guarded = Math.max(guarded, mark.to)
    }
    const sign = value[at] ?? ''
    // of a tag that is text, what it holds leads to nothing
    if (sign === '<' && /[a-z!/]/i.test(value[at + 1] ?? '')) return 0
    if ('(['.includes(sign)) depth++
    else if (')]'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (sign === ':' && depth === 0 && (at >= guarded || at === value.length - 1) && !/\d/.test(value[at + 1] ?? '')) {
      let end = at + 1
      while (end < value.length && /\s/.test(value[end] ?? '')) end++
      return end
    }
  }
  return 0
}
