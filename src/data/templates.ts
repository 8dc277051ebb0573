import {once} from '../once.ts'
import type {TemplateRule, TemplateRules} from '../schema/template-rule.ts'
import {foldTemplateName} from './infoboxes.ts'
import data from './templates.json' with {type: 'json'}

export type {TemplateRule} from '../schema/template-rule.ts'

/** The rules by folded name of the template. */
export const templateRules = once(rulesByName)

/** JSON's texts are `string` to the compiler; `templateRules` of the schema is what the tests hold the file to. */
function rulesByName(): ReadonlyMap<string, TemplateRule> {
  const rules = data.templates as TemplateRules
  return new Map(rules.flatMap(({names, ...rule}) => names.map(name => [foldTemplateName(name), rule] as const)))
}
