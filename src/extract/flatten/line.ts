import type {Mark} from '../../document.ts'
import type {Piece} from '../../text.ts'

/** A line while it is filled: its text with white space folded, and where in the source it stands. */
export interface Line {
  /** The text so far, in parts: joined when the line is done, since joining it again and again costs more than its length. */
  readonly parts: string[]
  /** Of the parts together. */
  length: number
  /** The text, once the line is done. */
  value: string
  pieces: Piece[]
  marks: Mark[]
  /** Source offsets of the first and last of what gave it anything; -1 while there is nothing. */
  start: number
  end: number
  /** White space that counts only when something follows. */
  spaceFrom: number
  spaceTo: number
  /** Whether nothing but a separator was added last, behind which no space counts. */
  fresh: boolean
  /** 0 for a top line, 1 for `*`, 2 for `**`. */
  depth: number
  /** How many collapsible lists it stands in. */
  scope: number
  /** What its markup makes of it: a list's title, a `;` term, a `:` line, a row's header, a rule between lines. */
  kind: 'text' | 'title' | 'term' | 'description' | 'header' | 'rule'
}

const space = 32
/** Marks of direction and of places to break a line, which nobody sees. */
const unseen = String.raw`\0-\x08\xad\u200b\u200e\u200f\u2060\ufeff`
const hidden = new RegExp(`^[${unseen}]`)
/** White space that is no space, a mark that nobody sees, or two spaces: one class, since this is asked of every text. */
const uneven = new RegExp(String.raw`[\t-\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000${unseen}]|  `)
const breaks = new RegExp(String.raw`[${unseen}]|\s\s+|[^\S ]|^\s|\s$`, 'g')

export function newLine(depth: number, scope: number): Line {
  return {
    parts: [],
    length: 0,
    value: '',
    pieces: [],
    marks: [],
    start: -1,
    end: -1,
    spaceFrom: -1,
    spaceTo: -1,
    fresh: true,
    depth,
    scope,
    kind: 'text',
  }
}

/** Add text that stands one to one in the source from `from` on; runs of white space become a space. */
export function addText(line: Line, text: string, from: number): void {
  const start = text.charCodeAt(0) === space ? 1 : 0
  const end = text.length > start && text.charCodeAt(text.length - 1) === space ? text.length - 1 : text.length
  if (start === 1) addSpace(line, from, from + 1)
  const middle = start === 0 && end === text.length ? text : text.slice(start, end)
  if (isUneven(middle)) addUneven(line, middle, from + start)
  else if (middle !== '') addRun(line, middle, from + start)
  if (end < text.length) addSpace(line, from + end, from + end + 1)
}

/** Add text that as a whole stands for `source.slice(from, to)`. */
export function addWhole(line: Line, text: string, from: number, to: number): void {
  const trimmed = text.trimStart()
  if (trimmed.length < text.length) addSpace(line, from, to)
  const kept = trimmed.trimEnd()
  if (kept !== '') {
    putSpace(line)
    addPart(line, kept, {at: line.length, from, to})
    touch(line, from, to)
  }
  if (kept.length < trimmed.length) addSpace(line, from, to)
}

/** Add text that parts lines, which stands for what lies between them in the source. */
export function addSeparator(line: Line, text: string, to: number): void {
  const from = Math.max(line.end, 0)
  line.spaceFrom = -1
  addPart(line, text, {at: line.length, from, to: Math.max(from, to)})
  line.fresh = true
}

export function addSpace(line: Line, from: number, to: number): void {
  if (line.fresh || line.spaceFrom >= 0) return
  line.spaceFrom = from
  line.spaceTo = to
}

/** Where the next character of the line will stand. */
export function nextAt(line: Line): number {
  return line.length + (line.spaceFrom >= 0 ? 1 : 0)
}

/** Take a stretch of the source into the line's span. */
export function touch(line: Line, from: number, to: number): void {
  if (line.start < 0 || from < line.start) line.start = from
  if (to > line.end) line.end = to
}

/** Whether anything stands in the line. */
export function isFilled(line: Line): boolean {
  return line.length > 0 || line.marks.length > 0
}

/** Add the text and marks of a line that is done to those of another. */
export function appendLine(target: Line, separator: string, line: Line): void {
  const end = Math.max(target.end, 0)
  target.pieces.push({at: target.value.length, from: end, to: Math.max(end, line.start)})
  target.value += separator
  const shift = target.value.length
  for (const piece of line.pieces) target.pieces.push({...piece, at: piece.at + shift})
  for (const mark of line.marks) target.marks.push({...mark, at: mark.at + shift, to: mark.to + shift})
  target.value += line.value
  touch(target, line.start, line.end)
}

/** Whether white space must be folded in a text, or stands at its ends. */
function isUneven(text: string): boolean {
  return text.charCodeAt(0) === space || text.charCodeAt(text.length - 1) === space || uneven.test(text)
}

/** Add text stretch by stretch between white space other than single spaces, and marks that nobody sees. */
function addUneven(line: Line, text: string, from: number): void {
  let start = 0
  for (const {index, 0: found} of text.matchAll(breaks)) {
    if (index > start) addRun(line, text.slice(start, index), from + start)
    if (!hidden.test(found)) addSpace(line, from + index, from + index + 1)
    start = index + found.length
  }
  if (start < text.length) addRun(line, text.slice(start), from + start)
}

/** Add text without white space but single spaces within it. */
function addRun(line: Line, text: string, from: number): void {
  putSpace(line)
  addOneToOne(line, text, from)
  touch(line, from, from + text.length)
}

function putSpace(line: Line): void {
  const {spaceFrom, spaceTo} = line
  if (spaceFrom < 0) return
  line.spaceFrom = -1
  if (spaceTo - spaceFrom === 1) addOneToOne(line, ' ', spaceFrom)
  else addPart(line, ' ', {at: line.length, from: spaceFrom, to: spaceTo})
}

/** A piece that goes on where the last one ends is no new one. */
function addOneToOne(line: Line, text: string, from: number): void {
  const last = line.pieces[line.pieces.length - 1]
  const goesOn = last !== undefined && last.to === undefined && last.from + line.length - last.at === from
  addPart(line, text, goesOn ? undefined : {at: line.length, from})
}

function addPart(line: Line, text: string, piece: Piece | undefined): void {
  if (piece !== undefined) line.pieces.push(piece)
  line.parts.push(text)
  line.length += text.length
  line.fresh = false
}
