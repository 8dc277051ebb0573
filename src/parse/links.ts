import markup from '../data/markup.json' with {type: 'json'}
import {isCategoryNamespace, isFileNamespace} from '../data/namespaces.ts'
import type {Category, File, Link, Node} from '../tree.ts'
import {code} from './characters.ts'
import {addContent, atomsBefore} from './fragments.ts'
import type {Part, Piece} from './preprocess.ts'
import {type Atom, type Fragment, noAtoms, type Source} from './source.ts'
import {addLateName, addName, isInvisible, isTitlePart, textWithout} from './templates.ts'

/** No title holds these; a link whose target does is text. */
export const badTarget = /[<>[\]{}\n]/

/** `[[http://x]]` is an external link within brackets. */
const protocol = /^\s*(?:[a-z]{3,9}:)?\/\//i

/**
 * The link, file or category between `[[` at `from` and `]]` before `to`; `undefined` when its target can be none,
 * or when there is a link in the caption of anything but a file.
 */
export function toLink(source: Source, piece: Piece, from: number, to: number, atoms: readonly Atom[]): Atom | undefined {
  const title = piece.parts[0] as Part
  const caption = piece.parts[1]
  const inside = atoms.length === piece.atoms ? noAtoms : atoms.slice(piece.atoms)
  const titleAtoms = caption === undefined ? inside : atomsBefore(inside, 0, caption.start)
  if (titleAtoms.some(atom => !isTitlePart(atom))) return undefined
  const plain = textWithout(source, title.start, title.end, titleAtoms, () => true)
  if (badTarget.test(plain) || (plain.includes('//') && protocol.test(plain))) return undefined
  const written = (titleAtoms.length === 0 ? plain : textWithout(source, title.start, title.end, titleAtoms, isInvisible)).trim()
  if (written === '' || written === ':') return undefined

  const colon = written.indexOf(':')
  const namespace = colon > 0 ? written.slice(0, colon) : ''
  if (namespace !== '' && isFileNamespace(namespace)) return toFile(source, piece, from, to, written, inside)
  if (inside.some(({node}) => isLink(node))) return undefined
  const end = caption === undefined ? to : to + extraBracket(source, caption.start, to)
  const node: Link | Category =
    namespace !== '' && isCategoryNamespace(namespace)
      ? toCategory(source, written.slice(colon + 1).trim(), from, end, caption)
      : toPlainLink(written, from, end, caption)
  const fragments: Fragment[] = []
  addName(node.children, fragments, title.start, title.end, titleAtoms)
  if (caption !== undefined) {
    addContent(source, fragments, node, caption.start, end - 2, inside.slice(titleAtoms.length), 'caption')
  }
  return {node, fragments, levels: 1}
}

export function toPlainLink(written: string, start: number, end: number, caption: {start: number} | undefined): Link {
  const hash = written.indexOf('#')
  const target = hash < 0 ? written : written.slice(0, hash).trim()
  const node: Link = {type: 'link', target, start, end, children: []}
  if (hash >= 0) node.fragment = written.slice(hash + 1)
  if (caption !== undefined) node.captionStart = caption.start
  return node
}

export function toCategory({text}: Source, target: string, start: number, end: number, caption: {start: number} | undefined): Category {
  const node: Category = {type: 'category', target, start, end, children: []}
  if (caption !== undefined) node.sortKey = text.slice(caption.start, end - 2)
  return node
}

/** A file: what stands between its pipes is options, but for the caption: the last part that is none by its look. */
export function toFile(source: Source, piece: Piece, start: number, end: number, target: string, inside: readonly Atom[]): Atom {
  const {parts} = piece
  const options = parts.map(part => source.text.slice(part.start, part.end).trim())
  const caption = options.findLastIndex((option, index) => index > 0 && !isFileOption(option))
  const node: File = {type: 'file', target, options: options.filter((_, index) => index > 0 && index !== caption), start, end, children: []}
  const fragments: Fragment[] = []
  parts.forEach((part, index) => {
    const atoms = inside.slice(part.atoms - piece.atoms, (parts[index + 1]?.atoms ?? piece.atoms + inside.length) - piece.atoms)
    if (index === caption) addContent(source, fragments, node, part.start, part.end, atoms, 'caption')
    else if (caption > 0 && index > caption) addLateName(fragments, node, part.start, part.end, atoms)
    else addName(node.children, fragments, part.start, part.end, atoms)
  })
  return {node, fragments, levels: 1}
}

const optionWords: ReadonlySet<string> = new Set(markup.fileOptions)
const optionKeys: ReadonlySet<string> = new Set(markup.fileOptionKeys)
/** `23px`, `x40px`, `200x40 px`; in Cyrillic `пкс` */
const size = /^(?:\d{1,9}(?:x\d{0,9})?|x\d{1,9}) ?(?:px|пкс|بك|پیکسل)$/i
/** `upright 1.2` */
const upright = /^upright [\d.]{1,9}$/

/** `thumb`, `23px`, `link=`, `alt=` … in the languages of the larger wikis. */
function isFileOption(option: string): boolean {
  if (optionWords.has(option) || size.test(option) || upright.test(option)) return true
  const equals = option.indexOf('=')
  return equals > 0 && optionKeys.has(option.slice(0, equals).trim().toLowerCase())
}

/** `[[a|[http://x y]]]`: when a bracket opened in the caption, the first of three that close is its own. */
function extraBracket({text}: Source, start: number, to: number): number {
  if (text.charCodeAt(to) !== code.rightBracket) return 0
  const bracket = text.lastIndexOf('[', to - 3)
  return bracket >= start ? 1 : 0
}

function isLink({type}: Node): boolean {
  return type === 'link' || type === 'file' || type === 'category'
}
