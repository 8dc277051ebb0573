import type {Element, Extension, Node} from '../../tree.ts'
import {breakLine, closeMark, type Flattener, openMark, putWhole, setApart} from './flattener.ts'
import {isFilled, newLine} from './line.ts'

const blockElements: ReadonlySet<string> = new Set(
  'p div center blockquote section article table caption tbody thead tr td th ul ol dl dd h1 h2 h3 h4 h5 h6 pre'.split(' '),
)
const rawExtensions: ReadonlySet<string> = new Set(['nowiki', 'pre', 'syntaxhighlight', 'source', 'math', 'chem', 'ce'])
const hiddenStyle = /display\s*:\s*none/i
const deepestIndent = 20

/** Add the items of a list, one step deeper than what it stands in. */
export function flattenList(flattener: Flattener, items: readonly {children: readonly Node[]}[], ordered: boolean): void {
  flattener.depth++
  let number = 0
  for (const item of items) {
    number++
    breakLine(flattener)
    if (flattener.mode === 'prose')
      flattener.prefix = `${'  '.repeat(Math.min(flattener.depth - 1, deepestIndent))}${ordered ? `${number}.` : '-'} `
    flattener.walk(flattener, item.children)
  }
  flattener.depth--
  breakLine(flattener)
}

/** Add a `;` term, or a `:` line, which stands a step deeper. */
export function flattenDescription(flattener: Flattener, node: {type: 'term' | 'description'; children: readonly Node[]}): void {
  const {type, children} = node
  if (type === 'description') flattener.depth++
  breakLine(flattener)
  flattener.line.kind = type
  flattener.walk(flattener, children)
  if (type === 'description') flattener.depth--
}

/** Add what an HTML element holds: those of blocks begin and end lines, and what a style hides is left out. */
export function flattenElement(flattener: Flattener, node: Element): void {
  const {name, attributes, children} = node
  if (attributes !== '' && hiddenStyle.test(attributes)) return
  if (name === 'hr') addRule(flattener)
  else if (name === 'b' || name === 'strong') flattenStrong(flattener, children)
  else if (name === 'li') flattenList(flattener, [node], false)
  else if (name === 'dt') flattenDescription(flattener, {type: 'term', children})
  else if (blockElements.has(name)) {
    breakLine(flattener)
    if (name === 'p' || name === 'div') setApart(flattener)
    flattener.walk(flattener, children)
    breakLine(flattener)
  } else flattener.walk(flattener, children)
}

/** Add what an extension tag holds, unless it is for a machine. */
export function flattenExtension(flattener: Flattener, {name, value, children, start, end}: Extension): void {
  if (rawExtensions.has(name)) {
    if (value === undefined || value.trim() === '') return
    putWhole(flattener, value.trim().replace(/\s+/g, ' '), start, end)
  } else if (name === 'poem') flattenVerbatim(flattener, children)
  else if (name !== 'gallery' || flattener.mode === 'value') flattener.walk(flattener, children)
}

/** Add nodes whose line feeds are ends of lines. */
export function flattenVerbatim(flattener: Flattener, children: readonly Node[]): void {
  const {verbatim} = flattener
  breakLine(flattener)
  flattener.verbatim = true
  flattener.walk(flattener, children)
  flattener.verbatim = verbatim
  breakLine(flattener)
}

/** Add bold text. */
export function flattenStrong(flattener: Flattener, children: readonly Node[]): void {
  openMark(flattener, (at, to) => ({kind: 'strong', at, to}))
  flattener.walk(flattener, children)
  closeMark(flattener)
}

/** End what headings above head. */
export function addRule(flattener: Flattener): void {
  breakLine(flattener)
  if (flattener.mode === 'prose' || flattener.inline) return
  if (isFilled(flattener.line)) return
  flattener.line.kind = 'rule'
  flattener.lines.push(flattener.line)
  flattener.line = newLine(flattener.depth, flattener.scope)
}
