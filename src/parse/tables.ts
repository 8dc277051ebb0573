import type {Table, TableCaption, TableCell, TableRow} from '../tree.ts'
import {type Builder, flush, hasRoom, keepAtoms, lastIndex, leave, open, top} from './builder.ts'
import {code, isBlank} from './characters.ts'
import type {Atom} from './source.ts'

/** A sign of table markup, and where it ends. */
interface Sign {
  kind: 'open' | 'close' | 'row' | 'caption' | 'cell' | 'header'
  end: number
}

/** Templates that stand for table markup where a pipe would part the parameters of a template. */
const pipes: Readonly<Record<string, string>> = {'!': '|', '!!': '||', '!-': '|-', '!+': '|+', '(!': '{|', '!)': '|}'}

/** Whether a table begins at `at`: `{|`, also `{{{!}}` and `{{(!}}`. */
export function isTableStart(builder: Builder, at: number): boolean {
  return signAt(builder, at)?.kind === 'open'
}

/** Begin a table at `at`; gives where its first line ends, or `undefined` when the tree may get no deeper. */
export function beginTable(builder: Builder, at: number): number | undefined {
  const sign = signAt(builder, at)
  const node: Table = {type: 'table', attributes: '', start: at, end: at, children: []}
  if (sign === undefined || !open(builder, node, 'table', sign.end)) return undefined
  return readAttributes(builder, node, at, sign.end)
}

/**
 * Read the beginning of a line within a table, when it is the table's: a row, a caption, the end, or cells;
 * gives where the content begins. `lineEnd` is where the line before ended.
 */
export function readTableLine(builder: Builder, at: number, lineEnd: number): number | undefined {
  const sign = signAt(builder, at)
  if (sign === undefined || sign.kind === 'open') return undefined
  const table = lastIndex(builder.frames, ({kind}) => kind === 'table')
  if (sign.kind === 'close') return endTable(builder, table, sign.end, lineEnd)
  if (sign.kind === 'row') return beginRow(builder, table, at, sign.end, lineEnd)
  if (sign.kind === 'caption') return beginCaption(builder, table, at, sign.end, lineEnd)
  builder.cells = sign.kind === 'header' ? code.exclamation : code.pipe
  return beginCell(builder, at, sign.end, lineEnd, sign.kind === 'header')
}

/** Words between the rows of a table stand in a cell of their own, that nothing is lost. */
export function beginLooseCell(builder: Builder, at: number): void {
  beginCell(builder, at, at, at, false, false)
}

/** Begin the next cell of the line at `||` or `!!`; gives where its content begins, or `undefined` when no cell begins here. */
export function nextCell(builder: Builder, at: number): number | undefined {
  const {text, cells} = builder
  const first = pipeAt(builder, at, builder.next)
  if (first?.value === '||') return beginCell(builder, at, first.end, at, cells === code.exclamation)
  const isHeader = cells === code.exclamation && text.charCodeAt(at) === code.exclamation
  const end = isHeader ? at + 1 : first?.value === '|' ? first.end : undefined
  if (end === undefined) return undefined
  const second = isHeader
    ? text.charCodeAt(end) === code.exclamation && end + 1
    : pipeAt(builder, end, builder.next + (first?.atoms ?? 0))?.end
  if (!second || second > builder.end) return undefined
  return beginCell(builder, at, second, at, cells === code.exclamation)
}

function signAt(builder: Builder, at: number): Sign | undefined {
  const {text, end} = builder
  let index = builder.next
  while ((builder.atoms[index]?.node.start ?? Number.POSITIVE_INFINITY) < at) index++
  const character = text.charCodeAt(at)
  const first = pipeAt(builder, at, index)
  if (first === undefined) {
    if (at >= end || builder.atoms[index]?.node.start === at) return undefined
    if (character === code.exclamation) return {kind: 'header', end: at + 1}
    const pipe = character === code.leftBrace ? pipeAt(builder, at + 1, index) : undefined
    return pipe?.value === '|' ? {kind: 'open', end: pipe.end} : undefined
  }
  if (first.value !== '|') return fromTemplate(first)
  const next = first.end < end ? text.charCodeAt(first.end) : 0
  if (next === code.rightBrace) return {kind: 'close', end: first.end + 1}
  if (next === code.plus) return {kind: 'caption', end: first.end + 1}
  if (next !== code.hyphen) return {kind: 'cell', end: first.end}
  let dashes = first.end
  while (dashes < end && text.charCodeAt(dashes) === code.hyphen) dashes++
  return {kind: 'row', end: dashes}
}

function fromTemplate({value, end}: {value: string; end: number}): Sign {
  const kinds: Record<string, Sign['kind']> = {'||': 'cell', '|-': 'row', '|+': 'caption', '{|': 'open', '|}': 'close'}
  return {kind: kinds[value] ?? 'cell', end}
}

