import {survey} from '../extract/survey.ts'
import {settings} from '../settings.ts'
import type {Extension, List, Node, Root, Table} from '../tree.ts'
import type {MdastBlock, MdastList, MdastRoot} from './mdast.ts'
import {addressOf, codeExtensions, type MdastState, positionOf, textOf, toInlines, trimmed} from './to-mdast-inlines.ts'

export interface MdastOptions {
  /** Before the titles of pages in the addresses of links; `./` when left out. */
  base?: string
  /** BCP 47, of the wiki; `en` when left out. */
  language?: string
}

/** Elements whose content stands in blocks of its own. */
const blockElements: ReadonlySet<string> = new Set(['div', 'p', 'center', 'blockquote', 'section', 'ul', 'ol', 'li', 'dl', 'dd', 'dt'])
/** What stands on the page by itself; the rest is part of a paragraph. */
const blocks: ReadonlySet<Node['type']> = new Set([
  'redirect',
  'heading',
  'paragraph',
  'preformatted',
  'thematicBreak',
  'list',
  'descriptionList',
  'table',
])

/**
 * Make mdast, the tree of Markdown, of a tree of wikitext: headings, paragraphs, lists, tables, code, links, emphasis.
 *
 * Templates become the text that they give in sections; infoboxes, references, files, categories and comments are left out.
 * A description becomes a quote.
 */
export function toMdast(root: Root, {base = './', language = 'en'}: MdastOptions = {}): MdastRoot {
  const {infoboxes, templates} = settings()
  const state = {base, survey: survey(root, {language, title: undefined, infoboxes, templates})}
  return {type: 'root', ...positionOf(root), children: toBlocks(state, root.children)}
}

/** Nodes as blocks: those that are none are joined to paragraphs. The depth of calls is that of the tree, which the parser limits. */
function toBlocks(state: MdastState, nodes: readonly Node[]): MdastBlock[] {
  const made: MdastBlock[] = []
  let run: Node[] = []
  const endRun = () => {
    made.push(...toParagraph(state, run, undefined))
    run = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node)
    else {
      endRun()
      made.push(...toBlock(state, node))
    }
  }
  endRun()
  return made
}

function isBlock(node: Node): boolean {
  if (node.type === 'element') return blockElements.has(node.name) || node.children.some(isBlock)
  if (node.type === 'extension') return codeExtensions.has(node.name) || node.children.some(isBlock)
  return blocks.has(node.type)
}

function toBlock(state: MdastState, node: Node): MdastBlock[] {
  switch (node.type) {
    case 'redirect':
      return [
        {type: 'paragraph', children: [{type: 'link', url: addressOf(state, node.target), children: [{type: 'text', value: node.target}]}]},
      ]
    case 'heading':
      return [{type: 'heading', depth: toDepth(node.depth), ...positionOf(node), children: trimmed(toInlines(state, node.children))}]
    case 'paragraph':
      return node.children.some(isBlock) ? toBlocks(state, node.children) : toParagraph(state, node.children, node)
    case 'preformatted':
      return [{type: 'code', ...positionOf(node), value: textOf(toInlines(state, node.children)).replace(/^ /gm, '')}]
    case 'thematicBreak':
      return [{type: 'thematicBreak', ...positionOf(node)}]
    case 'list':
      return [toList(state, node)]
    case 'descriptionList':
      return node.children.flatMap(child => toDescription(state, child))
    case 'table':
      return toTable(state, node)
    case 'extension':
      return toCode(state, node)
    case 'element':
      return node.name === 'blockquote' ? quoted(toBlocks(state, node.children), node) : toBlocks(state, node.children)
    default:
      return []
  }
}

function toParagraph(state: MdastState, nodes: readonly Node[], node: Node | undefined): MdastBlock[] {
  const children = trimmed(toInlines(state, nodes))
  if (children.length === 0) return []
  return [{type: 'paragraph', ...(node === undefined ? {} : positionOf(node)), children}]
}

function toDescription(state: MdastState, node: Extract<Node, {type: 'term' | 'description'}>): MdastBlock[] {
  if (node.type === 'description') return quoted(toBlocks(state, node.children), node)
  const children = trimmed(toInlines(state, node.children))
  return children.length === 0 ? [] : [{type: 'paragraph', ...positionOf(node), children: [{type: 'strong', children}]}]
}

function quoted(children: MdastBlock[], node: Node): MdastBlock[] {
  return children.length === 0 ? [] : [{type: 'blockquote', ...positionOf(node), children}]
}

function toCode(state: MdastState, node: Extension): MdastBlock[] {
  if (!codeExtensions.has(node.name)) return toBlocks(state, node.children)
  const {lang} = /\blang\s*=\s*["']?(?<lang>[\w+#-]+)/i.exec(node.attributes)?.groups ?? {}
  return [{type: 'code', ...(lang === undefined ? {} : {lang}), ...positionOf(node), value: (node.value ?? '').replace(/^\n|\n$/g, '')}]
}

function toList(state: MdastState, node: List): MdastList {
  const items = node.children.map(item => ({
    type: 'listItem' as const,
    spread: false,
    ...positionOf(item),
    children: toBlocks(state, item.children),
  }))
  return {type: 'list', ordered: node.ordered, spread: false, ...positionOf(node), children: items}
}

/** A caption becomes a paragraph before the table. What stands between the rows or cells is left out. */
function toTable(state: MdastState, node: Table): MdastBlock[] {
  const captions = node.children.flatMap(child => (child.type === 'tableCaption' ? toParagraph(state, child.children, child) : []))
  const rows = node.children.flatMap(row => {
    if (row.type !== 'tableRow') return []
    const cells = row.children.filter(cell => cell.type === 'tableCell')
    const children = cells.map(cell => ({
      type: 'tableCell' as const,
      ...positionOf(cell),
      children: trimmed(toInlines(state, cell.children)),
    }))
    return children.length === 0 ? [] : [{type: 'tableRow' as const, ...positionOf(row), children}]
  })
  return rows.length === 0 ? captions : [...captions, {type: 'table', ...positionOf(node), children: rows}]
}

function toDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return ([1, 2, 3, 4, 5, 6] as const)[Math.min(6, Math.max(1, depth)) - 1] ?? 6
}
