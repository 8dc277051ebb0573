import {foldTemplateName, kindOfParameters, knownBox} from '../data/infoboxes.ts'
import type {Parameter, Root, Template} from '../tree.ts'
import {argumentText} from './arguments.ts'

/** A kind of infobox by the names of its templates. */
export interface InfoboxNames {
  kind: string
  /** The canonical one first, then its redirects. */
  names: readonly string[]
}

/** An infobox of the article. */
export interface Box {
  kind: string
  name: string
  writtenName?: string
  /** The wikis whose parameters it may have beside the English ones. */
  languages: readonly string[]
  parameters: readonly Parameter[]
}

const infobox = 'infobox'

/** What infobox a template is, if any; `'wrapper'` for one that stands on another page, so that the article has nothing of it. */
export function boxOf(template: Template, definitions: readonly InfoboxNames[], format: Root['format']): Box | 'wrapper' | undefined {
  if (format === 'plain') return plainBox(template, definitions)
  if (template.function === true) return template.name.toLowerCase() === '#invoke' ? moduleBox(template, definitions) : undefined
  return namedBox(template.name, parametersOf(template), definitions)
}

function namedBox(written: string, parameters: readonly Parameter[], definitions: readonly InfoboxNames[]): Box | 'wrapper' | undefined {
  const folded = foldTemplateName(written)
  const known = knownBox(written)
  const definition = definitions.find(({names}) => names.some(name => foldTemplateName(name) === folded))
  const ofKind = definition ?? definitions.find(({kind}) => kind === known?.kind)
  const isBox =
    definition !== undefined || known !== undefined || folded.startsWith(`${infobox} `) || folded === infobox || folded.endsWith(infobox)
  if (!isBox) return undefined
  if (definition === undefined && known === undefined && parameters.length === 0) return 'wrapper'
  const name = definition?.names[0] ?? known?.name ?? tidy(written)
  const languages = known === undefined || known.language === 'en' ? [] : [known.language]
  return {kind: ofKind?.kind ?? 'other', name, ...(name === written ? {} : {writtenName: written}), languages, parameters}
}

/** `{{#invoke:Infobox military conflict|main|…}}` */
function moduleBox(template: Template, definitions: readonly InfoboxNames[]): Box | undefined {
  const module = argumentText(template, 1)
  const parameters = parametersOf(template).filter(({index}) => index === undefined || index > 2)
  const box = namedBox(module, parameters, definitions)
  return box === 'wrapper' ? undefined : box
}

/** The plain form has no names of templates: the parameters tell the kind. */
function plainBox(template: Template, definitions: readonly InfoboxNames[]): Box {
  const parameters = parametersOf(template)
  const kind = kindOfParameters(parameters.flatMap(({name}) => name ?? []))
  const definition = definitions.find(definition => definition.kind === kind)
  return {kind: definition?.kind ?? 'other', name: definition?.names[0] ?? 'Infobox', languages: [], parameters}
}

function parametersOf({children}: Template): Parameter[] {
  return children.filter((child): child is Parameter => child.type === 'parameter')
}

function tidy(name: string): string {
  const spaced = name.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
