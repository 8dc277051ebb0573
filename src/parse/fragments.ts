import {characterTable, code, isWhite} from './characters.ts'
import {type Atom, addChild, addFragment, type Fragment, noAtoms, type ParentNode, type Source} from './source.ts'

/** What can begin markup within a line that is no table's, or end the line; a colon and a low line only before some characters. */
const inline = characterTable("\n'<[]&_:")
/** What can begin a block. */
const block = characterTable('*#:;-{|!=')

/**
 * Give `parent`, which is the node of an atom or stands in it, the content from `start` to `end`: at once when it is plain text,
 * as most parameters and captions are, else as a fragment of the atom, to be read when its turn comes.
 */
export function addContent(
  source: Source,
  atom: Atom,
  parent: ParentNode,
  start: number,
  end: number,
  atoms: readonly Atom[],
  kind: Fragment['kind'],
): void {
  if (start === end) return
  if (atoms.length > 0 || !isPlain(source.text, start, end)) {
    addFragment(atom, {parent, start, end, atoms, kind, depth: 0})
  } else {
    source.nodes++
    addChild(parent, {type: 'text', value: source.text.slice(start, end), start, end})
  }
}

/** The content of an extension tag, which MediaWiki preprocesses by itself. */
export function toContent(name: string, parent: ParentNode, start: number, end: number): Fragment {
  const kind = name === 'gallery' || name === 'imagemap' ? name : 'content'
  return {parent, start, end, atoms: undefined, kind, depth: 0}
}

/** The page itself, from its first character or from behind its redirect on. */
export function toPage(parent: ParentNode, start: number, end: number): Fragment {
  return {parent, start, end, atoms: undefined, kind: 'page', depth: 0}
}

/** The atoms of `all` that stand before `end`, from the index `from` on. */
export function atomsBefore(all: readonly Atom[], from: number, end: number): readonly Atom[] {
  let to = from
  while (to < all.length && (all[to] as Atom).node.start < end) to++
  return to === from ? noAtoms : all.slice(from, to)
}

/** Whether a stretch without atoms holds no markup: one line, of which the white space around it is no part. */
function isPlain(text: string, start: number, end: number): boolean {
  let from = start
  let to = end
  while (from < to && isWhite(text.charCodeAt(from))) from++
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--
  const first = from < to ? text.charCodeAt(from) : code.space
  if (first < 128 && block[first] === 1) return false
  while (from < to) {
    const character = text.charCodeAt(from)
    if (character < 128 && inline[character] === 1 && !isHarmless(text, character, from + 1, to)) return false
    from++
  }
  return true
}

/** A colon that begins no URL, as no word follows it, or a low line alone, which begins no switch. */
function isHarmless(text: string, character: number, next: number, end: number): boolean {
  if (character === code.colon) return next >= end || text.charCodeAt(next) === code.space
  return character === code.underscore && !(next < end && text.charCodeAt(next) === code.underscore)
}
