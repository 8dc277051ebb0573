import {type Builder, containerIndex, type Frame, flush, lastIndex, leave, open, placeAtom, top} from './builder.ts'
import {code, isBlank, isWhite, runLength} from './characters.ts'
import {isBlockTag} from './elements.ts'
import {readInlines} from './inlines.ts'
import {beginItem, isListMarker} from './lists.ts'
import {beginLooseCell, beginTable, isTableStart, readTableLine, skipBlanks} from './tables.ts'

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
  const {text, end, kind, frames} = builder
  const lineEnd = isFirst ? lineStart : lineStart - 1
  const at = kind === 'value' && isFirst ? skipWhiteAndComments(builder, lineStart) : skipComments(builder, lineStart)
  const sign = skipBlanks(builder, at)
  const node = atomAt(builder, at)
  if (sign > lineStart && at > lineStart && !isFirst && isLineEnd(builder, sign)) return lineStart

  if (lastIndex(frames, frame => frame.kind === 'table') >= 0) {
    placeBefore(builder, sign, lineEnd)
    const content = readTableLine(builder, sign, lineEnd)
    if (content !== undefined) return content
  }
  if (isTableStart(builder, sign)) {
    leaveLines(builder, lineEnd)
    placeBefore(builder, sign, lineEnd)
    const content = beginTable(builder, sign)
    if (content !== undefined) return content
  }
  if (node?.type === 'heading') {
    leave(builder, lastIndex(frames, frame => frame.kind === 'cell' || frame.kind === 'base') + 1, lineEnd)
    placeBefore(builder, at, lineEnd)
    placeAtom(builder)
    return node.end
  }
  const character = node === undefined && at < end ? text.charCodeAt(at) : 0
  if (character === code.hyphen && runLength(text, code.hyphen, at, end) >= 4) return addThematicBreak(builder, at, lineEnd)
  if (isListMarker(character)) {
    leaveElements(builder, lineEnd)
    placeBefore(builder, at, lineEnd)
    return afterMarkers(builder, beginItem(builder, at, lineEnd))
  }
  return beginText(builder, lineStart, lineEnd)
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
  flush(builder, start)
  const end = start + runLength(builder.text, code.hyphen, start, builder.end)
  top(builder.frames).node.children.push({type: 'thematicBreak', start, end})
  builder.source.nodes++
  builder.textFrom = end
  return end
}

/** A line of text: goes on with what is open, begins a paragraph, or is blank. */
function beginText(builder: Builder, lineStart: number, lineEnd: number): number {
  const {frames, text} = builder
  const inner = frames[containerIndex(frames) + 1]
  if (inner?.kind === 'list') leaveLines(builder, lineEnd)
  const {kind} = top(frames)
  if (kind === 'table' || kind === 'row') {
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

/** End all that stands in the container, at the end of the line before. */
function leaveLines(builder: Builder, lineEnd: number): void {
  leave(builder, containerIndex(builder.frames) + 1, lineEnd)
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
