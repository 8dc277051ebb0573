import {toCategory, toPlainLink} from '../parse/links.ts'
import {type Atom, addFragment, type Fragment, noFragments, type Source} from '../parse/source.ts'
import {extensionAtom, toComment, toInclusion} from '../parse/tags.ts'
import {addLateName, addName, isInvisible, textWithout} from '../parse/templates.ts'
import type {Argument, ExternalLink, File, Heading, Parameter, Template} from '../tree.ts'
import type {Ast} from './load.ts'

/** The types of wikiparser-node's nodes that are atoms of ours: complete by themselves, whatever the lines around them are. */
export const atomTypes: ReadonlySet<string> = new Set(
  [
    'comment ext include noinclude arg template magic-word heading',
    'redirect-target link category file ext-link free-ext-link double-underscore',
  ].flatMap(types => types.split(' ')),
)

const inclusionName = /[a-z]+/i

/** A range within which the atoms are asked for again and again. */
type FindWithin = (start: number, end: number) => readonly Atom[]

/** The atom that a node of the library is; what is inside it is left to be found when its turn comes, but for names. */
export function toAtom(source: Source, ast: Ast, find: FindWithin): Atom {
  const [start, end] = ast.range
  const {text} = source
  switch (ast.type) {
    case 'comment':
      return toComment(text, start, ast.closed ? end - 3 : end, end)
    case 'noinclude':
      return toInclusion(inclusionName.exec(text.slice(start, end))?.[0].toLowerCase() ?? 'noinclude', start, end)
    case 'ext':
    case 'include':
      return fromExtension(source, ast)
    case 'double-underscore':
      return {node: {type: 'switch', value: text.slice(start + 2, end - 2), start, end}, fragments: noFragments, levels: 1}
    case 'free-ext-link':
    case 'ext-link':
      return fromExternalLink(source, ast)
    case 'heading':
      return fromHeading(ast)
    case 'arg':
      return fromArgument(source, ast, find)
    case 'template':
    case 'magic-word':
      return fromTemplate(source, ast, find)
    case 'file':
      return fromFile(source, ast, find)
    default:
      return fromLink(source, ast, find)
  }
}

function fromExtension(source: Source, {name = '', range, childNodes, selfClosing}: Ast): Atom {
  const [start, end] = range
  const nameEnd = start + 1 + name.length
  const [, attributesEnd] = rangeOf(childNodes, 0, [nameEnd, nameEnd])
  if (selfClosing) return extensionAtom(source, name, start, nameEnd, attributesEnd, end, undefined)
  const [contentStart, contentEnd] = rangeOf(childNodes, 1, [end, end])
  return extensionAtom(source, name, start, nameEnd, attributesEnd, end, {start: contentStart, end: contentEnd})
}

function fromExternalLink({text}: Source, {type, range, childNodes}: Ast): Atom {
  const [start, end] = range
  if (type === 'free-ext-link') {
    const url = text.slice(start, end)
    const bare: ExternalLink = {type: 'externalLink', url, bare: true, start, end, children: [{type: 'text', value: url, start, end}]}
    return {node: bare, fragments: noFragments, levels: 2}
  }
  const node: ExternalLink = {type: 'externalLink', url: text.slice(...rangeOf(childNodes, 0, [start, end])), start, end, children: []}
  return {node, fragments: childNodes?.[1] === undefined ? noFragments : [inside(node, childNodes[1].range, 'caption')], levels: 1}
}

function fromHeading({range, level = 1, childNodes}: Ast): Atom {
  const [start, end] = range
  const node: Heading = {type: 'heading', depth: level, start, end, children: []}
  return {node, fragments: [inside(node, rangeOf(childNodes, 0, [start, end]), 'inline')], levels: 1}
}

function fromArgument(source: Source, {range, childNodes}: Ast, find: FindWithin): Atom {
  const [start, end] = range
  const [nameStart, nameEnd] = rangeOf(childNodes, 0, [start, start])
  const inName = find(nameStart, nameEnd)
  const node: Argument = {
    type: 'argument',
    name: textWithout(source, nameStart, nameEnd, inName, isInvisible).trim(),
    start,
    end,
    children: [],
  }
  const atom: Atom = {node, fragments: noFragments, levels: 2}
  addName(atom, node, nameStart, nameEnd, inName)
  if (childNodes?.[1] !== undefined) {
    node.defaultStart = nameEnd + 1
    addFragment(atom, inside(node, [nameEnd + 1, end - 3], 'value'))
  }
  return atom
}

