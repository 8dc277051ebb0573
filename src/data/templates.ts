import {foldTemplateName} from './infoboxes.ts'
import data from './templates.json' with {type: 'json'}

/** What to make of a template in a value, or in prose. */
export interface TemplateRule {
  /** The group of templates that give the same: `flag`, `list`, `text` (its argument, as if the template were not there), `nothing` … */
  kind: string
  /** For `text`: which unnamed argument. */
  argument?: number | 'last'
  /** For `character` its text; for `dispute` the doubt in words. */
  text?: string
  /** For `flag`: whose flag and article it is beside the country's: `Navy`. */
  force?: string
  /** For `ship`: what stands before the name. */
  prefix?: string
  /** For `list`: how deep the entries stand. */
  depth?: number
  /** For `link`: the argument that names the section. */
  fragment?: number
  /** For `old-style`: which argument has the year. */
  year?: string
}

/** The rules by folded name of the template. */
export const templateRules: ReadonlyMap<string, TemplateRule> = new Map(
  data.flatMap(({names, ...rule}) => names.map(name => [foldTemplateName(name), rule as TemplateRule] as const)),
)
