import type {TemplateRule} from '../data/templates.ts'
import type {Document} from '../document.ts'
import type {Reference} from '../schema/reference.ts'
import type {Root} from '../tree.ts'
import {plainText} from './arguments.ts'
import type {InfoboxNames} from './boxes.ts'
import {toInfobox} from './fields.ts'
import {toReference} from './references/reference.ts'
import {toSections} from './sections.ts'
import {survey} from './survey.ts'

export interface ExtractOptions {
  /** BCP 47, of the wiki. `en` when left out. */
  language?: string
  title?: string
  /** The kinds of infobox that are read as more than fields. */
  infoboxes: readonly InfoboxNames[]
  /** What to make of templates beside those the library knows, by name. */
  templates?: Readonly<Record<string, TemplateRule>>
}

/** Take the parts of an article out of its tree: infoboxes with their fields as lines, sections, references, categories. */
export function extract(root: Root, options: ExtractOptions): Document {
  const {language = 'en', title = statedTitle(root), infoboxes, templates} = options
  const found = survey(root, {language, title, infoboxes, templates})
  const boxes = [...found.boxes].map(([template, box]) => toInfobox(template, box, found))
  const sections = toSections(root, found)
  const references: Reference[] = found.entries.map(entry => toReference(entry, found))
  const redirect = root.children.find(node => node.type === 'redirect')
  return {
    ...(title === undefined ? {} : {title}),
    format: root.format,
    language,
    ...(redirect?.type === 'redirect' ? {redirect: redirect.target} : {}),
    infoboxes: boxes,
    sections,
    references,
    categories: [...found.categories],
    problems: [...root.problems, ...found.problems].sort((one, other) => one.start - other.start),
  }
}

/** A plain text begins with its title, as a heading. */
function statedTitle({format, children}: Root): string | undefined {
  const first = format === 'plain' ? children.find(({type}) => type !== 'text') : undefined
  return first?.type === 'heading' && first.depth === 1 ? plainText(first.children) : undefined
}
