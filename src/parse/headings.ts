import type {Heading} from '../tree.ts'
import {code, runLength} from './characters.ts'
import {addContent} from './fragments.ts'
import {type Atom, noFragments, type Source} from './source.ts'

/**
 * The heading on a line that begins with `count` signs at `start` and whose text ends at `last`; `undefined` when it ends with no `=`.
 *
 * The lesser number of signs gives the depth; the others are text. A line of signs alone is a heading from three on.
 */
export function toHeading(source: Source, start: number, count: number, last: number, atoms: readonly Atom[]): Atom | undefined {
  const {text} = source
  let first = last
  while (first > start && text.charCodeAt(first - 1) === code.equals) first--
  if (first === last) return undefined
  const signs = runLength(text, code.equals, start, last)
  const alone = start + signs === last
  if (alone && signs < 3) return undefined
  const depth = alone ? Math.min(6, (signs - 1) >> 1) : Math.min(last - first, count)
  const node: Heading = {type: 'heading', depth, start, end: last, children: []}
  const atom: Atom = {node, fragments: noFragments, levels: 1}
  addContent(source, atom, node, start + depth, last - depth, atoms, 'inline')
  return atom
}
