import type {Position, Node as UnistNode} from 'unist'
import {toProse} from '../extract/prose.ts'
import type {Survey} from '../extract/survey.ts'
import type {Element, Extension, Node} from '../tree.ts'
import type {MdastInline} from './mdast.ts'

/** What the making of mdast shares. */
export interface MdastState {
  readonly base: string
  readonly survey: Survey
}

/** Tags whose content is code on lines of its own. */
export const codeExtensions: ReadonlySet<string> = new Set(['pre', 'syntaxhighlight', 'source'])
const inlineExtensions: ReadonlySet<string> = new Set(['math', 'chem', 'ce'])
const codeElements: ReadonlySet<string> = new Set(['code', 'tt', 'kbd', 'samp', 'var'])
const styles: ReadonlyMap<string, 'emphasis' | 'strong' | 'delete'> = new Map([
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['s', 'delete'],
  ['del', 'delete'],
  ['strike', 'delete'],
])

/** Nodes as the content of a paragraph, heading or cell; blocks among them are parted by line breaks. */
export function toInlines(state: MdastState, nodes: readonly Node[]): MdastInline[] {
  return nodes.flatMap(node => toInline(state, node))
}

function toInline(state: MdastState, node: Node): MdastInline[] {
  const place = positionOf(node)
  switch (node.type) {
    case 'text':
      return [{type: 'text', ...place, value: node.value}]
    case 'break':
      return [{type: 'break', ...place}]
    case 'emphasis':
    case 'strong':
      return wrapped(node.type, toInlines(state, node.children), node)
    case 'link': {
      const children = node.captionStart === undefined ? [] : toInlines(state, node.children)
      const target = node.target.replace(/^:/, '')
      const url = addressOf(state, target, node.fragment)
      return [
        {type: 'link', url, ...place, children: children.length > 0 ? children : [{type: 'text', value: target || (node.fragment ?? '')}]},
      ]
    }
    case 'externalLink': {
      const children = toInlines(state, node.children)
      return [{type: 'link', url: node.url, ...place, children: children.length > 0 ? children : [{type: 'text', value: node.url}]}]
    }
    case 'element':
      return toStyled(state, node)
    case 'extension':
      return toRaw(state, node)
    case 'template': {
      const {value} = toProse([node], state.survey).text
      return value === '' ? [] : [{type: 'text', ...place, value}]
    }
    case 'argument':
      return node.defaultStart === undefined
        ? []
        : toInlines(
            state,
            node.children.filter(child => child.type !== 'name'),
          )
    case 'heading':
    case 'paragraph':
    case 'preformatted':
    case 'term':
    case 'description':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'tableCaption':
      return [...toInlines(state, node.children), {type: 'break'}]
    case 'list':
    case 'descriptionList':
    case 'table':
      return [{type: 'break'}, ...toInlines(state, node.children)]
    default:
      return []
  }
}

function toStyled(state: MdastState, node: Element): MdastInline[] {
  const children = toInlines(state, node.children)
  if (codeElements.has(node.name)) return children.length === 0 ? [] : [{type: 'inlineCode', ...positionOf(node), value: textOf(children)}]
  const style = styles.get(node.name)
  return style === undefined ? children : wrapped(style, children, node)
}

function wrapped(type: 'emphasis' | 'strong' | 'delete', children: MdastInline[], node: Node): MdastInline[] {
  return children.length === 0 ? [] : [{type, ...positionOf(node), children}]
}

function toRaw(state: MdastState, node: Extension): MdastInline[] {
  const {name, value = '', children} = node
  if (name === 'nowiki') return [{type: 'text', ...positionOf(node), value}]
  if (inlineExtensions.has(name) || codeExtensions.has(name)) return [{type: 'inlineCode', ...positionOf(node), value: value.trim()}]
  return toInlines(state, children)
}

/** The address of a page, as MediaWiki writes titles in addresses. */
export function addressOf({base}: MdastState, target: string, fragment?: string): string {
  const title = encodeURI(target.trim().replaceAll(' ', '_').toWellFormed()).replace(/[?#]/g, encodeURIComponent)
  const anchor = fragment === undefined ? '' : `#${encodeURI(fragment.trim().replaceAll(' ', '_').toWellFormed())}`
  return target.trim() === '' ? anchor : base + title + anchor
}

/** Inlines without white space and breaks at both ends. */
export function trimmed(inlines: readonly MdastInline[]): MdastInline[] {
  const from = inlines.findIndex(isFilled)
  const kept = from < 0 ? [] : inlines.slice(from, inlines.findLastIndex(isFilled) + 1)
  return kept.map((inline, index) => {
    if (inline.type !== 'text') return inline
    const start = index === 0 ? inline.value.trimStart() : inline.value
    return {...inline, value: index === kept.length - 1 ? start.trimEnd() : start}
  })
}

function isFilled(inline: MdastInline): boolean {
  return inline.type !== 'break' && (inline.type !== 'text' || inline.value.trim() !== '')
}

/** Inlines without their markup. */
export function textOf(inlines: readonly MdastInline[]): string {
  return inlines
    .map(inline => {
      if (inline.type === 'break') return '\n'
      return 'value' in inline ? inline.value : textOf(inline.children)
    })
    .join('')
}

/** The place of a node, when the tree has positions. */
export function positionOf(node: UnistNode): {position?: Position} {
  return node.position === undefined ? {} : {position: node.position}
}
