import {inline} from './escape.ts'

/** `- one`, `  - below it`; what is numbered keeps its numbers as text, for Markdown would number it anew. */
const item = /^(?<indent> *)- (?<text>.*)$/

/** The text of a section in blocks: a paragraph for each line, and its lists. */
export function prose(text: string): string[] {
  const blocks: string[][] = []
  let depth: number | undefined
  for (const line of text.split(/[\r\n]+/)) {
    const {indent, text: entry = line} = item.exec(line)?.groups ?? {}
    const written = inline(entry)
    if (written === '') continue
    if (indent === undefined) {
      depth = undefined
      blocks.push([written])
      continue
    }
    // Without an item above it, its indentation would make it code.
    const above = depth
    depth = above === undefined ? 0 : Math.min(indent.length >> 1, above + 1)
    const entryLine = `${'  '.repeat(depth)}- ${written}`
    if (above === undefined) blocks.push([entryLine])
    else blocks.at(-1)?.push(entryLine)
  }
  return blocks.map(lines => lines.join('\n'))
}
