import {schedule} from './builder.ts'
import {code, isWhite} from './characters.ts'
import {atomsBefore} from './fragments.ts'
import {toFile} from './links.ts'
import type {Part, Piece} from './pieces.ts'
import {type Atom, countNode, type Fragment, reportLimit, type Source} from './source.ts'
import {isInvisible, isTitlePart, textWithout} from './templates.ts'
import {isTitle} from './titles.ts'

/**
 * Read the lines of a `<gallery>`, each a file with options and a caption, or of an `<imagemap>`, of which the first line is a file
 * and the others hold links. MediaWiki parts the lines before it reads them: no markup reaches beyond a line.
 */
export function readFiles(source: Source, fragment: Fragment): void {
  const {text} = source
  let isFirst = true
  for (let start = fragment.start; start < fragment.end && source.nodes < source.nodeLimit; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 || feed >= fragment.end ? fragment.end : feed
    const line = trimmed(text, start, next)
    start = next + 1
    if (line.start === line.end) continue
    const atoms = source.find(source, line.start, line.end, fragment.depth)
    if (fragment.kind === 'gallery' || isFirst) addFile(source, fragment, line, atoms)
    else addLinks(source, fragment, atoms)
    isFirst = false
  }
}

function isTooDeep(source: Source, {depth}: Fragment, at: number): boolean {
  if (depth + 1 <= source.depthLimit) return false
  reportLimit(source, 'depth', at)
  return true
}

function trimmed(text: string, start: number, end: number): {start: number; end: number} {
  let from = start
  let to = end
  while (from < to && isWhite(text.charCodeAt(from))) from++
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--
  return {start: from, end: to}
}

function addFile(source: Source, fragment: Fragment, {start, end}: {start: number; end: number}, atoms: readonly Atom[]): void {
  const parts = partsOf(source, start, end, atoms)
  const titleEnd = parts[0]?.end ?? end
  const inTitle = atomsBefore(atoms, 0, titleEnd)
  const title = textWithout(source, start, titleEnd, inTitle, isInvisible).trim()
  if (
    title === '' ||
    isTooDeep(source, fragment, start) ||
    !inTitle.every(isTitlePart) ||
    !isTitle(title, true) ||
    !countNode(source, start)
  )
    return
  const piece: Piece = {open: code.leftBracket, count: 2, start, hyphen: false, hopeless: 0, depth: 0, atoms: 0, parts}
  const {node, fragments} = toFile(source, piece, start, end, title, atoms)
  fragment.parent.children.push(node)
  schedule(source, fragments, fragment.depth)
}

/** What pipes part that are in no atom. */
function partsOf({text}: Source, start: number, end: number, atoms: readonly Atom[]): Part[] {
  const parts: Part[] = []
  let from = start
  let first = 0
  let index = 0
  for (let at = start; at < end; ) {
    const atom = atoms[index]
    if (atom?.node.start === at) {
      index++
      at = atom.node.end
      continue
    }
    if (text.charCodeAt(at) === code.pipe) {
      parts.push({start: from, end: at, equals: -1, atoms: first})
      from = at + 1
      first = index
    }
    at++
  }
  parts.push({start: from, end, equals: -1, atoms: first})
  return parts
}

function addLinks(source: Source, fragment: Fragment, atoms: readonly Atom[]): void {
  for (const {node, fragments} of atoms) {
    if (node.type !== 'link' || isTooDeep(source, fragment, node.start)) continue
    fragment.parent.children.push(node)
    schedule(source, fragments, fragment.depth)
  }
}
