import markup from '../data/markup.json' with {type: 'json'}
import {isCategoryNamespace, isFileNamespace} from '../data/namespaces.ts'
import type {Category, File, Link, Node} from '../tree.ts'
import {code} from './characters.ts'
import {isElementName} from './elements.ts'
import {addContent, atomsBefore} from './fragments.ts'
import {lastPart, type Part, type Piece} from './pieces.ts'
import {type Atom, noAtoms, noFragments, type Source} from './source.ts'
import {addLateName, addName, isInvisible, isTitlePart, textWithout} from './templates.ts'
import {isTitle} from './titles.ts'

/** No link holds these, not even in its fragment; a link that does is text. */
const badTarget = /[[\]{}\n]/
/** `#<b>`: an element in a fragment. */
const elementStart = /<\/?([a-z\d]{1,12})[\s/>]/gi
/** `[[http://x]]` is an external link within brackets. */
const protocol = /^\s*(?:[a-z]{3,9}:)?\/\//i

/** The link between `[[` at `start` and `]]` before `end` in which nothing stands but a page's name and perhaps, behind a pipe, a caption; most are such. */
export function toSimpleLink(source: Source, start: number, pipe: number, end: number): Atom | undefined {
  const nameEnd = pipe < 0 ? end - 2 : pipe
  const target = source.text.slice(start + 2, nameEnd).trim()
  if (target === '') return undefined
  const node: Link = {type: 'link', target, start, end, children: []}
  const atom: Atom = {node, fragments: noFragments, levels: 1}
  if (pipe < 0) return atom
  node.captionStart = pipe + 1
  addContent(source, atom, node, pipe + 1, end - 2, noAtoms, 'caption')
  return atom
}

/**
 * The link, file or category between `[[` at `from` and `]]` before `to`; `undefined` when its target can be none,
 * or when there is a link in the caption of anything but a file.
 */
export function toLink(source: Source, piece: Piece, from: number, to: number, atoms: readonly Atom[]): Atom | undefined {
  const title = piece.parts[0] as Part
  const caption = piece.parts[1]
  const inside = atoms.length === piece.atoms ? noAtoms : atoms.slice(piece.atoms)
  const titleAtoms = atomsBefore(inside, 0, title.end)
  if (titleAtoms.some(atom => !isTitlePart(atom))) return undefined
  const plain = textWithout(source, title.start, title.end, titleAtoms, () => true)
  if (badTarget.test(plain) || (plain.includes('//') && protocol.test(plain))) return undefined
  const written = (titleAtoms.length === 0 ? plain : textWithout(source, title.start, title.end, titleAtoms, isInvisible)).trim()
  if (written === '' || written === ':' || !isTarget(plain.trim())) return undefined

  const colon = written.indexOf(':')
  const namespace = colon > 0 ? written.slice(0, colon) : ''
  const isFile = namespace !== '' && isFileNamespace(namespace)
  const isCategory = namespace !== '' && !isFile && isCategoryNamespace(namespace)
  if ((isFile || isCategory) && colon === written.length - 1) return undefined
  const holdsLink = inside.some(({node}) => isLink(node))
  if (holdsLink && !isFile) return undefined
  const extra = caption === undefined || holdsLink ? 0 : extraBracket(source, caption.start, to)
  const last = lastPart(piece)
  last.end += extra
  if (isFile) return toFile(source, piece, from, to + extra, written, inside)

  const end = to + extra
  const node = isCategory
    ? toCategory(source, written.slice(colon + 1).trim(), from, end, caption)
    : toPlainLink(written, from, end, caption)
  const atom: Atom = {node, fragments: noFragments, levels: 1}
  addName(atom, node, title.start, title.end, titleAtoms)
  if (caption !== undefined) {
    addContent(source, atom, node, caption.start, end - 2, inside.slice(caption.atoms - piece.atoms), 'caption')
  }
  return atom
}

/** Whether a page can have this title, or, behind `#`, a heading this text. */
function isTarget(text: string): boolean {
  if (text.startsWith('::') || !isTitle(text, true)) return false
  if (!text.includes('<')) return true
  return ![...text.matchAll(elementStart)].some(([, name = '']) => isElementName(name.toLowerCase()))
}

/** A link as it is written; `caption` is where the text behind the pipe begins. */
export function toPlainLink(written: string, start: number, end: number, caption: {start: number} | undefined): Link {
  const hash = written.indexOf('#')
  const target = hash < 0 ? written : written.slice(0, hash).trim()
  const node: Link = {type: 'link', target, start, end, children: []}
  if (hash >= 0) node.fragment = written.slice(hash + 1)
  if (caption !== undefined) node.captionStart = caption.start
  return node
}

/** A category, its namespace left out. */
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
  const atom: Atom = {node, fragments: noFragments, levels: 1}
  parts.forEach((part, index) => {
    const atoms = atomsBefore(inside, part.atoms - piece.atoms, part.end)
    if (index === caption) addContent(source, atom, node, part.start, part.end, atoms, 'caption')
    else if (caption > 0 && index > caption) addLateName(atom, node, part.start, part.end, atoms)
    else addName(atom, node, part.start, part.end, atoms)
  })
  return atom
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
