import type {Node} from '../tree.ts'
import {
  append,
  type Builder,
  containerIndex,
  type Frame,
  flush,
  isTooDeep,
  lastIndex,
  leave,
  open,
  placeAtom,
  schedule,
  top,
} from './builder.ts'
import {characterTable, code, isBlank, isWhite, runLength} from './characters.ts'
import {isBlockTag} from './elements.ts'
import {toHeading} from './headings.ts'
import {readInlines} from './inlines.ts'
import {beginItem, isListMarker} from './lists.ts'
import {type Atom, countNode} from './source.ts'
import {beginLooseCell, beginTable, isTableStart, readTableLine, skipBlanks} from './tables.ts'
import {isInvisible} from './templates.ts'

/** What a line that begins a block, or goes on with a table, begins with; beside templates that stand for a pipe. */
const blockSigns = characterTable('{|!=-*#:;')

/** Read all lines of a fragment. */
export function readLines(builder: Builder, start: number): void {
  const {end, source} = builder
  let at = start
  for (;;) {
    builder.cells = 0
    builder.term = -1
    const from =
      builder.kind === 'inline' || builder.kind === 'caption' || source.nodes >= source.nodeLimit
        ? at
        : beginLine(builder, at, at === start)
    at = readInlines(builder, from)
    if (builder.externalEnd >= 0) builder.externalEnd = -1
    if (at >= end) break
    at++
  }
  leave(builder, 1, end)
  flush(builder, end)
}

/** Begin the block that a line belongs to; gives where its inline content begins. */
function beginLine(builder: Builder, lineStart: number, isFirst: boolean): number {
  const {text, end, kind} = builder
  const at = kind === 'value' && isFirst ? skipWhiteAndComments(builder, lineStart) : skipComments(builder, lineStart)
  const sign = skipBlanks(builder, at)
  if (at > lineStart && !isFirst && isLineEnd(builder, sign)) return lineStart

  const character = sign < end ? text.charCodeAt(sign) : 0
  const node = atomAt(builder, at)
  const isSign = node?.type === 'heading' || node?.type === 'template' || (character < 128 && blockSigns[character] === 1)
  if (!isSign) return beginText(builder, lineStart, isFirst ? lineStart : lineStart - 1)
  // What is open on the line before goes on to the end of the comments that stand before a sign.
  const lineEnd = isFirst ? lineStart : at > lineStart ? at : lineStart - 1
  const from = isFirst ? lineStart : at
  if (from > lineStart) placeBefore(builder, from, lineEnd)
  return beginBlock(builder, at, sign, lineEnd, node) ?? beginText(builder, from, lineEnd)
}

/** Begin the block whose sign stands at `at`, or, of a table, behind the blanks at `sign`; gives where its inline content begins. */
function beginBlock(builder: Builder, at: number, sign: number, lineEnd: number, node: Node | undefined): number | undefined {
  const {text, end, frames} = builder
  if (lastIndex(frames, frame => frame.kind === 'table') >= 0) {
    const content = readTableLine(builder, sign, lineEnd)
    if (content !== undefined) return content
  }
  if (isTableStart(builder, sign)) {
    leaveLines(builder, lineEnd)
    placeBefore(builder, sign, lineEnd)
    if (isBetweenCells(builder)) beginLooseCell(builder, sign)
    const content = beginTable(builder, sign)
    if (content !== undefined) return content
  }
  const character = node === undefined && at < end ? text.charCodeAt(at) : 0
  if (isBetweenCells(builder) && (node?.type === 'heading' || isListMarker(character) || character === code.hyphen))
    beginLooseCell(builder, at)
  if (node?.type === 'heading') return addHeading(builder, node, at, lineEnd)
  if (character === code.equals) return beginLooseHeading(builder, at, lineEnd)
  if (character === code.hyphen && runLength(text, code.hyphen, at, end) >= 4) return addThematicBreak(builder, at, lineEnd)
  if (!isListMarker(character)) return undefined
  leaveElements(builder, lineEnd)
  placeBefore(builder, at, lineEnd)
  return afterMarkers(builder, beginItem(builder, at, lineEnd))
}

function addHeading(builder: Builder, node: Node, at: number, lineEnd: number): number {
  leave(builder, lastIndex(builder.frames, ({kind}) => kind === 'cell' || kind === 'base') + 1, lineEnd)
  placeBefore(builder, at, lineEnd)
  placeAtom(builder)
  return node.end
}

/** A heading that the preprocessor could not find, since something opened in it is never closed: `== a [[ b ==`. */
function beginLooseHeading(builder: Builder, at: number, lineEnd: number): number | undefined {
  const {source, text, end, kind, atoms} = builder
  if (kind === 'value' && !isLineStart(text, at)) return undefined
  let next = builder.next
  while ((atoms[next]?.node.start ?? Number.POSITIVE_INFINITY) < at) next++
  const first = next
  let last = at
  while (last < end && text.charCodeAt(last) !== code.lineFeed)
    last = atoms[next]?.node.start === last ? (atoms[next++] as Atom).node.end : last + 1
  for (;;) {
    while (last > at && isBlank(text.charCodeAt(last - 1))) last--
    const before = next > first ? atoms[next - 1] : undefined
    if (before === undefined || before.node.end !== last || !isInvisible(before)) break
    last = before.node.start
    next--
  }
  const inside = atoms.slice(first, next)
  const heading =
    inside.at(-1)?.node.end === last
      ? undefined
      : toHeading(source, at, runLength(text, code.equals, at, Math.min(last, at + 6)), last, inside)
  if (heading === undefined || isTooDeep(builder, at, 2) || !countNode(source, at)) return undefined
  leave(builder, lastIndex(builder.frames, ({kind}) => kind === 'cell' || kind === 'base') + 1, lineEnd)
  placeBefore(builder, at, lineEnd)
  builder.next = next
  append(builder, heading.node)
  schedule(source, heading.fragments, builder.depth + builder.frames.length)
  return last
}

