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

/** What a template's name says of the infobox it is. */
interface NamedBox extends Omit<Box, 'parameters'> {
  /** Whether it is told by more than the word infobox in its name. */
  known: boolean
}

/** Says what infobox a template is, if any; `'wrapper'` for one that stands on another page, so that the article has nothing of it. */
export type BoxFinder = (template: Template) => Box | 'wrapper' | undefined

const infobox = 'infobox'

/** Definitions by what they are looked up by. */
interface DefinitionTables {
  byName: ReadonlyMap<string, InfoboxNames>
  byKind: ReadonlyMap<string, InfoboxNames>
}

/** Most articles are read with the same definitions. */
const tables = new WeakMap<readonly InfoboxNames[], DefinitionTables>()

/** Find infoboxes of these kinds and others. Names are looked up as they are written, since the same ones come again and again. */
export function boxFinder(definitions: readonly InfoboxNames[], format: Root['format']): BoxFinder {
  if (format === 'plain') return template => unnamedBox(template, definitions)
  const {byName, byKind} = tablesOf(definitions)
  const found = new Map<string, NamedBox | undefined>()
  const named = (written: string) => {
    if (!found.has(written)) found.set(written, namedBox(written, byName, byKind))
    return found.get(written)
  }
  return template => {
    if (template.name === '') return headlessBox(template, definitions)
    if (template.function !== true) return toBox(named(template.name), parametersOf(template))
    if (template.name.toLowerCase() !== '#invoke') return undefined
    const box = toBox(
      named(argumentText(template, 1)),
      parametersOf(template).filter(({index}) => index === undefined || index > 2),
    )
    return box === 'wrapper' ? undefined : box
  }
}

/** Of definitions alike the first counts. */
function tablesOf(definitions: readonly InfoboxNames[]): DefinitionTables {
  const made = tables.get(definitions)
  if (made !== undefined) return made
  const byName = new Map<string, InfoboxNames>()
  const byKind = new Map<string, InfoboxNames>()
  for (const definition of definitions) {
    if (!byKind.has(definition.kind)) byKind.set(definition.kind, definition)
    for (const name of definition.names.map(foldTemplateName)) if (!byName.has(name)) byName.set(name, definition)
  }
  const ready = {byName, byKind}
  tables.set(definitions, ready)
  return ready
}

function namedBox(
  written: string,
  byName: ReadonlyMap<string, InfoboxNames>,
  byKind: ReadonlyMap<string, InfoboxNames>,
): NamedBox | undefined {
  const folded = foldTemplateName(written)
  const box = knownBox(written)
  const definition = byName.get(folded) ?? (box && byKind.get(box.kind))
  const known = definition !== undefined || box !== undefined
  if (!known && !folded.startsWith(`${infobox} `) && !folded.endsWith(infobox)) return undefined
  const name = (byName.has(folded) ? definition?.names[0] : undefined) ?? box?.name ?? tidy(written)
  const languages = box === undefined || box.language === 'en' ? [] : [box.language]
  return {kind: definition?.kind ?? 'other', name, ...(name === written ? {} : {writtenName: written}), languages, known}
}

function toBox(box: NamedBox | undefined, parameters: readonly Parameter[]): Box | 'wrapper' | undefined {
  if (box === undefined) return undefined
  const {known, ...rest} = box
  return !known && parameters.length === 0 ? 'wrapper' : {...rest, parameters}
}

/** A box without a name that wikitext begins within; another template without one, such as `{{subst:}}`, is no box. */
function headlessBox(template: Template, definitions: readonly InfoboxNames[]): Box | undefined {
  const box = unnamedBox(template, definitions)
  return box.kind === 'other' ? undefined : box
}

/** The plain form has no names of templates: the parameters tell the kind. */
function unnamedBox(template: Template, definitions: readonly InfoboxNames[]): Box {
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
