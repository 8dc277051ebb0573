import markup from '../data/markup.json' with {type: 'json'}
import type {Argument, Name, Parameter, Template} from '../tree.ts'
import {addContent, atomsBefore} from './fragments.ts'
import {isHeadless} from './headless.ts'
import type {Part, Piece} from './pieces.ts'
import {type Atom, addFragment, noAtoms, noFragments, type ParentNode, type Source} from './source.ts'
import {isTitle} from './titles.ts'

const functions: ReadonlySet<string> = new Set(markup.functions)
/** Functions whose names MediaWiki takes only in this case. */
const functionsAsWritten: ReadonlySet<string> = new Set(markup.functionsAsWritten)

/** `safesubst:#if:`: a function's name, behind what says when to substitute it. */
const functionPattern = /^(?<prefix>\s*(?:(?:(?:safe)?subst|msg|raw):\s*)?)(?<name>#[^:\s]*|[^:#]+):/i
const longestHead = 80
const substitution = /^(?:(?:safe)?subst|msg|raw):\s*/i
/** `{{{|safesubst:}}}`: nothing, or, while a page is saved, the word. */
const substitutionArgument = /^\{\{\{\s*\|\s*(?:safe)?subst:\s*\}\}\}$/i

/** The template or parser function from `from` to `to` that a piece of braces makes; `undefined` when its name can be none. */
export function toTemplate(source: Source, piece: Piece, from: number, to: number, atoms: readonly Atom[]): Atom | undefined {
  const title = piece.parts[0] as Part
  const inTitle = atomsOf(piece, 0, atoms)
  const colon = functionColon(source, title, inTitle)
  if (colon < 0 && !isName(source, title, inTitle) && !isHeadless(source, piece)) return undefined
  const leavesNoName = (atom: Atom) => isInvisible(atom) || isSubstitution(source, atom)
  const written = textWithout(source, title.start, colon < 0 ? title.end : colon, inTitle, leavesNoName).trim()
  const name = written.includes(':') ? written.replace(substitution, '') : written

  const node: Template =
    colon < 0
      ? {type: 'template', name, start: from, end: to, children: []}
      : {type: 'template', name, function: true, start: from, end: to, children: []}
  const atom: Atom = {node, fragments: noFragments, levels: 2}
  const nameEnd = colon < 0 ? title.end : colon
  const nameAtoms = colon < 0 ? inTitle : atomsBefore(inTitle, 0, colon)
  addName(atom, node, title.start, nameEnd, nameAtoms)
  let index = 0
  if (colon >= 0) {
    const first: Parameter = {type: 'parameter', index: ++index, valueStart: colon + 1, start: colon + 1, end: title.end, children: []}
    node.children.push(first)
    addContent(source, atom, first, colon + 1, title.end, inTitle.slice(nameAtoms.length), 'value')
  }
  for (let part = 1; part < piece.parts.length; part++) {
    index = addParameter(source, atom, node, piece.parts[part] as Part, atomsOf(piece, part, atoms), index)
  }
  return atom
}

/** The argument `{{{name|default}}}` from `from` to `to`; MediaWiki drops what stands behind a second pipe, here it stays with the default. */
export function toArgument(source: Source, piece: Piece, from: number, to: number, atoms: readonly Atom[]): Atom {
  const title = piece.parts[0] as Part
  const inTitle = atomsOf(piece, 0, atoms)
  const name = textWithout(source, title.start, title.end, inTitle, isInvisible).trim()
  const node: Argument = {type: 'argument', name, start: from, end: to, children: []}
  const atom: Atom = {node, fragments: noFragments, levels: 2}
  addName(atom, node, title.start, title.end, inTitle)
  const fallback = piece.parts[1]
  if (fallback !== undefined) {
    node.defaultStart = fallback.start
    addContent(source, atom, node, fallback.start, to - 3, atoms.slice(fallback.atoms), 'value')
  }
  return atom
}

/** The text between two offsets without the atoms that `drop` says. */
export function textWithout({text}: Source, start: number, end: number, atoms: readonly Atom[], drop: (atom: Atom) => boolean): string {
  if (atoms.length === 0) return text.slice(start, end)
  let kept = ''
  let at = start
  for (const atom of atoms) {
    if (!drop(atom)) continue
    kept += text.slice(at, atom.node.start)
    at = atom.node.end
  }
  return kept + text.slice(at, end)
}

/** Put a `name` node first among the children of the atom's node, or of one in it, when the name holds more than text. */
export function addName(atom: Atom, parent: {children: {type: string}[]}, start: number, end: number, atoms: readonly Atom[]): void {
  if (atoms.length === 0) return
  const name: Name = {type: 'name', start, end, children: []}
  parent.children.push(name)
  addFragment(atom, {parent: name, start, end, atoms, kind: 'caption', depth: 0})
}

/** The same for a name that stands behind what is still to be read: the node is made when its turn comes. */
export function addLateName(atom: Atom, parent: ParentNode, start: number, end: number, atoms: readonly Atom[]): void {
  if (atoms.length > 0) addFragment(atom, {parent, start, end, atoms, kind: 'name', depth: 0})
}

/** The atoms of the part with this index. */
function atomsOf({parts}: Piece, index: number, atoms: readonly Atom[]): readonly Atom[] {
  const from = (parts[index] as Part).atoms
  const to = parts[index + 1]?.atoms ?? atoms.length
  return from === to ? noAtoms : atoms.slice(from, to)
}

/** Add the parameter of a part; gives the number of the last unnamed one. */
function addParameter(source: Source, atom: Atom, node: Template, part: Part, atoms: readonly Atom[], index: number): number {
  const {start, end, equals} = part
  if (equals < 0) {
    const unnamed: Parameter = {type: 'parameter', index: index + 1, valueStart: start, start, end, children: []}
    node.children.push(unnamed)
    addContent(source, atom, unnamed, start, end, atoms, 'value')
    return index + 1
  }
  const inName = atomsBefore(atoms, 0, equals)
  const name = textWithout(source, start, equals, inName, isInvisible).trim()
  const named: Parameter = {type: 'parameter', name, valueStart: equals + 1, start, end, children: []}
  node.children.push(named)
  addName(atom, named, start, equals, inName)
  addContent(source, atom, named, equals + 1, end, inName.length === 0 ? atoms : atoms.slice(inName.length), 'value')
  return index
}

/** Where the colon of a parser function stands: `{{#if:`, `{{formatnum:`, `{{safesubst:lc:`; -1 when the title is none. */
function functionColon(source: Source, {start, end}: Part, atoms: readonly Atom[]): number {
  const first = atoms.find(atom => !isInvisible(atom) && !isSubstitution(source, atom))?.node.start ?? end
  const hidden = first === end ? atoms : atomsBefore(atoms, 0, first)
  const head = textWithout(source, start, Math.min(first, end), hidden, () => true).slice(0, longestHead)
  if (!head.includes(':')) return -1
  const {prefix = '', name} = functionPattern.exec(head)?.groups ?? {}
  if (name === undefined || !(name.startsWith('#') || isFunction(name.trim()))) return -1
  return offsetOf(prefix.length + name.length, start, hidden)
}

function isFunction(name: string): boolean {
  return functionsAsWritten.has(name) || functions.has(name.toLowerCase())
}

/** The offset of the character with this index in the text from `start` on without these atoms. */
function offsetOf(index: number, start: number, atoms: readonly Atom[]): number {
  let at = start + index
  for (const {node} of atoms) if (node.start <= at) at += node.end - node.start
  return at
}

function isSubstitution({text}: Source, {node}: Atom): boolean {
  return node.type === 'argument' && node.name === '' && substitutionArgument.test(text.slice(node.start, node.end))
}

/** Whether the text of a title, with templates and arguments in it as they may be, can name a page. */
function isName(source: Source, {start, end}: Part, atoms: readonly Atom[]): boolean {
  if (atoms.some(atom => !isTitlePart(atom))) return false
  const rest = textWithout(source, start, end, atoms, () => true).trim()
  return rest === '' ? atoms.some(atom => !isInvisible(atom)) : !rest.startsWith('#') && isTitle(rest, false)
}

/** Whether a name may hold it: what gives text when the page is built, or what is not there at all. */
export function isTitlePart(atom: Atom): boolean {
  return atom.node.type === 'template' || atom.node.type === 'argument' || isInvisible(atom)
}

/** Whether it leaves no trace on the page: a comment, or a tag of inclusion, the only elements among atoms. */
export function isInvisible({node}: Atom): boolean {
  return node.type === 'comment' || node.type === 'element' || (node.type === 'extension' && node.name === 'includeonly')
}
