import type {Mark} from '../document.ts'
import type {Piece} from '../text.ts'

/** A line while it is filled: its text with white space folded, and where in the source it stands. */
export interface Line {
  value: string
  pieces: Piece[]
  marks: Mark[]
  /** Source offsets of the first and last of what gave it anything; -1 while there is nothing. */
  start: number
  end: number
  /** White space that counts only when something follows. */
  spaceFrom: number
  spaceTo: number
  /** 0 for a top line, 1 for `*`, 2 for `**`. */
  depth: number
  /** How many collapsible lists it stands in. */
  scope: number
  /** What its markup makes of it: a list's title, a `;` term, a `:` line, a row's header, a rule between lines. */
  kind: 'text' | 'title' | 'term' | 'description' | 'header' | 'rule'
  /** What stands before it in prose: `- `. */
  prefix: string
  /** In prose: a blank line parts it from the line before. */
  apart: boolean
}

export function newLine(depth: number, scope: number): Line {
  return {
    value: '',
    pieces: [],
    marks: [],
    start: -1,
    end: -1,
    spaceFrom: -1,
    spaceTo: -1,
    depth,
    scope,
    kind: 'text',
    prefix: '',
    apart: false,
  }
}

/** Add text that stands one to one in the source from `from` on; runs of white space become a space. */
export function addText(line: Line, text: string, from: number): void {
  let start = 0
  const {length} = text
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code < 127) continue
    if (code === 32 && at > start && at + 1 < length && !isSpace(text.charCodeAt(at + 1))) continue
    const space = isSpace(code)
    if (!space && !isHidden(code)) continue
    if (at > start) addRun(line, text.slice(start, at), from + start)
    if (space) addSpace(line, from + at, from + at + 1)
    start = at + 1
  }
  if (start < length) addRun(line, start === 0 ? text : text.slice(start), from + start)
}

/** Add text that as a whole stands for `source.slice(from, to)`. */
export function addWhole(line: Line, text: string, from: number, to: number): void {
  const trimmed = text.trimStart()
  if (trimmed.length < text.length) addSpace(line, from, to)
  const kept = trimmed.trimEnd()
  if (kept !== '') {
    putSpace(line)
    line.pieces.push({at: line.value.length, from, to})
    line.value += kept
    touch(line, from, to)
  }
  if (kept.length < trimmed.length) addSpace(line, from, to)
}

export function addSpace(line: Line, from: number, to: number): void {
  if (line.value === '' || line.spaceFrom >= 0) return
  line.spaceFrom = from
  line.spaceTo = to
}

/** Where the next character of the line will stand. */
export function nextAt(line: Line): number {
  return line.value.length + (line.spaceFrom >= 0 ? 1 : 0)
}

/** Take a stretch of the source into the line's span. */
export function touch(line: Line, from: number, to: number): void {
  if (line.start < 0 || from < line.start) line.start = from
  if (to > line.end) line.end = to
}

/** Whether anything stands in the line. */
export function isFilled(line: Line): boolean {
  return line.value !== '' || line.marks.length > 0
}

/** Add a line's text and marks to those of another, with a separator that stands for what lies between them in the source. */
export function appendLine(target: Line, separator: string, line: Line): void {
  const end = Math.max(target.end, 0)
  if (separator !== '') target.pieces.push({at: target.value.length, from: end, to: Math.max(end, line.start)})
  target.value += separator
  const shift = target.value.length
  for (const piece of line.pieces) target.pieces.push({...piece, at: piece.at + shift})
  for (const mark of line.marks) target.marks.push({...mark, at: mark.at + shift, to: mark.to + shift})
  target.value += line.value
  touch(target, line.start, line.end)
}

/** Take stretches out of the line's text, which are in order and apart; what lies around them closes up. */
export function cut(line: Line, ranges: readonly (readonly [at: number, to: number])[]): void {
  const pieces: Piece[] = []
  let value = ''
  let at = 0
  let next = 0
  const keep = (to: number) => {
    while (next < line.pieces.length && (line.pieces[next]?.at ?? 0) <= at) next++
    const first = line.pieces[next - 1]
    if (first !== undefined && to > at)
      pieces.push(first.to === undefined ? {at: value.length, from: first.from + at - first.at} : {...first, at: value.length})
    for (; next < line.pieces.length && (line.pieces[next]?.at ?? 0) < to; next++) {
      const piece = line.pieces[next] as Piece
      pieces.push({...piece, at: value.length + piece.at - at})
    }
    value += line.value.slice(at, to)
  }
  for (const [from, to] of ranges) {
    keep(from)
    at = to
  }
  keep(line.value.length)
  const shift = shifter(ranges)
  for (const mark of line.marks) {
    mark.at = shift(mark.at)
    mark.to = shift(mark.to)
  }
  line.pieces = pieces
  line.value = value
}

/** Where a place is after the ranges are gone. */
function shifter(ranges: readonly (readonly [at: number, to: number])[]): (place: number) => number {
  const ends: {to: number; at: number; removed: number}[] = []
  let removed = 0
  for (const [at, to] of ranges) {
    ends.push({at, to, removed})
    removed += to - at
  }
  return place => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.at ?? 0) < place) low = middle + 1
      else high = middle
    }
    const last = ends[low - 1]
    return last === undefined ? place : Math.max(last.at, place - (last.to - last.at)) - last.removed
  }
}

/** Add text without white space but single spaces within it. */
function addRun(line: Line, text: string, from: number): void {
  putSpace(line)
  const at = line.value.length
  const last = line.pieces[line.pieces.length - 1]
  if (last === undefined || last.to !== undefined || last.from + at - last.at !== from) line.pieces.push({at, from})
  line.value += text
  touch(line, from, from + text.length)
}

function putSpace(line: Line): void {
  const {spaceFrom, spaceTo, value} = line
  if (spaceFrom < 0) return
  line.spaceFrom = -1
  if (value === '') return
  const at = value.length
  const last = line.pieces[line.pieces.length - 1]
  if (spaceTo - spaceFrom !== 1) line.pieces.push({at, from: spaceFrom, to: spaceTo})
  else if (last === undefined || last.to !== undefined || last.from + at - last.at !== spaceFrom) line.pieces.push({at, from: spaceFrom})
  line.value += ' '
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Marks of direction and of places to break a line, which nobody sees. */
function isHidden(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x200e || code === 0x200f || code === 0x2060 || code === 0xfeff || code < 9
}
