import {fateOfCode, fateOfLink, fateOfSign} from '../data/fates.ts'
import {isInterlanguagePrefix} from '../data/namespaces.ts'
import type {Element, Extension, File, Link, Node, Text} from '../tree.ts'
import {plainText, valueNodes} from './arguments.ts'
import {toFlag} from './flags.ts'
import {breakLine, closeMark, type Flattener, openMark, putFlag, putMark, putText, putWhole, setApart} from './flattener.ts'
import {addSpace, addText, isFilled} from './line.ts'
import {flattenTable} from './tables.ts'
import {flattenTemplate} from './template.ts'

/** Letters that a link takes in: `[[battle]]s`. */
const trail = /^\p{Ll}+/u
const blockElements: ReadonlySet<string> = new Set(
  'p div center blockquote section article table caption tbody thead ul ol dl dd h1 h2 h3 h4 h5 h6 pre poem'.split(' '),
)
const rawExtensions: ReadonlySet<string> = new Set(['nowiki', 'pre', 'syntaxhighlight', 'source', 'math', 'chem', 'ce'])
const hiddenStyle = /display\s*:\s*none/i

/** Make lines of nodes. The depth of calls is that of the tree, which the parser limits. */
export function flatten(flattener: Flattener, nodes: readonly Node[]): void {
  let skip = 0
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node
    if (node.type === 'text') {
      flattenText(flattener, node, skip)
      skip = 0
    } else if (node.type === 'link') {
      const next = nodes[index + 1]
      skip = next?.type === 'text' && next.value.length === next.end - next.start ? (trail.exec(next.value)?.[0].length ?? 0) : 0
      flattenLink(flattener, node, skip > 0 && next?.type === 'text' ? next : undefined, skip)
    } else flattenNode(flattener, node)
  }
}

function flattenNode(flattener: Flattener, node: Exclude<Node, Text | Link>): void {
  switch (node.type) {
    case 'template':
      flattenTemplate(flattener, node)
      break
    case 'reference':
      flattenReference(flattener, node)
      break
    case 'break':
      breakLine(flattener)
      break
    case 'thematicBreak':
      addRule(flattener)
      break
    case 'emphasis':
      flatten(flattener, node.children)
      break
    case 'strong':
      flattenStrong(flattener, node.children)
      break
    case 'list':
      flattenList(flattener, node.children, node.ordered)
      break
    case 'descriptionList':
      for (const child of node.children) flattenDescription(flattener, child)
      breakLine(flattener)
      break
    case 'table':
      flattenTable(flattener, node)
      break
    case 'element':
      flattenElement(flattener, node)
      break
    case 'extension':
      flattenExtension(flattener, node)
      break
    case 'file':
      flattenFile(flattener, node)
      break
    case 'externalLink':
      flatten(flattener, node.bare === true ? [{type: 'text', value: node.url, start: node.start, end: node.end}] : node.children)
      break
    case 'argument':
      flatten(flattener, valueNodes(node))
      break
    case 'comment':
      if (flattener.newlines > 0) flattener.commentLine = true
      break
    case 'paragraph':
    case 'heading':
      breakLine(flattener)
      setApart(flattener)
      flatten(flattener, node.children)
      breakLine(flattener)
      break
    case 'preformatted':
      flattenVerbatim(flattener, node.children)
      break
    case 'category':
    case 'switch':
    case 'redirect':
    case 'name':
      break
    default:
      flatten(flattener, node.children)
  }
}

function flattenText(flattener: Flattener, {value, start, end}: Text, skip: number): void {
  if (value.length !== end - start) {
    if (value.trim() === '') addSpace(flattener.line, start, end)
    else putWhole(flattener, value, start, end)
  } else if (value.includes('\n', skip)) flattenLines(flattener, value, start, skip)
  else if (skip === 0) addStretch(flattener, value, start)
  else addStretch(flattener, value.slice(skip), start + skip)
}

