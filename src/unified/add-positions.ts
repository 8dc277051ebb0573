import type {Point, Position, Node as UnistNode} from 'unist'
import type {Node, Root} from '../tree.ts'

/** Give every node of a tree its unist `position`, in one pass. */
export function addPositions(root: Root, locate: (start: number, end: number) => Position): void {
  const pending: (UnistNode & (Root | Node))[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    node.position = locate(node.start, node.end)
    if ('children' in node) for (const child of node.children) pending.push(child)
  }
}

/** Make what gives two offsets into a text as a unist position. Lines end at LF, CR LF and CR, as in vfile-location. */
export function locatorOf(text: string): (start: number, end: number) => Position {
  const starts = lineStarts(text)
  return (start, end) => ({start: toPoint(starts, start), end: toPoint(starts, end)})
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: lineBreak, index}) => index + lineBreak.length)]
}

function toPoint(starts: readonly number[], offset: number): Point {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
}
