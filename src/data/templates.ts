import type {TemplateRule, TemplateRules} from '../schema/template-rule.ts'
import {foldTemplateName} from './infoboxes.ts'
import data from './templates.json' with {type: 'json'}

export type {TemplateRule} from '../schema/template-rule.ts'

/** The rules by folded name of the template. JSON's texts are `string` to the compiler; `templateRules` is what the tests hold the file to. */
export const templateRules: ReadonlyMap<string, TemplateRule> = new Map(
  (data as TemplateRules).flatMap(({names, ...rule}) => names.map(name => [foldTemplateName(name), rule] as const)),
)
