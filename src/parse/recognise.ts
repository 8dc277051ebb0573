import {boxAt} from './plain-box.ts'
import {headingOf, isBlankLine, toLines} from './plain-lines.ts'

const byteOrderMark = 0xfeff
const markup = /\{\{|\[\[|\{\||'''|<ref|<!--/i
/** Title, blank lines and the block begin within these. */
const lineLimit = 20

/**
 * Say which form a text has: `plain` when its first line is a title (`= X =`) or an `Infobox` block begins below it, and there is
 * no wikitext in it; with both, wikitext that was left behind does not count.
 */
export function recognise(text: string): 'wikitext' | 'plain' {
  const lines = toLines(text, text.charCodeAt(0) === byteOrderMark ? 1 : 0, lineLimit)
  let index = nextFilled(lines, 0)
  const first = lines[index]
  const title = first !== undefined && headingOf(text, first)?.depth === 1
  if (title) index = nextFilled(lines, index + 1)
  const box = boxAt(text, lines, index, true) !== undefined
  if (title && box) return 'plain'
  return (title || box) && !markup.test(text) ? 'plain' : 'wikitext'
}

function nextFilled(lines: ReturnType<typeof toLines>, from: number): number {
  let index = from
  while (index < lines.length && isBlankLine(lines[index])) index++
  return index
}
