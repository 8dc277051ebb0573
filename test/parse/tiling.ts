import type {Node, Root} from '../../src/tree.ts'

type Branch = Root | (Node & {children?: readonly Node[]})

/** What some nodes may hold; all others may hold any. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  list: ['listItem'],
  descriptionList: ['term', 'description'],
  table: ['name', 'tableCaption', 'tableRow'],
  tableRow: ['name', 'tableCell'],
  template: ['name', 'parameter'],
}

/**
 * What is wrong with the offsets of a tree: gaps between the children of the root, nodes that reach beyond their parent, overlap
 * or stand in the wrong order, and nodes where there may be none of their type. Empty when all is well.
 */
export function flaws(root: Root, text: string): string[] {
  const found: string[] = []
  const say = (what: string, {type, start, end}: Branch) => found.push(`${what}: ${type} ${start}-${end}`)
  let last = 0
  for (const child of root.children) {
    if (child.start !== last) say(`gap from ${last}`, child)
    last = child.end
  }
  if (last !== text.length || root.end !== text.length) found.push(`the root ends at ${last}, expected ${text.length}`)

  const stack: Branch[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('children' in node) || node.children === undefined) continue
    const allowed = kinds[node.type]
    let at = node.start
    for (const child of node.children) {
      if (child.start < at || child.end < child.start || child.end > node.end)
        say(`out of place in ${node.type} ${node.start}-${node.end}`, child)
      if (allowed !== undefined && !allowed.includes(child.type)) say(`not allowed in ${node.type}`, child)
      at = child.end
      stack.push(child)
    }
  }
  return found
}

/** The levels of a tree below its root. */
export function depthOf(root: Root): number {
  let deepest = 0
  const stack: {node: Branch; depth: number}[] = [{node: root, depth: 0}]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    deepest = Math.max(deepest, next.depth)
    if (!('children' in next.node)) continue
    for (const node of next.node.children ?? []) stack.push({node, depth: next.depth + 1})
  }
  return deepest
}