/** The pipe at `at`, written as one or as a template, the next atom of which has the index `index`. */
function pipeAt({text, end, atoms}: Builder, at: number, index: number): {value: string; end: number; atoms: number} | undefined {
  const node = (atoms[index] as Atom | undefined)?.node
  if (node?.start === at) {
    const value = node.type === 'template' && node.children.length === 0 && Object.hasOwn(pipes, node.name) ? pipes[node.name] : undefined
    return value === undefined ? undefined : {value, end: node.end, atoms: 1}
  }
  return at < end && text.charCodeAt(at) === code.pipe ? {value: '|', end: at + 1, atoms: 0} : undefined
}

function endTable(builder: Builder, table: number, end: number, lineEnd: number): number | undefined {
  if (!leaveTo(builder, table, lineEnd)) return undefined
  keepAtoms(builder, top(builder.frames).node, lineEnd, end)
  builder.textFrom = end
  leave(builder, table, end)
  return end
}

function beginRow(builder: Builder, table: number, at: number, from: number, lineEnd: number): number | undefined {
  if (!leaveTo(builder, table, lineEnd) || !hasRoom(builder, at, 2)) return undefined
  builder.textFrom = at
  const node: TableRow = {type: 'tableRow', attributes: '', start: at, end: at, children: []}
  return open(builder, node, 'row', from) ? readAttributes(builder, node, at, from) : undefined
}

function beginCaption(builder: Builder, table: number, at: number, from: number, lineEnd: number): number | undefined {
  if (!leaveTo(builder, table, lineEnd) || !hasRoom(builder, at, 2)) return undefined
  builder.textFrom = at
  const node: TableCaption = {type: 'tableCaption', attributes: '', start: at, end: at, children: []}
  return open(builder, node, 'cell', from) ? cellAttributes(builder, node, at, from) : undefined
}

/** End what is open in a table or row; `false` when words that stand in none of its cells have ended it. */
function leaveTo(builder: Builder, index: number, lineEnd: number): boolean {
  const node = builder.frames[index]?.node
  if (node === undefined) return false
  leave(builder, index + 1, lineEnd)
  flush(builder, lineEnd)
  return top(builder.frames).node === node
}

/** The rest of the line is attributes. */
function readAttributes(builder: Builder, node: Table | TableRow, at: number, from: number): number {
  const {text, end, atoms} = builder
  let index = builder.next
  let to = from
  while (to < end) {
    const atom = atoms[index]?.node
    if (atom !== undefined && atom.start <= to) {
      to = Math.max(to, atom.end)
      index++
    } else if (text.charCodeAt(to) === code.lineFeed) {
      break
    } else {
      to++
    }
  }
  node.attributes = text.slice(from, to).trim()
  keepAtoms(builder, node, at, to)
  builder.textFrom = to
  return to
}

function beginCell(builder: Builder, at: number, from: number, lineEnd: number, header: boolean, hasAttributes = true): number | undefined {
  const {frames} = builder
  const row = lastIndex(frames, ({kind}) => kind === 'row' || kind === 'table')
  const isLoose = frames[row]?.kind === 'table'
  if (!leaveTo(builder, row, lineEnd) || !hasRoom(builder, at, isLoose ? 3 : 2)) return undefined
  builder.textFrom = at
  if (isLoose && !open(builder, {type: 'tableRow', attributes: '', start: at, end: at, children: []}, 'row', at)) return undefined
  const node: TableCell = {type: 'tableCell', attributes: '', header, start: at, end: at, children: []}
  if (!open(builder, node, 'cell', from)) return undefined
  return hasAttributes ? cellAttributes(builder, node, at, from) : from
}

/** `| style="…" | content`: what stands before a single pipe, unless a link stands there too. */
function cellAttributes(builder: Builder, node: TableCell | TableCaption, at: number, from: number): number {
  const {text, end, atoms, cells} = builder
  let index = builder.next
  while ((atoms[index]?.node.start ?? Number.POSITIVE_INFINITY) < from) index++
  let to = from
  let content = from
  while (to < end) {
    const pipe = pipeAt(builder, to, index)
    if (pipe !== undefined) {
      if (pipe.value === '|' && pipeAt(builder, pipe.end, index + pipe.atoms)?.value !== '|') {
        node.attributes = text.slice(from, to).trim()
        content = pipe.end
      }
      break
    }
    const atom = atoms[index]?.node
    if (atom?.start === to) {
      if (atom.type === 'link' || atom.type === 'file') break
      to = atom.end
      index++
      continue
    }
    const character = text.charCodeAt(to)
    if (character === code.lineFeed || (character === code.leftBracket && text.charCodeAt(to + 1) === code.leftBracket)) break
    if (cells === code.exclamation && character === cells && text.charCodeAt(to + 1) === cells) break
    to++
  }
  keepAtoms(builder, node, at, content)
  builder.textFrom = content
  return content
}

/** Where the first character stands that is no space or tab. */
export function skipBlanks({text, end}: Builder, at: number): number {
  let to = at
  while (to < end && isBlank(text.charCodeAt(to))) to++
  return to
}
