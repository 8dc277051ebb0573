import type {LineText, Mark} from '../../document.ts'
import type {Piece} from '../../text.ts'
import type {Cut} from './tokens.ts'

/** Flat text that is being built; `offset` is that of the value in the article. */
interface Flat {
  readonly text: string
  readonly offset: number
  value: string
  pieces: Piece[]
  /** Where the character stands in the value that would go on with the last piece; -1 when none does. */
  next: number
  /** White space, or a cut, that becomes a space before the next word. */
  space: {from: number; to?: number} | undefined
}

const word = /\S+/g
const closing = /^[,.;:)\]]/

/**
 * The flat text of `text.slice(start, end)` without its cuts: white space is folded, a fate becomes a mark behind the name.
 *
 * `offset` is that of the value in the article; `spare` are the signs that are left out at the end. The span is from the first to the last character that is kept, a fate's code included.
 */
export function toLineText(text: string, start: number, end: number, cuts: readonly Cut[], offset: number, spare = /[\s,;]/): LineText {
  const flat: Flat = {text, offset, value: '', pieces: [], next: -1, space: undefined}
  const marks: Mark[] = []
  const stop = trimmedEnd(text, start, end, spare)
  let at = start
  let last = start
  for (const cut of cuts) {
    if (addWords(flat, at, Math.min(cut.start, stop))) last = flat.next
    if (cut.fate !== undefined) {
      marks.push({kind: 'fate', at: flat.value.length, to: flat.value.length, fate: cut.fate})
      last = cut.end
    } else if (flat.value !== '') flat.space ??= {from: cut.start, to: cut.end}
    at = Math.max(at, cut.end)
  }
  if (addWords(flat, at, stop)) last = flat.next
  const first = flat.pieces[0]?.from ?? offset + start
  if (flat.pieces.length === 0) flat.pieces.push({at: 0, from: first})
  return {text: {value: flat.value, pieces: flat.pieces}, marks, span: [first, Math.max(offset + last, first)]}
}

/** Where a line ends without the white space and the signs of a list behind it. */
function trimmedEnd(text: string, start: number, end: number, spare: RegExp): number {
  let to = end
  while (to > start && spare.test(text.charAt(to - 1))) to--
  return to
}

/** Add the words from `start` to `end`; gives whether there were any. */
function addWords(flat: Flat, start: number, end: number): boolean {
  if (start >= end) return false
  const segment = flat.text.slice(start, end)
  let at = 0
  let found = false
  for (const {0: written, index} of segment.matchAll(word)) {
    if (index > at && flat.value !== '') flat.space = {from: start + at}
    addWord(flat, written, start + index)
    at = index + written.length
    found = true
  }
  if (at < segment.length && flat.value !== '') flat.space = {from: start + at}
  return found
}

function addWord(flat: Flat, written: string, at: number): void {
  const {space, offset} = flat
  flat.space = undefined
  if (space !== undefined && !closing.test(written)) {
    if (space.to !== undefined) flat.pieces.push({at: flat.value.length, from: offset + space.from, to: offset + space.to})
    else if (space.from !== flat.next) flat.pieces.push({at: flat.value.length, from: offset + space.from})
    flat.value += ' '
    flat.next = space.to === undefined ? space.from + 1 : -1
  }
  if (flat.next !== at) flat.pieces.push({at: flat.value.length, from: offset + at})
  flat.value += written
  flat.next = at + written.length
}
