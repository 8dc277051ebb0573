import type {Node} from '../tree.ts'
import {append, type Builder, containerIndex, type Frame, flush, lastIndex, leave, open, placeBefore, top} from './builder.ts'
import {characterTable, code, runLength} from './characters.ts'
import {isBlockTag} from './elements.ts'
import {readInlines} from './inlines.ts'
import {addHeading, beginLooseHeading} from './line-headings.ts'
import {atomAt, isLineEnd, isOnlyAtoms, skipComments, skipWhiteAndComments} from './line-starts.ts'
import {beginItem, isListMarker} from './lists.ts'
import {beginLooseCell, beginTable, isTableStart, readTableLine, skipBlanks} from './tables.ts'

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
