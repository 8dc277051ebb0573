import {englishPeople} from '../../data/people.ts'
import type {Layout} from '../layout.ts'
import {type Cut, isCut, type Token} from './tokens.ts'

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
  /** Whether a rule (`----`) is among the separators before it. */
  afterRule: boolean
}

/** More than the letter of `a)`. */
const words = /\p{L}{2}|\p{N}/u
const word = /[\p{L}\p{N}]/u
/** What is no text: white space, and the signs that part items. */
const filled = /[^\s,.;*]/u

const ranks: ReadonlySet<string> = new Set([...englishPeople.ranks.heads, ...englishPeople.offices, ...englishPeople.titles])

/** What is looked at of the text before a gap. */
const longestName = 80

const namesLike: ReadonlySet<Layout> = new Set(['names', 'commanders', 'units'])

/** Take a value apart wherever its tokens could part items. The chunks may be blank. */
export function chunksOf(text: string, tokens: readonly Token[], layout: Layout): Chunk[] {
  const chunks: Chunk[] = [toChunk('start', 0, 0)]
  for (const [index, token] of tokens.entries()) {
    const chunk = chunks.at(-1)
    if (chunk === undefined) break
    if (token.kind === 'wide' && !isWholeName(text, chunk, token.start, layout)) continue
    if (isCut(token)) addCut(text, chunks, chunk, token, tokens[index + 1]?.start === token.end, layout)
    else separate(text, chunks, chunk, token)
  }
  const last = chunks.at(-1)
  if (last !== undefined) last.end = text.length
  return chunks
}

function toChunk(before: Before, from: number, start: number): Chunk {
  return {before, from, start, end: start, depth: 0, cuts: [], afterRule: false}
}

/** Take a token out of the text; a new name may begin with or behind it. `more` when another token follows at once. */
function addCut(text: string, chunks: Chunk[], chunk: Chunk, cut: Token, more: boolean, layout: Layout): void {
  if (!partsNames(text, chunk, cut, layout) || (cut.kind === 'fate' && more)) {
    chunk.cuts.push(cut)
    return
  }
  const at = cut.kind === 'size' ? cut.start : cut.end
  const next = toChunk('missing', at, at)
  chunk.end = at
  chunks.push(next)
  ;(cut.kind === 'size' ? next : chunk).cuts.push(cut)
}

/** End a chunk at a separator. One that stands beside another with nothing between is a part of it (`, * A`, `, ----, A`). */
function separate(text: string, chunks: Chunk[], chunk: Chunk, token: Token): void {
  const {kind, start, end} = token
  const empty = chunk.cuts.length === 0 && text.slice(chunk.start, start).trim() === ''
  const strong = kind === 'stars' || kind === 'rule' || kind === 'line'
  if (empty && (strong || (kind === 'comma' && (chunk.before === 'rule' || chunk.before === 'line')))) {
    if (strong) chunk.before = kind
    chunk.start = end
    chunk.depth = token.kind === 'stars' ? token.depth : 0
    chunk.afterRule ||= kind === 'rule'
    return
  }
  chunk.end = kind === 'colon' ? end : start
  const next = toChunk(beforeOf[kind] ?? 'comma', start, end)
  next.depth = token.kind === 'stars' ? token.depth : 0
  next.afterRule = kind === 'rule'
  chunks.push(next)
}

const beforeOf: Readonly<Partial<Record<Token['kind'], Before>>> = {
  stars: 'stars',
  rule: 'rule',
  line: 'line',
  colon: 'colon',
  and: 'and',
  gap: 'missing',
  wide: 'missing',
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

/** Whether a name may end with the text before a wide gap: a person has two names, and neither is a rank. */
function isWholeName(text: string, {start, cuts}: Chunk, end: number, layout: Layout): boolean {
  const from = Math.max(cuts.at(-1)?.end ?? start, end - longestName)
  const names = text.slice(from, end).trim().split(/\s+/)
  const last = names.at(-1) ?? ''
  return (
    names.length > (layout === 'commanders' ? 1 : 0) && /^\p{Lu}/u.test(last) && !/^[IVX]+$/.test(last) && !ranks.has(last.toLowerCase())
  )
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
  if (token.kind === 'size') return words.test(before) && !/[.([]$/.test(before) && word.test(next)
  return token.kind === 'fate' && /\p{Lu}/u.test(next)
}