/** A text over several lines: a blank one ends a line of ours, another line feed is a space. */
function flattenLines(flattener: Flattener, value: string, start: number, skip: number): void {
  let at = skip
  for (let feed = value.indexOf('\n', at); feed >= 0; feed = value.indexOf('\n', at)) {
    addStretch(flattener, value.slice(at, feed), start + at)
    if (flattener.verbatim) breakLine(flattener)
    else {
      addSpace(flattener.line, start + feed, start + feed + 1)
      if (flattener.commentLine) flattener.commentLine = false
      else flattener.newlines++
    }
    at = feed + 1
  }
  if (at < value.length) addStretch(flattener, value.slice(at), start + at)
}

/** Text of one line. A sign such as a dagger behind a commander is a fate. */
function addStretch(flattener: Flattener, text: string, from: number): void {
  if (text.trim() === '') {
    addText(flattener.line, text, from)
    return
  }
  flattener.commentLine = false
  if (flattener.layout !== 'commanders') {
    putText(flattener, text, from)
    return
  }
  let at = 0
  for (const [sign, fate] of fateOfSign) {
    for (let found = text.indexOf(sign, at); found >= 0; found = text.indexOf(sign, at)) {
      addStretch(flattener, text.slice(at, found), from + at)
      at = found + sign.length
      putMark(flattener, {start: from + found, end: from + at}, place => ({kind: 'fate', fate, ...place}))
    }
  }
  if (at === 0) putText(flattener, text, from)
  else if (at < text.length) addStretch(flattener, text.slice(at), from + at)
}

function flattenLink(flattener: Flattener, node: Link, next: Text | undefined, length: number): void {
  const {target: written, fragment, captionStart, children, start, end} = node
  const shown = written.replace(/^:/, '')
  const colon = written.indexOf(':')
  if (colon > 0 && flattener.mode === 'prose' && isInterlanguagePrefix(written.slice(0, colon)) && captionStart === undefined) return
  const target = (shown + (fragment === undefined ? '' : `#${fragment}`)).replaceAll('_', ' ')
  const fate = flattener.mode === 'value' && flattener.layout !== 'claims' ? fateOf(shown, children) : undefined
  if (fate !== undefined) {
    putMark(flattener, node, place => ({kind: 'fate', fate, ...place}))
    return
  }
  openMark(flattener, (at, to, text) => ({kind: 'link', link: {target, text}, at, to}))
  if (children.length > 0) flatten(flattener, children)
  else if (captionStart === undefined) {
    const from = start + 2 + written.length - shown.length
    putText(flattener, shown.replaceAll('_', ' ') + (fragment === undefined ? '' : `#${fragment.replaceAll('_', ' ')}`), from)
  } else putWhole(flattener, pipeTrick(shown), start, end)
  if (next !== undefined) addText(flattener.line, next.value.slice(0, length), next.start)
  closeMark(flattener)
}

/** `[[Killed in action|†]]`: the target decides, not the sign. */
function fateOf(target: string, children: readonly Node[]) {
  const found = fateOfLink.get(target.replaceAll('_', ' ').toLowerCase())
  const text = plainText(children).replace(/[()[\]]/g, '')
  const sign = fateOfSign.get(text) ?? fateOfCode.get(text.toUpperCase())
  if (sign === undefined) return undefined
  return found ?? sign
}

/** `[[Telmara (town)|]]` reads "Telmara", `[[Mills, Corse|]]` "Mills". */
function pipeTrick(target: string): string {
  const name = target.slice(target.indexOf(':') + 1)
  const bracket = name.indexOf(' (')
  if (bracket > 0) return name.slice(0, bracket)
  const comma = name.indexOf(', ')
  return comma > 0 ? name.slice(0, comma) : name
}

