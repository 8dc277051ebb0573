import type {Link, Node, Text} from '../../tree.ts'
import {valueNodes} from '../arguments.ts'
import {flattenTemplate} from '../templates/template.ts'
import {addRule, flattenDescription, flattenElement, flattenExtension, flattenList, flattenStrong, flattenVerbatim} from './blocks.ts'
import {flattenFile} from './files.ts'
import {breakLine, type Flattener, putMark, setApart} from './flattener.ts'
import {flattenLink} from './links.ts'
import {flattenTable} from './tables.ts'
import {flattenText} from './text-nodes.ts'

/** Letters that a link takes in: `[[battle]]s`. */
const trail = /^\p{Ll}+/u
/** Most texts behind a link begin with a sign or a space. */
const noTrail = /^[\0-`]/

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
      skip = next?.type === 'text' && next.value.length === next.end - next.start ? trailLength(next.value) : 0
      flattenLink(flattener, node, skip > 0 && next?.type === 'text' ? next : undefined, skip)
    } else flattenNode(flattener, node)
  }
}

function trailLength(text: string): number {
  return noTrail.test(text) ? 0 : (trail.exec(text)?.[0].length ?? 0)
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

function flattenReference(flattener: Flattener, node: Node): void {
  for (const id of flattener.survey.ids.get(node) ?? []) {
    putMark(flattener, node, at => ({kind: 'reference', id, at, to: at}))
  }
}
