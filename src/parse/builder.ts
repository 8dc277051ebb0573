import type {Name, Node} from '../tree.ts'
import {type Atom, addChild, countNode, type Fragment, type ParentNode, reportLimit, type Source} from './source.ts'

/** What a node that is being filled is to those around it. */
export type FrameKind =
  | 'base' // the fragment itself
  | 'cell' // a table's cell or caption: what is in it ends with it
  | 'block' // a block element, such as <div>
  | 'table'
  | 'row'
  | 'list'
  | 'item'
  | 'paragraph'
  | 'element'
  | 'quote' // emphasis, strong
  | 'external'

export interface Frame {
  node: ParentNode
  kind: FrameKind
}

/** The reading of one fragment: a stack of nodes that are being filled, and the text that waits to become a node. */
export interface Builder {
  readonly source: Source
  readonly text: string
  readonly end: number
  readonly kind: Fragment['kind']
  readonly depth: number
  readonly atoms: readonly Atom[]
  /** The index of the next atom. */
  next: number
  readonly frames: Frame[]
  /** Where the text begins that is in no node yet. */
  textFrom: number
  /** `|` or `!` while the cells of a table's line are read, else 0. */
  cells: number
  /** The frame of a `;` term whose colon is awaited, or -1. */
  term: number
  /** Where the bracket stands that ends the external link being read, or -1. */
  externalEnd: number
  /** The runs of apostrophes of this line up to `quotes.end`. */
  quotes: {runs: readonly QuoteRun[]; next: number; end: number}
  /** The next `]` of this line for any place from `from` to `to`; -1 when there is none. */
  bracket: {from: number; to: number; at: number}
}

/** What a run of apostrophes means: the first `literal` of them are text. */
export interface QuoteRun {
  start: number
  literal: number
  length: 2 | 3 | 5
  actions: readonly QuoteAction[]
}

/** To begin or end italics or bold. */
export interface QuoteAction {
  type: 'emphasis' | 'strong'
  opens: boolean
}

const noQuotes: Builder['quotes'] = {runs: [], next: 0, end: 0}
const noBracket: Builder['bracket'] = {from: 0, to: -1, at: -1}

export function toBuilder(source: Source, fragment: Fragment, atoms: readonly Atom[]): Builder {
  const {start, end, kind, parent, depth} = fragment
  return {
    source,
    text: source.text,
    end,
    kind,
    depth,
    atoms,
    next: 0,
    frames: [{node: parent, kind: 'base'}],
    textFrom: start,
    cells: 0,
    term: -1,
    externalEnd: -1,
    quotes: noQuotes,
    bracket: noBracket,
  }
}

/**
 * Make a text node of what waits, up to `at`. Between items and rows white space is part of the markup;
 * words are there only when a limit kept a cell or an item from being, and end the table or list.
 */
export function flush(builder: Builder, at: number): void {
  const {textFrom, text, frames, source} = builder
  builder.textFrom = at
  if (textFrom >= at) return
  const value = text.slice(textFrom, at)
  if (holdsNoText(top(frames))) {
    if (value.trim() === '') return
    endTextless(frames, textFrom)
  }
  source.nodes++
  addChild(top(frames).node, {type: 'text', value, start: textFrom, end: at})
}

function endTextless(frames: Frame[], at: number): void {
  while (holdsNoText(top(frames))) {
    const frame = frames.pop()
    if (frame !== undefined) frame.node.end = Math.max(at, frame.node.start)
  }
}

/** Whether it holds items, rows or cells, and nothing else. */
function holdsNoText({kind}: Frame): boolean {
  return kind === 'list' || kind === 'table' || kind === 'row'
}

/** Add a node that is complete. */
export function append(builder: Builder, node: Node): void {
  flush(builder, node.start)
  endTextless(builder.frames, node.start)
  builder.source.nodes++
  addChild(top(builder.frames).node, node)
  builder.textFrom = node.end
}

