import type {Layout} from '../layout.ts'
import {type Chunk, isBlank, withoutCuts} from './chunks.ts'
import {coveredByNext} from './claims.ts'
import {type Join, joinOf} from './joins.ts'
import {missingSeparators} from './missing.ts'
import {type Problems, report} from './problems.ts'

/** Chunks that are one line: `open` when the next chunk may be joined to it. */
export interface Line {
  chunk: Chunk
  /** The text of the last chunk of it. */
  text: string
  open: boolean
}

/** White space, or a capital behind a small letter. */
const severalNames = /\s|\p{Ll}\p{Lu}/u

/** Join the chunks whose separators part no items; blank ones are reported. */
export function linesOf(text: string, chunks: readonly Chunk[], layout: Layout, problems: Problems): Line[] {
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
      if (chunk.before === 'missing') reportMissing(chunk, problems)
      lines.push({chunk, text: written, open: true})
    } else joinChunk(last, chunk, written, join, problems)
  }
  return lines
}

function joinTo(text: string, last: Line, written: string, after: Chunk | undefined, layout: Layout): Join {
  // What has stars below it is a line of its own.
  if (layout === 'units' && after?.before === 'stars' && after.depth > 0) return joinOf('', written, '', layout)
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

/** Report that nothing stands before the text of a chunk. */
function reportMissing(chunk: Chunk, problems: Problems): void {
  const first = chunk.cuts[0]?.start === chunk.start ? (chunk.cuts[0]?.end ?? chunk.start) : chunk.start
  const written = problems.text.slice(first, chunk.end)
  const start = first + written.length - written.trimStart().length
  report(problems, 'missing', start, start + written.trim().length)
}

/** The lines of claims, with those joined that a source in a bracket covers. */
export function withSources(text: string, lines: readonly Line[]): Line[] {
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
export function partedNames(text: string, line: Line, problems: Problems): Line[] {
  const {chunk} = line
  if (!severalNames.test(text.slice(chunk.start, chunk.end).trim())) return [line]
  const starts = missingSeparators(masked(text, chunk)).map(at => chunk.start + at)
  if (starts.length === 0) return [line]
  let next = 0
  return [chunk.start, ...starts].map((start, index) => {
    const end = starts[index] ?? chunk.end
    const first = next
    while ((chunk.cuts[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++
    const part = {...chunk, start, end, cuts: chunk.cuts.slice(first, next)}
    if (index > 0) reportMissing(part, problems)
    return {...line, chunk: part}
  })
}

/** The text of a chunk, as long as it is, with white space for its cuts. */
function masked(text: string, {start, end, cuts}: Chunk): string {
  const parts = cuts.map((cut, index) => text.slice(cuts[index - 1]?.end ?? start, cut.start) + ' '.repeat(cut.end - cut.start))
  return parts.join('') + text.slice(cuts.at(-1)?.end ?? start, end)
}
