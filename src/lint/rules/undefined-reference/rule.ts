import {foldTemplateName} from '../../../data/infoboxes.ts'
import {templateRules} from '../../../data/templates.ts'
import type {Finding} from '../../../finding.ts'
import type {Node, Parameter, Template} from '../../../tree.ts'
import {excerpt} from '../../excerpt.ts'
import {nodesIn} from '../../nodes-in.ts'
import type {Rule} from '../../rule.ts'

/** References that are made or used; of which group is not asked, for templates have groups of their own. */
interface Mention {
  names: readonly string[]
  defines: boolean
  node: Node
}

/** `{{reflist}}`, `{{notelist-ua}}`; in a text without a list the references may be defined in what was cut off. */
const listName = /^(?:ref|note|reference|references|source|footnote)s?[ -]?list(?:[ -].*)?$|^(?:references|refs|notes|efn-list)$/
/** These bring the text of other pages with them, and its references. */
const bringsText = /^(?:excerpt|:)|^#(?:lst|lsth|lstx|section|section-h)$/
/** `{{sfn}}` makes names like these itself. */
const madeName = /^FOOTNOTE/

export const undefinedReference: Rule = {
  id: 'undefined-reference',
  summary: 'A reference that is used by its name is defined.',
  *check({root, problems}) {
    if (root.format === 'plain' || problems.some(({rule}) => rule.endsWith('-limit'))) return
    const defined = new Set<string>()
    const used = new Map<string, Mention>()
    let hasList = false
    for (const node of nodesIn(root)) {
      if (node.type === 'template' && bringsText.test(node.name.trim().toLowerCase())) return
      hasList ||= isList(node)
      const mention = toMention(node)
      for (const name of mention?.names ?? []) {
        if (mention?.defines === true) defined.add(name)
        else if (mention !== undefined && !used.has(name)) used.set(name, mention)
      }
    }
    if (!hasList) return
    for (const [name, mention] of used) if (!defined.has(name)) yield toFinding(name, mention)
  },
}

function toFinding(name: string, {node: {start, end}}: Mention): Finding {
  return {reason: `Unexpected use of the reference ${excerpt(name)}, expected it to be defined in the article`, span: [start, end]}
}

function isList(node: Node): boolean {
  if (node.type === 'extension') return node.name === 'references'
  return node.type === 'template' && listName.test(foldTemplateName(node.name))
}

function toMention(node: Node): Mention | undefined {
  if (node.type === 'reference') return mention(node, [node.name], node.children.length > 0)
  if (node.type !== 'template') return undefined
  if (node.function === true) {
    const isTag = node.name.toLowerCase() === '#tag' && textOf(node, 1) === 'ref'
    return isTag ? mention(node, [textOf(node, 'name')], textOf(node, 2) !== undefined) : undefined
  }
  const kind = templateRules().get(foldTemplateName(node.name))?.kind
  if (kind === 'note') return mention(node, [textOf(node, 'name')], textOf(node, 1) !== undefined)
  if (kind !== 'uses') return undefined
  const names = node.children.flatMap(child => (child.type === 'parameter' && child.index !== undefined ? [textIn(child)] : []))
  return mention(node, names, false)
}

function mention(node: Node, names: readonly (string | undefined)[], defines: boolean): Mention {
  return {node, defines, names: names.flatMap(name => cleanName(name) ?? [])}
}

/** A name without quotes around it and with its white space folded; absent when it is none or made by `{{sfn}}`. */
function cleanName(name = ''): string | undefined {
  const clean = name
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return clean === '' || madeName.test(clean) ? undefined : clean
}

/** The text of a parameter by its name or number; absent when it has no value. */
function textOf({children}: Template, key: string | number): string | undefined {
  const found = children.findLast(
    (child): child is Parameter => child.type === 'parameter' && (child.index === key || child.name === String(key)),
  )
  return found === undefined ? undefined : textIn(found)
}

/** Of a value with markup in it, only that there is one counts. */
function textIn({children}: Parameter): string | undefined {
  const text = children
    .map(child => (child.type === 'text' ? child.value : child.type === 'comment' || child.type === 'name' ? '' : '\0'))
    .join('')
  return text.trim() === '' ? undefined : text
}