/** Begin a node whose content begins at `from`; `false`, and nothing done, when the tree may get no deeper. */
export function open(builder: Builder, node: Node & {children: Node[]}, kind: FrameKind, from: number): boolean {
  const {frames, source} = builder
  if (isTooDeep(builder, node.start, 2)) return false
  if (!countNode(source, node.start)) return false
  flush(builder, node.start)
  if (kind !== 'row' && kind !== 'cell' && kind !== 'item') endTextless(frames, node.start)
  addChild(top(frames).node, node)
  frames.push({node, kind})
  builder.textFrom = from
  return true
}

/** End all but the lowest `length` nodes at `at`. */
export function leave(builder: Builder, length: number, at: number): void {
  const {frames} = builder
  if (frames.length <= length) return
  flush(builder, at)
  while (frames.length > length) {
    const frame = frames.pop()
    if (frame !== undefined) frame.node.end = Math.max(at, frame.node.start)
  }
}

/** Add the next atom, and put what is inside it on the list of what is to be read. Comments between rows or items are markup. */
export function placeAtom(builder: Builder): void {
  const atom = builder.atoms[builder.next++]
  if (atom === undefined || ('children' in atom.node && isTooDeep(builder, atom.node.start, atom.node.type === 'template' ? 3 : 2))) return
  flush(builder, atom.node.start)
  if (atom.node.type === 'comment' && holdsNoText(top(builder.frames))) {
    builder.textFrom = atom.node.end
    return
  }
  append(builder, atom.node)
  schedule(builder.source, atom.fragments, builder.depth + builder.frames.length)
}

/** Place the comments and the white space that stand before `at` on a line. */
export function placeBefore(builder: Builder, at: number, lineEnd: number): void {
  while ((builder.atoms[builder.next]?.node.start ?? Number.POSITIVE_INFINITY) < at) placeAtom(builder)
  if (top(builder.frames).kind === 'base' && builder.textFrom >= lineEnd) flush(builder, at)
}

/** Whether a node with this many levels, itself and its text among them, would pass the limit: its markup stays text, and a problem says so. */
export function isTooDeep({frames, source, depth}: Builder, at: number, levels: number): boolean {
  if (depth + frames.length - 1 + levels <= source.depthLimit) return false
  reportLimit(source, 'depth', at)
  return true
}

/** Whether a node with this many levels, and as many nodes, passes no limit. */
export function hasRoom(builder: Builder, at: number, levels: number): boolean {
  const {source} = builder
  if (isTooDeep(builder, at, levels)) return false
  if (source.nodes + levels <= source.nodeLimit) return true
  reportLimit(source, 'nodes', at)
  return false
}

/** Put fragments on the list of what is to be read, the first on top: those of one node are read in the order of the text. */
export function schedule(source: Source, fragments: readonly Fragment[], depth: number): void {
  for (let index = fragments.length - 1; index >= 0; index--) {
    const fragment = fragments[index] as Fragment
    fragment.depth = depth + 1
    source.pending.push(fragment)
  }
}

/** Keep the atoms between two offsets, which are part of the markup of `parent`, in a `name` node; links are none there. */
export function keepAtoms(builder: Builder, parent: ParentNode, start: number, end: number): void {
  const {atoms} = builder
  const from = builder.next
  while ((atoms[builder.next]?.node.start ?? Number.POSITIVE_INFINITY) < end) builder.next++
  if (builder.next === from) return
  const name: Name = {type: 'name', start, end, children: []}
  parent.children.push(name)
  const fragment: Fragment = {
    parent: name,
    start,
    end,
    atoms: atoms.slice(from, builder.next).filter(({node}) => !('target' in node)),
    kind: 'caption',
    depth: 0,
  }
  schedule(builder.source, [fragment], builder.depth + builder.frames.length)
}

/** The index of the innermost node that lines of text stand in: a cell, a block element, or the fragment. */
export function containerIndex(frames: readonly Frame[]): number {
  return lastIndex(frames, ({kind}) => kind === 'cell' || kind === 'block' || kind === 'base')
}

/** The index of the innermost frame for which `test` holds, or -1. */
export function lastIndex(frames: readonly Frame[], test: (frame: Frame) => boolean): number {
  let index = frames.length - 1
  while (index >= 0 && !test(frames[index] as Frame)) index--
  return index
}

export function top(frames: readonly Frame[]): Frame {
  return frames[frames.length - 1] as Frame
}
