import type {List, Node, Parameter, Root, Template} from '../tree.ts'
import {type Box, boxAt} from './plain-box.ts'
import {bulletContent, headingOf, isBlankLine, isRule, keyOf, type Line, toLines} from './plain-lines.ts'

const byteOrderMark = 0xfeff

/**
 * Parse the plain form: the title, the `Infobox` block as a template, headings, paragraphs, bullets.
 *
 * A line of the block is a parameter whose value is one text; a line without a key is one without a name. The block's template
 * is called what its first line says, `''` when there is none.
 */
export function parsePlain(text: string): Root {
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  const lines = toLines(text, start)
  const blocks: Node[] = []
  let atTop = true
  let index = 0
  while (index < lines.length) {
    const [block, next] = readBlock(text, lines, index, atTop)
    if (block !== undefined) blocks.push(block)
    if (block !== undefined && block.type !== 'heading') atTop = false
    index = next
  }
  return {type: 'root', format: 'plain', problems: [], start: 0, end: text.length, children: tiled(text, blocks)}
}

/** The block that begins at a line, and the line behind it. */
function readBlock(text: string, lines: readonly Line[], index: number, atTop: boolean): [Node | undefined, number] {
  const line = lines[index]
  if (line === undefined || isBlankLine(line)) return [undefined, index + 1]
  const heading = headingOf(text, line)
  if (heading !== undefined) {
    const {depth} = heading
    return [{type: 'heading', depth, start: line.from, end: line.to, children: toText(text, heading.from, heading.to)}, index + 1]
  }
  if (isRule(text, line)) return [{type: 'thematicBreak', start: line.from, end: line.to}, index + 1]
  const box = boxAt(text, lines, index, atTop)
  if (box !== undefined) return [toTemplate(text, lines, box), box.end]
  return bulletContent(text, line) === undefined ? toParagraph(text, lines, index) : toList(text, lines, index)
}

function toTemplate(text: string, lines: readonly Line[], {title, first, end}: Box): Template {
  const top = lines[title ?? first]
  const name = title === undefined || top === undefined ? '' : text.slice(top.from, top.to)
  const node: Template = {type: 'template', name, start: top?.from ?? 0, end: top?.to ?? 0, children: []}
  let unnamed = 0
  for (const line of lines.slice(first, end)) {
    if (isBlankLine(line)) continue
    const content = bulletContent(text, line)
    if (content === undefined) extend(text, node.children.at(-1), line)
    else {
      const parameter = toParameter(text, line, content, unnamed + 1)
      if (parameter.index !== undefined) unnamed++
      node.children.push(parameter)
    }
    node.end = line.to
  }
  return node
}

function toParameter(text: string, line: Line, content: number, index: number): Parameter {
  const key = keyOf(text, content, line)
  const valueStart = key === undefined ? content : key.colon + 1
  const name = key === undefined ? {index} : {name: key.name}
  return {type: 'parameter', ...name, valueStart, start: content, end: line.to, children: toText(text, valueStart, line.to)}
}

/** A line without a bullet between those of the block goes on with the value above it. */
function extend(text: string, above: Template['children'][number] | undefined, line: Line): void {
  if (above?.type !== 'parameter') return
  above.end = line.to
  above.children = toText(text, above.valueStart, line.to)
}

function toList(text: string, lines: readonly Line[], index: number): [Node, number] {
  const list: List = {type: 'list', ordered: false, start: lines[index]?.from ?? 0, end: 0, children: []}
  let next = index
  for (; next < lines.length; next++) {
    const line = lines[next]
    const content = line && bulletContent(text, line)
    if (line === undefined || content === undefined) break
    list.children.push({type: 'listItem', start: line.from, end: line.to, children: toText(text, content, line.to)})
    list.end = line.to
  }
  return [list, next]
}

function toParagraph(text: string, lines: readonly Line[], index: number): [Node, number] {
  const start = lines[index]?.from ?? 0
  let end = start
  let next = index
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || isBlankLine(line)) break
    if (next > index && (headingOf(text, line) !== undefined || bulletContent(text, line) !== undefined)) break
    if (next > index && (isRule(text, line) || boxAt(text, lines, next, false) !== undefined)) break
    end = line.to
  }
  return [{type: 'paragraph', start, end, children: toText(text, start, end)}, next]
}

/** One text node, or none for nothing but white space. */
function toText(text: string, start: number, end: number): Node[] {
  const value = text.slice(start, end)
  return value.trim() === '' ? [] : [{type: 'text', value, start, end}]
}

/** The blocks with what lies between them as texts. */
function tiled(text: string, blocks: readonly Node[]): Node[] {
  const children: Node[] = []
  let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  if (at === 1) children.push({type: 'text', value: '', start: 0, end: 1})
  for (const block of blocks) {
    if (block.start > at) children.push({type: 'text', value: text.slice(at, block.start), start: at, end: block.start})
    children.push(block)
    at = block.end
  }
  if (at < text.length) children.push({type: 'text', value: text.slice(at), start: at, end: text.length})
  return children
}
