import type {TemplateRule} from '../data/templates.ts'
import type {FieldText} from '../document.ts'
import type {Root} from '../tree.ts'
import {readField} from './fields.ts'
import type {Layout} from './layout.ts'
import {survey} from './survey.ts'

/** One value given by itself, as a field of this name: `72 killed<br>{{circa|90}} wounded`. */
export function extractValue(root: Root, name: string, layout: Layout, templates?: Readonly<Record<string, TemplateRule>>): FieldText {
  return readField(root, name, layout, survey(root, {language: 'en', title: undefined, infoboxes: [], templates}))
}
