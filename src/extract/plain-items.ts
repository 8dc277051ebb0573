import {englishPlainWords as words} from '../data/plain-words.ts'
import type {ItemText, LineText} from '../document.ts'
import type {Problem} from '../tree.ts'
import type {Layout} from './layout.ts'
import {type Chunk, chunksOf, isBlank, withoutCuts} from './plain-chunks.ts'
import {coveredByNext} from './plain-claims.ts'
import {type Join, joinOf} from './plain-joins.ts'
import {toLineText} from './plain-line.ts'
import {missingSeparators} from './plain-missing.ts'
import {type Problems, report, reportToken} from './plain-problems.ts'
import {type Cut, isCut, tokensOf} from './plain-tokens.ts'

/** What the value of a field in the plain form holds. */
export interface PlainItems {
  items: ItemText[]
  /** Lines that head those below them, such as `Supported by:`. */
  headings: LineText[]
  problems: Problem[]
}

/** Chunks that are one line: `open` when the next chunk may be joined to it. */
interface Line {
  chunk: Chunk
  /** The text of the last chunk of it. */
  text: string
  open: boolean
}

/** Headings without a line between them stand one below the other, but not more than these. */
const deepestHeading = 3

const leadIns: ReadonlySet<string> = new Set(words.leadIns)

/**
 * Take the value of a field in the plain form apart into items, where its line breaks have become commas.
 *
 * `text` is the value, `start` and `end` its offsets in the article. What flattening left behind (sizes of images, empty brackets, codes
 * of fates) is taken out and reported, and so is each guess at what a comma was.
 */
export function plainItems(text: string, start: number, end: number, layout: Layout): PlainItems {
  const problems: Problems = {list: [], text, offset: start}
  const tokens = tokensOf(text.slice(0, end - start), layout)
  for (const token of tokens) if (isCut(token)) reportToken(problems, token)
  const chunks = chunksOf(text, tokens, layout)
  const lines = layout === 'claims' ? withSources(text, linesOf(text, chunks, layout, problems)) : linesOf(text, chunks, layout, problems)
  const apart = layout === 'names' ? lines.flatMap(line => partedNames(text, line, problems)) : lines
  const {items, headings} = withHeadings(text, apart, layout, start)
  return {items, headings, problems: problems.list.sort((one, other) => one.start - other.start)}
}

/** Join the chunks whose separators part no items; blank ones are reported. */
function linesOf(text: string, chunks: readonly Chunk[], layout: Layout, problems: Problems): Line[] {
  const lines: Line[] = []
  for (const [index, chunk] of chunks.entries()) {
    const last = lines.at(-1)
    if (isBlank(text, chunk)) {
      reportBlank(chunk, chunks.length === 1, problems)
      if (last !== undefined && chunk.cuts.length === 0 && layout !== 'text' && layout !== 'place') last.open = false
      continue
    }
    const written = withoutCuts(text, chunk.start, chunk.end, chunk.cuts).trim()
    const join =
      last === undefined || !last.open || chunk.before !== 'comma' ? 'part' : joinTo(text, last, written, chunks[index + 1], layout)
    if (last === undefined || join === 'part') {
      if (chunk.before === 'missing') report(problems, 'missing', chunk.start, chunk.end)
      lines.push({chunk: {...chunk, cuts: [...chunk.cuts]}, text: written, open: true})
    } else joinChunk(last, chunk, written, join, problems)
  }
  return lines
}

function joinTo(text: string, last: Line, written: string, after: Chunk | undefined, layout: Layout): Join {
  const following = after?.before === 'comma' ? withoutCuts(text, after.start, after.end, after.cuts).trim() : ''
  return joinOf(last.text, written, following, layout)
}

function joinChunk(line: Line, chunk: Chunk, written: string, join: Join, problems: Problems): void {
  const {end, cuts} = line.chunk
  const to = join === 'drop' ? chunk.start : chunk.from
  if (to > end) cuts.push({kind: 'comma', start: end, end: to})
  if (join === 'drop') report(problems, 'comma', chunk.from, chunk.start)
  cuts.push(...chunk.cuts)
  line.chunk.end = chunk.end
  line.text = written
}

/** An item of nothing; one that held a fate has lost its name, one that held a bracket or an image is reported as that. */
function reportBlank({before, from, start, end, cuts}: Chunk, alone: boolean, problems: Problems): void {
  for (const {kind, start: at, end: to} of cuts) if (kind === 'fate') report(problems, 'nameless', at, to)
  if (cuts.length === 0 && !alone && before !== 'rule' && before !== 'colon')
    report(problems, 'empty', before === 'start' ? start : from, Math.max(end, start))
}

/** The lines of claims, with those joined that a source in a bracket covers. */
function withSources(text: string, lines: readonly Line[]): Line[] {
  const written = lines.map(({chunk: {start, end, cuts}}) => withoutCuts(text, start, end, cuts).trim())
  const covered = coveredByNext(written)
  const joined: Line[] = []
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1)
    const joins = last !== undefined && covered[index - 1] === true && line.chunk.before === 'comma' && last.open
    if (!joins) joined.push(line)
    else {
      if (line.chunk.from > last.chunk.end) last.chunk.cuts.push({kind: 'comma', start: last.chunk.end, end: line.chunk.from})
      last.chunk.cuts.push(...line.chunk.cuts)
      last.chunk.end = line.chunk.end
      last.open = line.open
    }
  }
  return joined
}

/** The lines of the names that stand in one line with nothing between them. */
function partedNames(text: string, line: Line, problems: Problems): Line[] {
  const {chunk} = line
  const starts = missingSeparators(text, chunk.start, chunk.end)
  if (starts.length === 0) return [line]
  return [chunk.start, ...starts].map((start, index) => {
    const end = starts[index] ?? chunk.end
    if (index > 0) report(problems, 'missing', start, end)
    return {...line, chunk: {...chunk, start, end, cuts: chunk.cuts.filter(cut => cut.start >= start && cut.end <= end)}}
  })
}

/** The lines as items, each with the headings above it, up to the next rule. */
function withHeadings(text: string, lines: readonly Line[], layout: Layout, offset: number): Omit<PlainItems, 'problems'> {
  const items: ItemText[] = []
  const headings: LineText[] = []
  let above: {line: LineText; depth: number}[] = []
  let fresh = false
  for (const {chunk} of lines) {
    const {start, end, depth, cuts, before} = chunk
    const line = toLineText(text, start, end, sorted(cuts), offset)
    if (before === 'rule') above = []
    if (isHeading(line.text.value, before, layout)) {
      const outer = above.filter(heading => heading.depth < depth || (fresh && heading.depth === depth))
      above = [...outer.slice(0, deepestHeading - 1), {line, depth}]
      headings.push(line)
      fresh = true
      continue
    }
    above = above.filter(heading => heading.depth <= depth)
    items.push({...line, depth, headings: above.map(heading => heading.line)})
    fresh = false
  }
  return {items, headings}
}

function sorted(cuts: readonly Cut[]): Cut[] {
  return [...cuts].sort((one, other) => one.start - other.start)
}

function isHeading(line: string, before: Chunk['before'], layout: Layout): boolean {
  if (layout === 'text' || layout === 'place') return false
  return line.endsWith(':') || leadIns.has(line.toLowerCase()) || (before === 'line' && line.startsWith(';'))
}