function flattenReference(flattener: Flattener, node: Node): void {
  if (flattener.newlines > 1) return
  for (const id of flattener.survey.ids.get(node) ?? []) {
    putMark(flattener, node, place => ({kind: 'reference', id, ...place}))
  }
}

function flattenStrong(flattener: Flattener, children: readonly Node[]): void {
  openMark(flattener, (at, to) => ({kind: 'strong', at, to}))
  flatten(flattener, children)
  closeMark(flattener)
}

function flattenList(flattener: Flattener, items: readonly {children: readonly Node[]}[], ordered: boolean): void {
  flattener.depth++
  let number = 0
  for (const item of items) {
    number++
    breakLine(flattener)
    if (flattener.mode === 'prose') flattener.prefix = `${'  '.repeat(Math.min(flattener.depth - 1, 20))}${ordered ? `${number}.` : '-'} `
    flatten(flattener, item.children)
  }
  flattener.depth--
  breakLine(flattener)
}

function flattenDescription(flattener: Flattener, node: {type: 'term' | 'description'; children: readonly Node[]}): void {
  const {type, children} = node
  if (type === 'description') flattener.depth++
  breakLine(flattener)
  flattener.line.kind = type
  flatten(flattener, children)
  if (type === 'description') flattener.depth--
}

function flattenElement(flattener: Flattener, node: Element): void {
  const {name, attributes, children} = node
  if (attributes !== '' && hiddenStyle.test(attributes)) return
  if (name === 'hr') addRule(flattener)
  else if (name === 'b' || name === 'strong') flattenStrong(flattener, children)
  else if (name === 'li') flattenList(flattener, [node], false)
  else if (name === 'dt') flattenDescription(flattener, {type: 'term', children})
  else if (name === 'td' || name === 'th' || name === 'tr' || blockElements.has(name)) {
    breakLine(flattener)
    if (name === 'p' || name === 'div') setApart(flattener)
    flatten(flattener, children)
    breakLine(flattener)
  } else flatten(flattener, children)
}

function flattenExtension(flattener: Flattener, {name, value, children, start, end}: Extension): void {
  if (rawExtensions.has(name)) {
    if (value === undefined || value.trim() === '') return
    putWhole(flattener, value.trim().replace(/\s+/g, ' '), start, end)
  } else if (name === 'poem') flattenVerbatim(flattener, children)
  else if (name !== 'gallery' || flattener.mode === 'value') flatten(flattener, children)
}

function flattenVerbatim(flattener: Flattener, children: readonly Node[]): void {
  const {verbatim} = flattener
  breakLine(flattener)
  flattener.verbatim = true
  flatten(flattener, children)
  flattener.verbatim = verbatim
  breakLine(flattener)
}

/** A small picture before a name is a flag; of others only the caption is text, and in prose nothing. */
function flattenFile(flattener: Flattener, node: File): void {
  const {options, children} = node
  if (flattener.mode === 'prose') return
  if (isIcon(options)) {
    putFlag(flattener, node, toFlag(node.target, plainText(children)))
  } else if (children.length > 0) {
    breakLine(flattener)
    flatten(flattener, children)
    breakLine(flattener)
  }
}

/** `23px`, `x20px`, and no sign of a picture that stands by itself */
function isIcon(options: readonly string[]): boolean {
  const size = options.map(option => /^(?<width>\d{0,4})(?:x(?<height>\d{1,4}))?\s*px$/i.exec(option)?.groups).find(groups => groups)
  const pixels = Number(size?.width || size?.height || 0)
  return pixels > 0 && pixels <= 60 && !options.some(option => option === 'thumb' || option === 'frame')
}

function addRule(flattener: Flattener): void {
  breakLine(flattener)
  if (flattener.mode === 'prose' || flattener.inline) return
  if (isFilled(flattener.line)) return
  const {line} = flattener
  line.kind = 'rule'
  flattener.lines.push(line)
  flattener.line = {...line, kind: 'text', pieces: [], marks: []}
}
