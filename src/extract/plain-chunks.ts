import type {Layout} from './layout.ts'
import {type Cut, isCut, type Token} from './plain-tokens.ts'

/** What stands before a chunk: `missing` where there should be a separator and is none. */
export type Before = 'start' | 'comma' | 'line' | 'stars' | 'rule' | 'colon' | 'and' | 'missing'

/** A stretch of a value between two places where items may part; offsets into the value. */
export interface Chunk {
  before: Before
  /** Where the separator before it begins. */
  from: number
  start: number
  end: number
  depth: number
  cuts: Cut[]
}

const word = /[\p{L}\p{N}]/u
/** What is no text: white space, and the signs that part items. */
const filled = /[^\s,.;]/u

const namesLike: ReadonlySet<Layout> = new Set(['names', 'commanders', 'units'])

/** Take a value apart wherever its tokens could part items. The chunks may be blank. */
export function chunksOf(text: string, tokens: readonly Token[], layout: Layout): Chunk[] {
  const chunks: Chunk[] = []
  let chunk: Chunk = {before: 'start', from: 0, start: 0, end: 0, depth: 0, cuts: []}
  const part = (before: Before, end: number, start: number, depth = 0) => {
    chunk.end = end
    chunks.push(chunk)
    chunk = {before, from: end, start, end: start, depth, cuts: []}
  }
  for (const [index, token] of tokens.entries()) {
    const {kind, start, end} = token
    if (isCut(token)) {
      const parts = partsNames(text, chunk, token, layout)
      if (parts && kind === 'size') part('missing', start, start)
      chunk.cuts.push(token)
      if (parts && kind === 'fate' && tokens[index + 1]?.start !== end) part('missing', end, end)
    } else if (kind === 'stars' || kind === 'rule' || kind === 'line') {
      const depth = token.kind === 'stars' ? token.depth : 0
      if (chunk.before !== 'start' && isEmptyBefore(text, chunk, start)) chunk = {...chunk, before: kind, start: end, end, depth}
      else if (chunk.before === 'start' && isEmptyBefore(text, chunk, start)) chunk = {...chunk, before: kind, start: end, end, depth}
      else part(kind, start, end, depth)
    } else if (kind === 'colon') part('colon', end, end)
    else if (kind === 'gap') part('missing', start, end)
    else part(kind === 'and' ? 'and' : 'comma', start, end)
  }
  chunk.end = text.length
  chunks.push(chunk)
  return chunks
}

/** Whether nothing is left of a chunk without its cuts. */
export function isBlank(text: string, {start, end, cuts}: Chunk): boolean {
  return !filled.test(withoutCuts(text, start, end, cuts))
}

/** The text of a range without the cuts in it. */
export function withoutCuts(text: string, start: number, end: number, cuts: readonly Cut[]): string {
  let kept = ''
  let at = start
  for (const cut of cuts) {
    if (cut.start < at || cut.end > end) continue
    kept += `${text.slice(at, cut.start)} `
    at = cut.end
  }
  return kept + text.slice(at, end)
}

function isEmptyBefore(text: string, chunk: Chunk, end: number): boolean {
  return chunk.cuts.length === 0 && text.slice(chunk.start, end).trim() === ''
}

/** Whether a new name begins at an image's size, or behind the fate of the one before it. */
function partsNames(text: string, {start, cuts}: Chunk, token: Token, layout: Layout): boolean {
  if (!(namesLike.has(layout) || (layout === 'claims' && token.kind === 'size'))) return false
  const from = cuts.at(-1)?.end ?? start
  const before = text.slice(from, token.start).trim()
  const next = text
    .slice(token.end, token.end + 3)
    .trim()
    .charAt(0)
  if (token.kind === 'size') return word.test(before) && !/[.([]$/.test(before) && word.test(next)
  return token.kind === 'fate' && /\p{Lu}/u.test(next)
}