function fromTemplate(source: Source, {range, type, childNodes = []}: Ast, find: FindWithin): Atom {
  const [start, end] = range
  const [nameStart, nameEnd] = rangeOf(childNodes, 0, [start + 2, end - 2])
  const inName = find(nameStart, nameEnd)
  const name = textWithout(source, nameStart, nameEnd, inName, isInvisible).trim()
  const isFunction = type === 'magic-word' && source.text.charAt(nameEnd) === ':'
  const node: Template = {type: 'template', name, ...(isFunction && {function: true}), start, end, children: []}
  const atom: Atom = {node, fragments: noFragments, levels: 2}
  addName(atom, node, nameStart, nameEnd, inName)
  let index = 0
  for (const child of childNodes.slice(1)) {
    if (child.anon === false) addNamed(source, atom, node, child, find)
    else addUnnamed(atom, node, child, ++index)
  }
  return atom
}

function addUnnamed(atom: Atom, node: Template, {range}: Ast, index: number): void {
  const [start, end] = range
  const parameter: Parameter = {type: 'parameter', index, valueStart: start, start, end, children: []}
  node.children.push(parameter)
  addFragment(atom, inside(parameter, range, 'value'))
}

function addNamed(source: Source, atom: Atom, node: Template, {range, childNodes}: Ast, find: FindWithin): void {
  const [start, end] = range
  const [nameStart, nameEnd] = rangeOf(childNodes, 0, [start, start])
  const inName = find(nameStart, nameEnd)
  const name = textWithout(source, nameStart, nameEnd, inName, isInvisible).trim()
  const parameter: Parameter = {type: 'parameter', name, valueStart: nameEnd + 1, start, end, children: []}
  node.children.push(parameter)
  addName(atom, parameter, nameStart, nameEnd, inName)
  addFragment(atom, inside(parameter, [nameEnd + 1, end], 'value'))
}

function fromFile(source: Source, {range, childNodes = []}: Ast, find: FindWithin): Atom {
  const [start, end] = range
  const [nameStart, nameEnd] = rangeOf(childNodes, 0, [start, end])
  const inName = find(nameStart, nameEnd)
  const target = textWithout(source, nameStart, nameEnd, inName, isInvisible).trim()
  const parameters = childNodes.slice(1)
  const caption = parameters.findLastIndex(({name}) => name === 'caption')
  const options = parameters.filter((_, index) => index !== caption).map(parameter => source.text.slice(...parameter.range).trim())
  const node: File = {type: 'file', target, options, start, end, children: []}
  const atom: Atom = {node, fragments: noFragments, levels: 1}
  addName(atom, node, nameStart, nameEnd, inName)
  parameters.forEach((parameter, index) => {
    if (index === caption) addFragment(atom, inside(node, parameter.range, 'caption'))
    else addLateName(atom, node, ...parameter.range, find(...parameter.range))
  })
  return atom
}

function fromLink(source: Source, {type, range, childNodes}: Ast, find: FindWithin): Atom {
  const [start, end] = range
  const [nameStart, nameEnd] = rangeOf(childNodes, 0, [start + 2, end - 2])
  const inName = find(nameStart, nameEnd)
  const written = textWithout(source, nameStart, nameEnd, inName, isInvisible).trim()
  const caption = source.text.charAt(nameEnd) === ']' ? undefined : {start: childNodes?.[1]?.range[0] ?? nameEnd + 1}
  const node =
    type === 'category'
      ? toCategory(source, written.slice(written.indexOf(':') + 1).trim(), start, end, caption)
      : toPlainLink(written, start, end, caption)
  const atom: Atom = {node, fragments: noFragments, levels: 1}
  addName(atom, node, nameStart, nameEnd, inName)
  if (caption !== undefined) addFragment(atom, inside(node, [caption.start, end - 2], 'caption'))
  return atom
}

/** Content whose atoms are found when it is read. */
function inside(parent: Fragment['parent'], [start, end]: readonly [number, number], kind: Fragment['kind']): Fragment {
  return {parent, start, end, atoms: undefined, kind, depth: 0}
}

function rangeOf(children: readonly Ast[] | undefined, index: number, otherwise: [number, number]): [number, number] {
  return children?.[index]?.range ?? otherwise
}
