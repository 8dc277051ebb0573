import type {Position, Node as UnistNode} from 'unist'
import type {Node, Root} from '../tree.ts'

/** Give every node of a tree its unist `position`, in one pass. */
export function addPositions(root: Root, locate: (start: number, end: number) => Position): void {
  const pending: (UnistNode & (Root | Node))[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    node.position = locate(node.start, node.end)
    if ('children' in node) for (const child of node.children) pending.push(child)
  }
}
