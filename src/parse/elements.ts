import markup from '../data/markup.json' with {type: 'json'}
import type {Break, Element} from '../tree.ts'
import {append, type Builder, containerIndex, type Frame, flush, keepAtoms, lastIndex, leave, open} from './builder.ts'
import {code, isLetter, isWhite} from './characters.ts'

const allowed: ReadonlySet<string> = new Set(markup.elements)
const empty: ReadonlySet<string> = new Set(markup.voidElements)
const block: ReadonlySet<string> = new Set(markup.blockElements)
/** Elements that end the one of their kind before them. */
const successive: Readonly<Record<string, string>> = {li: 'li', dt: 'd', dd: 'd', tr: 'tr', td: 't', th: 't', p: 'p'}

interface Tag {
  name: string
  closing: boolean
  selfClosing: boolean
  nameEnd: number
  attributesEnd: number
  end: number
}

/** Read an HTML tag at `<`; gives where reading goes on. What MediaWiki does not allow is text. */
export function readElement(builder: Builder, at: number): number {
  const tag = findTag(builder, at)
  if (tag === undefined) return at + 1
  if (tag.name === 'br') return addBreak(builder, tag, at)
  if (tag.closing) return closeElement(builder, tag, at)
  return openElement(builder, tag, at)
}

/** Whether MediaWiki allows an HTML element of this name, in lower case. */
export function isElementName(name: string): boolean {
  return allowed.has(name)
}

/** Whether a block element begins at `at`. */
export function isBlockTag({text}: Builder, at: number): boolean {
  if (text.charCodeAt(at) !== code.less) return false
  let to = at + 1
  while (to - at < 12 && isNameCharacter(text.charCodeAt(to))) to++
  return block.has(text.slice(at + 1, to).toLowerCase())
}

/** The tag at `<`, which may run over lines and hold templates, but no other `<`. */
function findTag({text, end, atoms, next}: Builder, at: number): Tag | undefined {
  const closing = text.charCodeAt(at + 1) === code.slash
  const nameStart = at + (closing ? 2 : 1)
  let nameEnd = nameStart
  while (nameEnd < end && nameEnd - nameStart < 12 && isNameCharacter(text.charCodeAt(nameEnd))) nameEnd++
  const name = text.slice(nameStart, nameEnd).toLowerCase()
  const after = text.charCodeAt(nameEnd)
  if (!allowed.has(name) || !(isWhite(after) || after === code.slash || after === code.greater)) return undefined

  let index = next
  let to = nameEnd
  while (to < end) {
    const atom = atoms[index]?.node
    if (atom?.start === to) {
      to = atom.end
      index++
      continue
    }
    const character = text.charCodeAt(to)
    if (character === code.less) return undefined
    if (character === code.greater) {
      const selfClosing = text.charCodeAt(to - 1) === code.slash
      return {name, closing, selfClosing, nameEnd, attributesEnd: selfClosing ? to - 1 : to, end: to + 1}
    }
    to++
  }
  return undefined
}

function isNameCharacter(character: number): boolean {
  return isLetter(character) || (character >= 48 && character <= 57)
}

function attributesOf({text}: Builder, {nameEnd, attributesEnd}: Tag): string {
  return nameEnd >= attributesEnd ? '' : text.slice(nameEnd, attributesEnd).trim()
}

/** `</br>` is one as well. */
function addBreak(builder: Builder, tag: Tag, start: number): number {
  const node: Break = {type: 'break', attributes: attributesOf(builder, tag), start, end: tag.end}
  append(builder, node)
  skipAtoms(builder, tag.end)
  return tag.end
}

function openElement(builder: Builder, tag: Tag, start: number): number {
  const {frames} = builder
  const {name, end} = tag
  const isBlock = block.has(name)
  if (isBlock) leaveParagraph(builder, start)
  if (Object.hasOwn(successive, name)) endBefore(builder, name, start)
  const node: Element = {type: 'element', name, attributes: attributesOf(builder, tag), start, end, children: []}
  if (empty.has(name) || tag.selfClosing) {
    append(builder, node)
    keepAtoms(builder, node, tag.nameEnd, tag.attributesEnd)
    return end
  }
  const depth = frames.length
  if (!open(builder, node, isBlock ? 'block' : 'element', end) || frames.length === depth) return start + 1
  keepAtoms(builder, node, tag.nameEnd, tag.attributesEnd)
  return end
}

function closeElement(builder: Builder, {name, end}: Tag, start: number): number {
  const {frames} = builder
  const index = lastIndex(frames, frame => isBarrier(frame, name) || isElement(frame, name))
  const frame = frames[index]
  if (frame === undefined || !isElement(frame, name)) {
    append(builder, {type: 'element', name, attributes: '', stray: true, start, end, children: []})
  } else {
    leave(builder, index + 1, start)
    flush(builder, start)
    builder.textFrom = end
    leave(builder, index, end)
  }
  skipAtoms(builder, end)
  return end
}

/** A block element does not stand in a paragraph, nor in what was opened within one. */
function leaveParagraph(builder: Builder, at: number): void {
  const {frames} = builder
  const paragraph = frames.findIndex(({kind}, index) => kind === 'paragraph' && index > containerIndex(frames) - 1)
  if (paragraph >= 0) leave(builder, paragraph, at)
}

/** End an open `<li>` before the next one, and the like, within the same list or table. */
function endBefore(builder: Builder, name: string, at: number): void {
  const {frames} = builder
  const index = lastIndex(frames, ({kind, node}) => kind === 'cell' || kind === 'base' || (node.type === 'element' && isOuter(node)))
  const same = frames.findIndex(
    ({node}, place) => place > index && node.type === 'element' && successive[nameOf(node)] === successive[name],
  )
  if (same > 0) leave(builder, same, at)
}

function isOuter(node: Frame['node']): boolean {
  return ['ul', 'ol', 'dl', 'table', 'div', 'blockquote'].includes(nameOf(node))
}

function isElement({node}: Frame, name: string): boolean {
  return node.type === 'element' && nameOf(node) === name
}

function nameOf(node: Frame['node']): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : ''
}

/** How far an end tag reaches out: a block's to the cell or fragment, any other's to the item or block it stands in. */
function isBarrier({kind}: Frame, name: string): boolean {
  if (kind === 'base' || kind === 'cell') return true
  return !block.has(name) && (kind === 'block' || kind === 'item' || kind === 'external')
}

function skipAtoms(builder: Builder, end: number): void {
  while ((builder.atoms[builder.next]?.node.start ?? Number.POSITIVE_INFINITY) < end) builder.next++
}
