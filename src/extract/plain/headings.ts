import {englishPeople} from '../../data/people.ts'
import {englishPlainWords as words} from '../../data/plain-words.ts'
import type {ItemText, LineText} from '../../document.ts'
import type {Layout} from '../layout.ts'
import type {Chunk} from './chunks.ts'
import {toLineText} from './line.ts'
import type {Line} from './lines.ts'

interface Heading {
  line: LineText
  depth: number
}

/** Headings without a line between them stand one below the other, but not more than these. */
const deepestHeading = 3

const services: ReadonlySet<string> = new Set(words.services)
/** These head the lines below them also without a colon. */
const leadIns: ReadonlySet<string> = new Set([...englishPeople.support, ...englishPeople.coBelligerents])

/** The lines as items, each with the headings above it, up to the next rule. */
export function withHeadings(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  offset: number,
): {items: ItemText[]; headings: LineText[]} {
  const items: ItemText[] = []
  const headings: LineText[] = []
  let above: Heading[] = []
  let fresh = false
  for (const {chunk} of lines) {
    const {start, end, depth, cuts, before, afterRule} = chunk
    // A comma at the end of a claim says that its category is still to come.
    const line = toLineText(text, start, end, cuts, offset, layout === 'claims' ? /\s/ : undefined)
    if (afterRule) above = []
    if (isHeading(line.text.value, before, layout)) {
      above = [...outerOf(above, line, depth, fresh).slice(0, deepestHeading - 1), {line, depth}]
      headings.push(line)
      fresh = true
      continue
    }
    if (above.some(heading => heading.depth > depth)) above = above.filter(heading => heading.depth <= depth)
    items.push({text: line.text, marks: line.marks, span: line.span, depth, headings: above.map(heading => heading.line)})
    fresh = false
  }
  return {items, headings}
}

/** The headings that a new one stands below: those with fewer stars, those just above it, and that of a party when only its service changes. */
function outerOf(above: readonly Heading[], line: LineText, depth: number, fresh: boolean): Heading[] {
  const last = above.at(-1)
  if (!fresh && last?.depth === depth && isService(line) && isService(last.line)) return above.slice(0, -1)
  return above.filter(heading => heading.depth < depth || (fresh && heading.depth === depth))
}

/** `Army:`, `Killed:` */
function isService({text}: LineText): boolean {
  return services.has(text.value.replace(/:$/, '').toLowerCase())
}

function isHeading(line: string, before: Chunk['before'], layout: Layout): boolean {
  if (layout === 'text' || layout === 'place') return false
  if (layout === 'claims' && /^[^\p{L}]*$/u.test(line)) return false
  return /:(?:\s*\([^()]*\))?$/.test(line) || leadIns.has(line.toLowerCase()) || (before === 'line' && line.startsWith(';'))
}
