import type {Node} from '../tree.ts'
import {append, type Builder, isTooDeep, lastIndex, leave, placeAtom, placeBefore, schedule} from './builder.ts'
import {code, isBlank, runLength} from './characters.ts'
import {toHeading} from './headings.ts'
import {type Atom, countNode} from './source.ts'
import {isInvisible} from './templates.ts'

/** Add the heading that the preprocessor found at `at`; gives where it ends. */
export function addHeading(builder: Builder, node: Node, at: number, lineEnd: number): number {
  leave(builder, lastIndex(builder.frames, ({kind}) => kind === 'cell' || kind === 'base') + 1, lineEnd)
  placeBefore(builder, at, lineEnd)
  placeAtom(builder)
  return node.end
}

/** A heading that the preprocessor could not find, since something opened in it is never closed: `== a [[ b ==`. */
export function beginLooseHeading(builder: Builder, at: number, lineEnd: number): number | undefined {
  const {source, text, end, kind, atoms} = builder
  if (kind === 'value' && !isLineStart(text, at)) return undefined
  let next = builder.next
  while ((atoms[next]?.node.start ?? Number.POSITIVE_INFINITY) < at) next++
  const first = next
  let last = at
  while (last < end && text.charCodeAt(last) !== code.lineFeed)
    last = atoms[next]?.node.start === last ? (atoms[next++] as Atom).node.end : last + 1
  for (;;) {
    while (last > at && isBlank(text.charCodeAt(last - 1))) last--
    const before = next > first ? atoms[next - 1] : undefined
    if (before === undefined || before.node.end !== last || !isInvisible(before)) break
    last = before.node.start
    next--
  }
  const inside = atoms.slice(first, next)
  const heading =
    inside.at(-1)?.node.end === last
      ? undefined
      : toHeading(source, at, runLength(text, code.equals, at, Math.min(last, at + 6)), last, inside)
  if (heading === undefined || isTooDeep(builder, at, 2) || !countNode(source, at)) return undefined
  leave(builder, lastIndex(builder.frames, ({kind}) => kind === 'cell' || kind === 'base') + 1, lineEnd)
  placeBefore(builder, at, lineEnd)
  builder.next = next
  append(builder, heading.node)
  schedule(source, heading.fragments, builder.depth + builder.frames.length)
  return last
}

/** Whether a line feed or a comment stands before: a value begins within a line. */
function isLineStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return before === code.lineFeed || before === code.greater
}
