import type {CasualtyCategory, Quality, SourceKind} from '../schema/claim.ts'
import type {ClaimWords} from '../schema/claim-words.ts'
import type {SourceEntries} from '../schema/source-entry.ts'
import {type SourceIndex, sourceIndex} from './source-index.ts'
import {inverted, listOf, type Terms, termsOf} from './terms.ts'

/** What a word says befell people, and what it says befell things. */
export interface Befallen {
  term: string
  people?: CasualtyCategory
  things?: CasualtyCategory
  /** The things meant when none is named. */
  unit?: string
  /** The word names the people as well. */
  noun: boolean
}

/** A noun of people, of things (with its singular), or of both. */
export interface Noun {
  people: boolean
  thing?: string
}

export type Stance = 'neutral' | 'distancing' | 'denial'

/** The words of a language, ready for being looked up. */
export interface Lexicon {
  numerals: ReadonlyMap<string, number>
  multipliers: ReadonlyMap<string, number>
  /** The words that an amount in numbers may begin with; those with a hyphen, such as `twenty-five`, are left out. */
  countStarts: ReadonlySet<string>
  articles: Terms<string>
  boundsBefore: Terms<'min' | 'max'>
  boundsAfter: Terms<'min' | 'max'>
  approximations: Terms<string>
  approximationsAfter: Terms<string>
  amountFillers: Terms<string>
  /** What joins the ends of a range, by the word before it. */
  ranges: ReadonlyMap<string, Terms<string>>
  qualities: Terms<Quality>
  categories: Terms<Befallen>
  nouns: Terms<Noun>
  generic: ReadonlySet<string>
  wholeNouns: ReadonlySet<string>
  shipThings: ReadonlySet<string>
  armament: ReadonlySet<string>
  aircraftThings: ReadonlySet<string>
  shipPrefixes: ReadonlySet<string>
  noLoss: Terms<string>
  noLossUnits: Terms<string>
  noLossBefore: Terms<string>
  doubts: ReadonlySet<string>
  adverbs: Terms<string>
  totalWords: Terms<string>
  parts: Terms<string>
  joins: Terms<string>
  prepositions: Terms<string>
  doubtful: Terms<string>
  elsewhere: Terms<string>
  remarks: Terms<string>
  hedges: Terms<string>
  services: Terms<string>
  events: ReadonlySet<string>
  cuesBefore: Terms<Stance>
  cuesAfter: Terms<Stance>
  speakers: Terms<string>
  unnamed: Terms<string>
  named: ReadonlySet<string>
  speaking: ReadonlySet<string>
  others: Terms<string>
  hearsay: Terms<string>
  via: Terms<string>
  sourceKinds: Terms<SourceKind>
  nameWords: ReadonlySet<string>
  nameStops: ReadonlySet<string>
  small: {readonly [K in keyof ClaimWords['small']]: ReadonlySet<string>}
  sources: SourceIndex
}

/** Prepare the words of a language, and the sources that are known, for the readers of claims. */
export function claimLexicon(words: ClaimWords, sources: SourceEntries): Lexicon {
  const {cues} = words
  return {
    numerals: new Map(Object.entries(words.numerals)),
    multipliers: new Map(Object.entries(words.multipliers)),
    countStarts: countStarts(words),
    articles: listOf(words.articles),
    boundsBefore: termsOf(inverted(words.boundsBefore)),
    boundsAfter: termsOf(inverted(words.boundsAfter)),
    approximations: listOf(words.approximations),
    approximationsAfter: listOf(words.approximationsAfter),
    amountFillers: listOf(words.amountFillers),
    ranges: new Map(Object.entries(words.ranges).map(([before, joins]) => [before, listOf(joins)])),
    qualities: termsOf(inverted(words.qualities)),
    categories: termsOf(befallenTerms(words)),
    nouns: termsOf(nounTerms(words)),
    generic: new Set(words.generic),
    wholeNouns: new Set(words.wholeNouns),
    shipThings: new Set(words.shipThings),
    armament: new Set(words.armament),
    aircraftThings: new Set(words.aircraftThings),
    shipPrefixes: new Set(words.shipPrefixes),
    noLoss: listOf(words.noLoss),
    noLossUnits: listOf(words.noLossUnits),
    noLossBefore: listOf(words.noLossBefore),
    doubts: new Set(words.doubts),
    adverbs: listOf(words.adverbs),
    totalWords: listOf(words.totalWords),
    parts: listOf(words.parts),
    joins: listOf(words.joins),
    prepositions: listOf(words.prepositions),
    doubtful: listOf(words.doubtful),
    elsewhere: listOf(words.elsewhere),
    remarks: listOf(words.remarks),
    hedges: listOf(words.hedges),
    services: listOf(words.services),
    events: new Set(words.events),
    cuesBefore: termsOf(inverted(cues.before)),
    cuesAfter: termsOf(inverted(cues.after)),
    speakers: listOf(cues.nouns),
    unnamed: listOf(cues.unnamed),
    named: new Set(cues.named),
    speaking: new Set(cues.speaking),
    others: listOf(cues.others),
    hearsay: listOf(cues.hearsay),
    via: listOf(cues.via),
    sourceKinds: termsOf(inverted(words.sourceKinds)),
    nameWords: new Set(words.names),
    nameStops: new Set(words.nameStops),
    small: smallWords(words.small),
    sources: sourceIndex(sources),
  }
}

/** A multiplier begins an amount only behind an article: `a dozen`. */
function countStarts({numerals, boundsBefore, approximations, amountFillers, ranges}: ClaimWords): ReadonlySet<string> {
  const terms = [...inverted(boundsBefore).map(([term]) => term), ...approximations, ...amountFillers]
  return new Set(['a', 'an', ...Object.keys(numerals), ...Object.keys(ranges), ...terms.map(term => term.split(' ')[0] ?? '')])
}

function smallWords(small: ClaimWords['small']): Lexicon['small'] {
  return {
    conjunctions: new Set(small.conjunctions),
    listJoins: new Set(small.listJoins),
    alternatives: new Set(small.alternatives),
    rangeJoins: new Set(small.rangeJoins),
    additions: new Set(small.additions),
    determiners: new Set(small.determiners),
    idle: new Set(small.idle),
    needNoun: new Set(small.needNoun),
    adjectives: new Set(small.adjectives),
    beforeNames: new Set(small.beforeNames),
    weakCues: new Set(small.weakCues),
    vague: new Set(small.vague),
    estimated: new Set(small.estimated),
    verbs: new Set(small.verbs),
  }
}

function befallenTerms({categories}: ClaimWords): Map<string, Befallen> {
  const terms = new Map<string, Befallen>()
  const of = (term: string): Befallen => {
    const known = terms.get(term) ?? {term, noun: false}
    terms.set(term, known)
    return known
  }
  for (const [term, category] of inverted(categories.people)) of(term).people = category
  for (const [term, category] of inverted(categories.things)) of(term).things = category
  for (const [term, unit] of inverted(categories.units)) of(term).unit = unit
  for (const term of categories.nouns) of(term).noun = true
  return terms
}

function nounTerms({people, things}: ClaimWords): Map<string, Noun> {
  const terms = new Map<string, Noun>(people.map(term => [term, {people: true}]))
  for (const [term, thing] of Object.entries(things)) terms.set(term, {people: terms.has(term), thing})
  return terms
}
