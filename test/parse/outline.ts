import type {Node, Root} from '../../src/tree.ts'

/**
 * A tree as one line: each node by its type, its own fields but offsets, and its children in brackets;
 * text nodes are their text in quotes: `paragraph("a " template{name: a}(parameter{index: 1}("b")))`.
 */
export function outline(root: Root): string {
  return root.children.map(ofNode).join(' ')
}

function ofNode(node: Node): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  const {type, start, end, valueStart, captionStart, defaultStart, children, ...fields}: {[field: string]: unknown; children?: Node[]} = {
    ...node,
  }
  const own = Object.entries(fields)
    .filter(([name, value]) => !(name === 'attributes' && value === ''))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const inner = children === undefined ? '' : children.map(ofNode).join(' ')
  return `${String(type)}${own.length > 0 ? `{${own.join(', ')}}` : ''}${inner === '' ? '' : `(${inner})`}`
}
