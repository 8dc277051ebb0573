import type {TemplateRule} from '../../data/templates.ts'
import type {Reference} from '../../schema/reference.ts'
import type {Node, Reference as ReferenceNode, Template} from '../../tree.ts'
import {argumentText, namedOf, parameterOf, plainText, unnamedOf, valueNodes} from '../arguments.ts'

/** A reference while the tree is walked. */
export interface ReferenceEntry {
  id: string
  kind: Reference['kind']
  name?: string
  group?: string
  /** What makes it; the first that uses it while nothing does. */
  node: ReferenceNode | Template
  defined: boolean
}

export interface References {
  entries: ReferenceEntry[]
  byKey: Map<string, ReferenceEntry>
  ids: Map<Node, readonly string[]>
}

type RuleOf = (name: string) => TemplateRule | undefined

/** `{{efn}}` and its kin have a group of their own. */
const groups: ReadonlyMap<string, string> = new Map([
  ['efn', 'lower-alpha'],
  ['efn-la', 'lower-alpha'],
  ['efn-ua', 'upper-alpha'],
  ['efn-lr', 'lower-roman'],
  ['efn-ur', 'upper-roman'],
  ['efn-lg', 'lower-greek'],
  ['notetag', 'note'],
])

const nothing = {children: []}
/** `{{sfnm}}`: several short citations in one. */
const severalPattern = /m$/i

/** Note what a `<ref>` or a template of its kind makes or uses. */
export function noteReference(references: References, node: ReferenceNode | Template, ruleOf: RuleOf): void {
  if (node.type === 'reference') {
    const {name, group, children} = node
    const kind = group !== undefined && group !== '' ? 'note' : isShort(children, ruleOf) ? 'short' : 'citation'
    note(references, node, kind, cleanName(name), cleanName(group), children.length > 0)
    return
  }
  const kind = node.function === true ? 'tag' : ruleOf(node.name)?.kind
  if (kind === 'tag') {
    if (argumentText(node, 1) !== 'ref') return
    const group = cleanName(argumentText(node, 'group'))
    const content = unnamedOf(node).length > 1 && argumentText(node, 2) !== ''
    note(references, node, group === undefined ? 'citation' : 'note', cleanName(argumentText(node, 'name')), group, content)
  } else if (kind === 'uses') {
    const group = cleanName(argumentText(node, 'group'))
    const names = unnamedOf(node).map(parameter => cleanName(plainText(valueNodes(parameter))))
    const ids = names.flatMap(name => (name === undefined ? [] : [note(references, node, 'citation', name, group, false).id]))
    references.ids.set(node, ids)
  } else if (kind === 'short') {
    const key = shortText(node)
    const known = references.byKey.get(`short\0${key}`)
    if (known !== undefined) references.ids.set(node, [known.id])
    else references.byKey.set(`short\0${key}`, note(references, node, 'short', undefined, undefined, true))
  } else if (kind === 'note') {
    const group = cleanName(argumentText(node, 'group')) ?? groups.get(node.name.toLowerCase())
    note(references, node, 'note', cleanName(argumentText(node, 'name')), group, unnamedOf(node).length > 0)
  } else note(references, node, 'citation', undefined, undefined, true)
}

/** `Quill 1961, pp. 14–15`: what a short citation prints. */
export function shortText(template: Template): string {
  const unnamed = unnamedOf(template).map(parameter => plainText(valueNodes(parameter)))
  if (!severalPattern.test(template.name)) return oneShort(unnamed, name => argumentText(template, name))
  const named = namedOf(template)
  const textOf = (name: string) => plainText(valueNodes(named.get(name) ?? nothing))
  const parts: string[] = []
  let names: string[] = []
  for (const value of unnamed) {
    names.push(value)
    if (!/\d{4}/.test(value)) continue
    const number = parts.length + 1
    parts.push(oneShort(names, key => textOf(`${number}${key}`)))
    names = []
  }
  return [...parts, ...(names.length > 0 ? [names.join(' ')] : [])].join('; ')
}

function oneShort(unnamed: readonly string[], named: (key: string) => string): string {
  const page = named('p')
  const pages = named('pp')
  const place = named('loc')
  const year = unnamed.at(-1) ?? ''
  const authors = unnamed.slice(0, -1).join(', ')
  let text = authors === '' || year === '' ? authors + year : `${authors} ${year}`
  if (page !== '') text += `, p. ${page}`
  if (pages !== '') text += `, pp. ${pages}`
  if (place !== '') text += `, ${place}`
  return text
}

function note(
  {entries, byKey, ids}: References,
  node: ReferenceNode | Template,
  kind: Reference['kind'],
  name: string | undefined,
  group: string | undefined,
  defined: boolean,
): ReferenceEntry {
  const key = name === undefined ? undefined : `${group ?? ''}\0${name}`
  const known = key === undefined ? undefined : byKey.get(key)
  if (known !== undefined) {
    if (defined && !known.defined) Object.assign(known, {node, kind, defined})
    ids.set(node, [known.id])
    return known
  }
  const entry: ReferenceEntry = {id: `r${entries.length + 1}`, kind, node, defined}
  if (name !== undefined) entry.name = name
  if (group !== undefined) entry.group = group
  entries.push(entry)
  ids.set(node, [entry.id])
  if (key !== undefined) byKey.set(key, entry)
  return entry
}

/** A name without quotes around it and with its white space folded; absent when nothing is left. */
function cleanName(name: string | undefined): string | undefined {
  const clean = name
    ?.trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return clean === undefined || clean === '' ? undefined : clean
}

/** Whether a `<ref>` holds nothing but short citations. */
function isShort(children: readonly Node[], ruleOf: RuleOf): boolean {
  let short = false
  for (const node of children) {
    if (node.type === 'template' && ruleOf(node.name)?.kind.startsWith('short') === true) short = true
    else if (node.type !== 'text' && node.type !== 'comment') return false
    else if (node.type === 'text' && /\p{L}/u.test(node.value)) return false
  }
  return short
}

/** The parameter that holds what a note says. */
export function contentOf(node: ReferenceNode | Template): readonly Node[] {
  if (node.type === 'reference') return node.children
  const parameter = parameterOf(node, node.function === true ? 2 : 1)
  return parameter === undefined ? [] : valueNodes(parameter)
}
