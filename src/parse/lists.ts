import type {Description, DescriptionList, List, ListItem, Node, Term} from '../tree.ts'
import {type Builder, containerIndex, type Frame, flush, leave, open, top} from './builder.ts'
import {code} from './characters.ts'

/** Whether a line that begins with this character is a list's. */
export function isListMarker(character: number): boolean {
  return character === code.asterisk || character === code.hash || character === code.colon || character === code.semicolon
}

/**
 * Begin the item of a line whose markers (`*`, `#`, `:`, `;`) stand at `at`; gives where its content begins.
 *
 * The markers it shares with the item before keep their lists open (`BlockLevelPass`); those beyond the depth limit are text.
 */
export function beginItem(builder: Builder, at: number, lineEnd: number): number {
  const {text, end, frames} = builder
  let markersEnd = at
  while (markersEnd < end && isListMarker(text.charCodeAt(markersEnd))) markersEnd++
  const base = containerIndex(frames) + 1
  const markers = text.slice(at, markersEnd)
  let shared = 0
  while (shared < markers.length && continues(frames, base + 2 * shared, markers.charCodeAt(shared))) shared++

  const isNext = shared === markers.length
  leave(builder, base + 2 * shared - (isNext ? 1 : 0), lineEnd)
  flush(builder, shared === 0 ? at : lineEnd)
  builder.textFrom = at
  if (isNext && !openItem(builder, markers.charCodeAt(shared - 1), at, markersEnd)) return at
  let opened = shared
  while (opened < markers.length && openList(builder, markers.charCodeAt(opened), at, markersEnd)) opened++
  const from = at + opened
  builder.textFrom = from
  builder.term = top(frames).node.type === 'term' ? frames.length - 1 : -1
  return from
}

/** Whether the list at this place of the stack goes on with this marker; a term and a description share their list. */
function continues(frames: readonly Frame[], index: number, marker: number): boolean {
  const frame = frames[index]
  return frame?.kind === 'list' && frames[index + 1]?.kind === 'item' && listType(frame.node) === listType(toList(marker, 0))
}

function listType(node: {type: string; ordered?: boolean}): string {
  return node.ordered ? 'ordered' : node.type
}

function openList(builder: Builder, marker: number, start: number, from: number): boolean {
  if (!open(builder, toList(marker, start), 'list', start)) return false
  if (openItem(builder, marker, start, from)) return true
  leave(builder, builder.frames.length - 1, start)
  return false
}

function openItem(builder: Builder, marker: number, start: number, from: number): boolean {
  return open(builder, toItem(marker, start), 'item', from)
}

function toList(marker: number, start: number): List | DescriptionList {
  return marker === code.asterisk || marker === code.hash
    ? {type: 'list', ordered: marker === code.hash, start, end: start, children: []}
    : {type: 'descriptionList', start, end: start, children: []}
}

function toItem(marker: number, start: number): (ListItem | Term | Description) & {children: Node[]} {
  const type = marker === code.semicolon ? 'term' : marker === code.colon ? 'description' : 'listItem'
  return {type, start, end: start, children: []}
}
