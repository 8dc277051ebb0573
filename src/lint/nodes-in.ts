import type {Node, Parent} from '../tree.ts'

/** All nodes below one, in the order of the text, each before its children. */
export function* nodesIn(parent: Parent): Generator<Node> {
  const pending: Node[] = [...parent.children].reverse()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node
    if (!('children' in node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) pending.push(child)
    }
  }
}
