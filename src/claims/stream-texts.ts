import type {LineText} from '../document.ts'
import type {Span} from '../schema/span.ts'
import {spanOf} from '../text.ts'
import type {Texts} from './source-name.ts'
import type {Stream} from './stream.ts'
import type {Token} from './tokens.ts'

/** The ranges of each line's flat text whose tokens were read. */
export function rangesOf({lines, tokens}: Stream, read: readonly boolean[]): [LineText, [at: number, to: number][]][] {
  const ranges = lines.map((): [number, number][] => [])
  for (const [index, {line, at, to, kind}] of tokens.entries()) {
    if (kind !== 'break' && read[index] === true) ranges[line]?.push([at, to])
  }
  return lines.map(({line}, index) => [line, ranges[index] ?? []])
}

/** The flat texts of a stream, to be cut by its tokens. */
export function textsOf({lines, tokens}: Stream): Texts {
  return {
    tokens,
    textOf(at, end) {
      if (end <= at) return ''
      const [from, to] = onOneLine(tokens, at, end)
      return (lines[tokens[from]?.line ?? 0]?.line.text.value ?? '').slice(tokens[from]?.at ?? 0, tokens[to]?.to ?? 0)
    },
  }
}

/** The first and last of some tokens that stand on the line of the first. */
function onOneLine(tokens: readonly Token[], at: number, end: number): [first: number, last: number] {
  const line = tokens[at]?.line
  let last = end - 1
  while (last > at && (tokens[last]?.line !== line || tokens[last]?.kind === 'break')) last--
  return [at, last]
}

/** The text of some tokens, white space folded, and its place in the source. */
export function placeOf(line: LineText | undefined, tokens: readonly Token[], at: number, end: number): {text: string; span: Span} {
  const [from, to] = onOneLine(tokens, at, end)
  const [start, stop] = [tokens[from]?.at ?? 0, tokens[to]?.to ?? 0]
  if (line === undefined || stop < start) return {text: '', span: [0, 0]}
  return {text: line.text.value.slice(start, stop).replace(/\s+/g, ' '), span: spanOf(line.text, start, stop)}
}
