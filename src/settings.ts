import {englishDates} from './data/dates.ts'
import {englishPeople} from './data/people.ts'
import {englishResultWords} from './data/results.ts'
import type {TemplateRule} from './data/templates.ts'
import {englishTextWords} from './data/texts.ts'
import {dateWords} from './dates/words.ts'
import type {InfoboxDefinition} from './infobox-definition.ts'
import {attackInfobox} from './infoboxes/attack.ts'
import {conflictInfobox} from './infoboxes/conflict.ts'
import {operationInfobox} from './infoboxes/operation.ts'
import {makeNormalizers} from './normalize/normalizers.ts'
import type {Normalizers} from './normalize/read-context.ts'

/** What users can add to the library's own knowledge. */
export interface Additions {
  /** Kinds of infobox; one with a name that the library knows takes its place. */
  infoboxes?: readonly InfoboxDefinition[]
  /** What to make of templates, by name. */
  templates?: Readonly<Record<string, TemplateRule>>
}

/** What the stages go by. */
export interface Settings {
  /** Of two with the same name or kind the first counts. */
  infoboxes: readonly InfoboxDefinition[]
  templates: Readonly<Record<string, TemplateRule>>
  normalizers: Normalizers
}

const known: readonly InfoboxDefinition[] = [conflictInfobox, attackInfobox, operationInfobox]
let english: Normalizers | undefined

/** The library's own knowledge and what the caller adds to it. */
export function settings({infoboxes = [], templates = {}}: Additions): Settings {
  english ??= makeNormalizers({dates: dateWords(englishDates), people: englishPeople, results: englishResultWords, texts: englishTextWords})
  return {infoboxes: [...infoboxes, ...known], templates, normalizers: english}
}