/** Whether a line feed or a comment stands before: a value begins within a line. */
function isLineStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return before === code.lineFeed || before === code.greater
}

/** A table may stand in a description: `:{|`. */
function afterMarkers(builder: Builder, at: number): number {
  const sign = skipBlanks(builder, at)
  if (top(builder.frames).node.type !== 'description' || !isTableStart(builder, sign)) return at
  builder.term = -1
  return beginTable(builder, sign) ?? at
}

function addThematicBreak(builder: Builder, start: number, lineEnd: number): number {
  leaveLines(builder, lineEnd)
  placeBefore(builder, start, lineEnd)
  const end = start + runLength(builder.text, code.hyphen, start, builder.end)
  append(builder, {type: 'thematicBreak', start, end})
  return end
}

/** A line of text: goes on with what is open, begins a paragraph, or is blank. */
function beginText(builder: Builder, lineStart: number, lineEnd: number): number {
  const {frames, text} = builder
  const inner = frames[containerIndex(frames) + 1]
  if (inner?.kind === 'list') leaveLines(builder, lineEnd)
  if (isBetweenCells(builder)) {
    if (!isLineEnd(builder, skipBlanks(builder, lineStart))) beginLooseCell(builder, lineStart)
    return lineStart
  }
  const container = containerIndex(frames)
  if (builder.kind !== 'page' || frames[container]?.kind !== 'base') return lineStart

  const paragraph = frames[container + 1]
  const content = skipBlanks(builder, lineStart)
  if (isLineEnd(builder, content)) {
    leaveLines(builder, lineEnd)
  } else if (content > lineStart && text.charCodeAt(lineStart) === code.space && !isOnlyAtoms(builder, lineStart)) {
    continueOrOpen(builder, paragraph, 'preformatted', lineStart, lineEnd)
  } else if (paragraph?.node.type !== 'paragraph') {
    leaveLines(builder, lineEnd)
    if (!isOnlyAtoms(builder, lineStart) && !isBlockTag(builder, content))
      continueOrOpen(builder, undefined, 'paragraph', lineStart, lineEnd)
  }
  return lineStart
}

/** Whether a table or row is open, but none of its cells. */
function isBetweenCells({frames}: Builder): boolean {
  const {kind} = top(frames)
  return kind === 'table' || kind === 'row'
}

function continueOrOpen(
  builder: Builder,
  current: Frame | undefined,
  type: 'paragraph' | 'preformatted',
  at: number,
  lineEnd: number,
): void {
  if (current?.node.type === type) return
  leaveLines(builder, lineEnd)
  open(builder, {type, start: at, end: at, children: []}, 'paragraph', at)
}

/** End all that stands in the container, at the end of the line before; a table that waits for a row or a cell stays open. */
function leaveLines(builder: Builder, lineEnd: number): void {
  if (!isBetweenCells(builder)) leave(builder, containerIndex(builder.frames) + 1, lineEnd)
}

/** Before a list's line: end paragraphs, and the elements that were opened within an item. */
function leaveElements(builder: Builder, lineEnd: number): void {
  const {frames} = builder
  const table = lastIndex(frames, ({kind}) => kind === 'table')
  const item = lastIndex(frames, ({kind}) => kind === 'item')
  if (item > table) {
    leave(builder, item + 1, lineEnd)
  } else {
    leaveLines(builder, lineEnd)
  }
}

/** Place the comments and the white space that stand before `at` on a line. */
function placeBefore(builder: Builder, at: number, lineEnd: number): void {
  while ((builder.atoms[builder.next]?.node.start ?? Number.POSITIVE_INFINITY) < at) placeAtom(builder)
  if (top(builder.frames).kind === 'base' && builder.textFrom >= lineEnd) flush(builder, at)
}

function skipComments({atoms, next}: Builder, lineStart: number): number {
  let at = lineStart
  for (let index = next; ; index++) {
    const node = atoms[index]?.node
    if (node?.type !== 'comment' || node.start !== at) return at
    at = node.end
  }
}

function skipWhiteAndComments({atoms, next, text, end}: Builder, lineStart: number): number {
  let at = lineStart
  for (let index = next; ; index++) {
    while (at < end && isWhite(text.charCodeAt(at))) at++
    const node = atoms[index]?.node
    if (node?.type !== 'comment' || node.start !== at) return at
    at = node.end
  }
}

function atomAt({atoms, next}: Builder, at: number) {
  let index = next
  while ((atoms[index]?.node.start ?? Number.POSITIVE_INFINITY) < at) index++
  const node = atoms[index]?.node
  return node?.start === at ? node : undefined
}

function isLineEnd({text, end}: Builder, at: number): boolean {
  return at >= end || text.charCodeAt(at) === code.lineFeed
}

/** Whether nothing but templates, files and the like stands on a line: things that make no paragraph. */
function isOnlyAtoms({text, end, atoms, next}: Builder, lineStart: number): boolean {
  let at = lineStart
  for (let index = next; ; index++) {
    while (at < end && isBlank(text.charCodeAt(at))) at++
    if (at >= end || text.charCodeAt(at) === code.lineFeed) return true
    const node = atoms[index]?.node
    if (node?.start !== at || !silent.has(node.type)) return false
    at = node.end
  }
}

const silent: ReadonlySet<string> = new Set(['template', 'comment', 'category', 'file', 'extension', 'argument'])
