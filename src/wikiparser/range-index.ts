import type {Ast} from './load.ts'

/** The nodes of these types in the order of the text, the outer before the inner. */
export interface RangeIndex {
  nodes: readonly Ast[]
  /** For each, the index of the first that stands behind it. */
  after: readonly number[]
}

/** `{{!}}`, `{{!!}}`, `{{(!}}` */
const pipe = /\{\{\s*(?:!|!!|!-|\(!|!\))\s*\}\}/g

/** Put all nodes whose type is one of `types` in one list. Headings are left without their trail, which can hold lines of comments. */
export function toIndex(root: Ast, text: string, types: ReadonlySet<string>): RangeIndex {
  const nodes: Ast[] = []
  const after: number[] = []
  const stack: (Ast | number)[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'number') {
      after[next] = nodes.length
      continue
    }
    const trail = next.type === 'heading' ? next.childNodes?.[1] : undefined
    if (trail !== undefined) {
      stack.push(trail, {...next, range: [next.range[0], trail.range[0]], childNodes: next.childNodes?.slice(0, 1) ?? []})
      continue
    }
    if (next.type !== undefined && types.has(next.type)) {
      stack.push(nodes.length)
      nodes.push(next)
    }
    const children = next.type === 'td' || next.type === 'table-syntax' ? withPipes(next, text) : (next.childNodes ?? [])
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]
      if (child !== undefined) stack.push(child)
    }
  }
  return {nodes, after}
}

/** The children of a cell, or of a sign, with the templates for pipes that the library takes for the sign itself. */
function withPipes({range, childNodes = []}: Ast, text: string): Ast[] {
  const all: Ast[] = []
  let at = range[0]
  for (const child of [...childNodes, {range: [range[1], range[1]]} satisfies Ast]) {
    const to = child.type === undefined ? child.range[1] : child.range[0]
    for (const {index, 0: written} of text.slice(at, to).matchAll(pipe)) {
      const start = at + index
      const end = start + written.length
      all.push({type: 'magic-word', range: [start, end], childNodes: [{type: 'magic-word-name', range: [start + 2, end - 2]}]})
    }
    if (child.type !== undefined) all.push(child)
    at = child.range[1]
  }
  return all
}

/** The outermost nodes that lie between two offsets. */
export function* nodesBetween({nodes, after}: RangeIndex, start: number, end: number): Generator<Ast> {
  for (let index = firstFrom(nodes, start); index < nodes.length; ) {
    const node = nodes[index]
    if (node === undefined || node.range[0] >= end) return
    const isWithin = node.range[1] <= end
    if (isWithin) yield node
    index = isWithin ? (after[index] ?? nodes.length) : index + 1
  }
}

/** The index of the first node that begins at `start` or behind it. */
function firstFrom(nodes: readonly Ast[], start: number): number {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.range[0] ?? Number.POSITIVE_INFINITY) < start) low = middle + 1
    else high = middle
  }
  return low
}
