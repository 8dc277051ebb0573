import {type ClaimReading, claimReading} from './claims/claims-in.ts'
import {englishClaimWords} from './data/claims.ts'
import {englishDates} from './data/dates.ts'
import {englishPeople} from './data/people.ts'
import {englishProse} from './data/prose.ts'
import {englishProseDates} from './data/prose-dates.ts'
import {englishResultWords} from './data/results.ts'
import {knownSources} from './data/sources.ts'
import type {TemplateRule} from './data/templates.ts'
import {englishTextWords} from './data/texts.ts'
import {type DateWords, dateWords} from './dates/words.ts'
import type {InfoboxDefinition} from './infobox-definition.ts'
import {attackInfobox} from './infoboxes/attack.ts'
import {conflictInfobox} from './infoboxes/conflict.ts'
import {operationInfobox} from './infoboxes/operation.ts'
import {type NarrateWords, narrateWords} from './narrate/words.ts'
import {makeNormalizers} from './normalize/normalizers.ts'
import type {Normalizers} from './normalize/read-context.ts'
import type {SourceEntries} from './schema/source-entry.ts'
import {sourceKinds} from './schema/source-kinds.ts'

/** What users can add to the library's own knowledge. */
export interface Additions {
  /** Kinds of infobox; one with a name that the library knows takes its place. */
  infoboxes?: readonly InfoboxDefinition[]
  /** What to make of templates, by name. */
  templates?: Readonly<Record<string, TemplateRule>>
  /** Who may be named as a source of claims; they go before those that the library knows. */
  sources?: SourceEntries
}

/** What the stages go by. */
export interface Settings {
  /** Of two with the same name or kind the first counts. */
  infoboxes: readonly InfoboxDefinition[]
  templates: Readonly<Record<string, TemplateRule>>
  normalizers: Normalizers
  /** The words by which claims are read. */
  claims: ClaimReading
  /** The words of dates in running text. */
  proseDates: DateWords
  /** The words by which prose is told. */
  prose: NarrateWords
}

/** What is made of words and sources. */
type Readers = Pick<Settings, 'normalizers' | 'claims' | 'proseDates' | 'prose'>

const known: readonly InfoboxDefinition[] = [conflictInfobox, attackInfobox, operationInfobox]
const noSources: SourceEntries = {}
const made = new WeakMap<SourceEntries, Readers>()

/** The library's own knowledge and what the caller adds to it. */
export function settings({infoboxes = [], templates = {}, sources = noSources}: Additions = {}): Settings {
  return {infoboxes: [...infoboxes, ...known], templates, ...readersFor(sources)}
}

/** To make normalizers takes longer than to read an article: those for the same sources are made once. */
function readersFor(sources: SourceEntries): Readers {
  const before = made.get(sources)
  if (before !== undefined) return before
  const dates = dateWords(englishDates)
  const claims = claimReading(dates, englishClaimWords, joined(sources, knownSources))
  const normalizers = makeNormalizers({dates, claims, people: englishPeople, results: englishResultWords, texts: englishTextWords})
  const proseDates = dateWords(englishDates, englishProseDates)
  const readers = {normalizers, claims, proseDates, prose: narrateWords(englishProse, proseDates, claims)}
  made.set(sources, readers)
  return readers
}

/** All of each kind, those of the first before those of the second. */
function joined(first: SourceEntries, second: SourceEntries): SourceEntries {
  const kinds = sourceKinds.map(kind => [kind, [...(first[kind] ?? []), ...(second[kind] ?? [])]])
  return Object.fromEntries(kinds)
}
