import {foldTemplateName} from '../data/infoboxes.ts'
import {type TemplateRule, templateRules} from '../data/templates.ts'
import type {Node, Problem, Root, Template} from '../tree.ts'
import {type Box, type BoxFinder, boxFinder, type InfoboxNames} from './boxes.ts'
import {noteReference, type ReferenceEntry, type References} from './references/references.ts'

export interface SurveyOptions {
  language: string
  title: string | undefined
  infoboxes: readonly InfoboxNames[]
  /** Rules for templates beside the library's own, by the names of the templates. */
  templates: Readonly<Record<string, TemplateRule>> | undefined
}

/** What one walk over the whole tree finds, for those who make text of parts of it. */
export interface Survey {
  readonly language: string
  readonly title: string | undefined
  readonly format: Root['format']
  /** The rule for a template by its name as written. */
  readonly ruleOf: (name: string) => TemplateRule | undefined
  /** The ids of the references that a node makes or uses. */
  readonly ids: ReadonlyMap<Node, readonly string[]>
  /** In the order of the text. */
  readonly entries: readonly ReferenceEntry[]
  /** In the order of the text. */
  readonly boxes: ReadonlyMap<Template, Box>
  readonly categories: ReadonlySet<string>
  readonly problems: Problem[]
}

/** Where the walk is. */
type Within = 'page' | 'box' | 'reference'

interface Walk {
  ruleOf: Survey['ruleOf']
  references: References
  boxes: Map<Template, Box>
  categories: Set<string>
  problems: Problem[]
  findBox: BoxFinder
}

/** Walk over the tree for references, infoboxes and categories. */
export function survey(root: Root, options: SurveyOptions): Survey {
  const {language, title, infoboxes, templates} = options
  const ruleOf = ruleFinder(templates)
  const references: References = {entries: [], byKey: new Map(), ids: new Map()}
  const boxes = new Map<Template, Box>()
  const categories = new Set<string>()
  const problems: Problem[] = []
  walk({ruleOf, references, boxes, categories, problems, findBox: boxFinder(infoboxes, root.format)}, root.children, 'page')
  return {language, title, format: root.format, ruleOf, ids: references.ids, entries: references.entries, boxes, categories, problems}
}

/** Looks names up as they are written, since the same ones come again and again. */
function ruleFinder(own: SurveyOptions['templates'] = {}): Survey['ruleOf'] {
  const rules = new Map(Object.entries(own).map(([name, rule]) => [foldTemplateName(name), rule]))
  const known = new Map<string, TemplateRule | undefined>()
  const find = (folded: string) => rules.get(folded) ?? templateRules().get(folded)
  return name => {
    if (known.has(name)) return known.get(name)
    // most names are written as they are looked up
    const rule = find(name) ?? find(foldTemplateName(name))
    known.set(name, rule)
    return rule
  }
}

/** A citation in a box that no `<ref>` holds is a reference by itself; elsewhere it belongs to a list of books. */
function makesReference(kind: string | undefined, within: Within): boolean {
  if (kind === 'note' || kind === 'tag' || kind === 'uses') return true
  return (kind === 'short' && within !== 'reference') || (kind === 'citation' && within === 'box')
}

function walk(state: Walk, nodes: readonly Node[], within: Within): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'comment':
      case 'name':
      case 'break':
      case 'switch':
      case 'thematicBreak':
      case 'redirect':
        break
      case 'category':
        if (node.target !== '') state.categories.add(node.target)
        walk(state, node.children, within)
        break
      case 'reference':
        noteReference(state.references, node, state.ruleOf)
        walk(state, node.children, 'reference')
        break
      case 'template':
        walkTemplate(state, node, within)
        break
      default:
        walk(state, node.children, within)
    }
  }
}

function walkTemplate(state: Walk, node: Template, within: Within): void {
  const {references, ruleOf, boxes, problems, findBox} = state
  const kind = node.function === true ? (node.name.toLowerCase() === '#tag' ? 'tag' : undefined) : ruleOf(node.name)?.kind
  let inside = within
  if (makesReference(kind, within)) {
    noteReference(references, node, ruleOf)
    inside = 'reference'
  } else if (kind === undefined) {
    const box = findBox(node)
    if (box === 'wrapper') {
      const reason = `Unexpected \`${node.name}\` without parameters, expected a box that stands in the article`
      problems.push({rule: 'wrapper-infobox', severity: 'info', reason, start: node.start, end: node.end})
    } else if (box !== undefined) {
      boxes.set(node, box)
      inside = 'box'
    }
  }
  for (const child of node.children) if (child.type === 'parameter') walk(state, child.children, inside)
}
