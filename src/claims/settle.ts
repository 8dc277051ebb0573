import type {CasualtyCategory} from '../schema/claim.ts'
import type {Draft} from './draft.ts'
import type {Befallen, Lexicon} from './lexicon.ts'

/** A draft whose victims and what befell them are settled. */
export interface Settled {
  draft: Draft
  categories: CasualtyCategory[]
  unit: string
  who?: string
}

/** What is carried from claim to claim. */
interface Carried {
  thing?: string
  /** Of the claim that the thing was taken from. */
  line: number
  count: number
  who?: string
}

/**
 * Settle whether people or things were counted, and what befell them.
 *
 * A word such as "damaged" counts things, those named last when none are named beside it; "captured" counts people unless things
 * were named on the same line. Parts have the category of their whole. People without a category are `casualties`, or what the
 * parameter says (`category`), things `lost`.
 */
export function settle(drafts: readonly Draft[], category: CasualtyCategory | undefined, lexicon: Lexicon, strength: boolean): Settled[] {
  const settled = new Map<Draft, Settled>()
  const carried: Carried = {line: -1, count: 0}
  const flying = fly(drafts, lexicon)
  for (const draft of drafts) {
    const whole = draft.parent && settled.get(draft.parent)
    const befallen = draft.befallen.length > 0 ? draft.befallen : draft.above
    const thing = thingOf(draft, befallen, whole, carried, flying, lexicon, strength)
    const categories = categoriesOf(befallen, thing !== undefined)
    const who = whoOf(draft, thing, carried, lexicon)
    settled.set(draft, {
      draft,
      categories: categories.length > 0 ? categories : (whole?.categories ?? defaultOf(thing, category)),
      unit: thing ?? 'person',
      ...(who !== undefined && {who}),
    })
    carry(carried, draft, thing, who)
  }
  return [...settled.values()]
}

/** Whether aircraft are counted: things that can be nothing else, or two kinds of what might be people ("fighters", "bombers"). */
function fly(drafts: readonly Draft[], lexicon: Lexicon): boolean {
  const doubtful = new Set<string>()
  for (const {noun} of drafts) {
    if (noun?.thing === undefined || !isAircraft(noun.thing, lexicon)) continue
    if (!noun.people) return true
    doubtful.add(noun.thing)
  }
  return doubtful.size > 1
}

function isAircraft(thing: string, {aircraftThings}: Lexicon): boolean {
  return aircraftThings.has(thing) || aircraftThings.has(thing.split(' ').at(-1) ?? '')
}

function thingOf(
  draft: Draft,
  befallen: readonly Befallen[],
  whole: Settled | undefined,
  carried: Carried,
  flying: boolean,
  lexicon: Lexicon,
  strength: boolean,
): string | undefined {
  const {noun} = draft
  const things = befallen.filter(({people}) => people === undefined)
  const onlyThings = things.length > 0 && befallen.every(isLoose)
  if (noun?.thing !== undefined && !noun.people) return wholeNoun(draft, befallen, lexicon, strength) ? undefined : noun.thing
  if (noun?.thing !== undefined) return ambiguous(noun.thing, befallen, onlyThings, flying, lexicon)
  if (noun?.known === true && noun.people) return undefined
  if (noun !== undefined && !onlyThings) return undefined
  if (noun !== undefined) return noun.text.toLowerCase()
  if (whole !== undefined && whole.unit !== 'person' && (befallen.length === 0 || befallen.some(({things}) => things !== undefined)))
    return whole.unit
  if (onlyThings || (befallen.length > 0 && befallen.every(isLoose) && carried.thing !== undefined)) {
    return carried.thing ?? befallen.find(({unit}) => unit !== undefined)?.unit ?? 'object'
  }
  return sameLine(draft, befallen, carried) ? carried.thing : draft.nounAbove?.thing
}

/** Said of things first, and of people only beside other words: "damaged", "burned". */
function isLoose({people, things}: Befallen): boolean {
  return things !== undefined && (people === undefined || (people !== things && people !== 'casualties') || things === 'destroyed')
}

/** `28 tanks hit, 2 captured`: what is said of things as well goes on with the things of its line, unless it counts more of them. */
function sameLine(draft: Draft, befallen: readonly Befallen[], carried: Carried): boolean {
  return (
    carried.thing !== undefined &&
    carried.line === draft.line &&
    befallen.length > 0 &&
    befallen.every(({things}) => things !== undefined) &&
    (draft.count?.max ?? draft.count?.min ?? 0) <= carried.count
  )
}

/** Nouns of people and of things: "fighters". */
function ambiguous(
  thing: string,
  befallen: readonly Befallen[],
  onlyThings: boolean,
  flying: boolean,
  lexicon: Lexicon,
): string | undefined {
  if (onlyThings || (befallen.length > 0 && befallen.every(isLoose))) return thing
  if (befallen.length > 0 && befallen.every(({things}) => things === undefined)) return undefined
  return flying && isAircraft(thing, lexicon) ? thing : undefined
}

/** `the entire army` is people. */
function wholeNoun({noun, quality}: Draft, befallen: readonly Befallen[], {wholeNouns}: Lexicon, strength: boolean): boolean {
  const last = noun?.text.toLowerCase().split(' ').at(-1) ?? ''
  return !strength && quality === 'all' && wholeNouns.has(last) && !befallen.some(({people}) => people === undefined)
}

function categoriesOf(befallen: readonly Befallen[], thing: boolean): CasualtyCategory[] {
  const categories = befallen.flatMap(({people, things}) => (thing ? (things ?? people) : (people ?? things)) ?? [])
  const all = [...new Set(categories)]
  return all.length > 1 && all.includes('casualties') ? all.filter(category => category !== 'casualties') : all
}

function defaultOf(thing: string | undefined, category: CasualtyCategory | undefined): CasualtyCategory[] {
  if (thing !== undefined) return ['lost']
  return [category ?? 'casualties']
}

/** The people as written, or those of the claim before on the same line: "75 civilians killed and 130 injured". */
function whoOf(draft: Draft, thing: string | undefined, carried: Carried, {generic}: Lexicon): string | undefined {
  if (thing !== undefined) return undefined
  const noun = draft.noun ?? draft.nounAbove
  if (noun !== undefined && noun.text !== '') return generic.has(noun.text.toLowerCase()) ? undefined : noun.text
  return carried.line === draft.line ? carried.who : undefined
}

function carry(carried: Carried, draft: Draft, thing: string | undefined, who: string | undefined): void {
  if (thing !== undefined) {
    carried.thing = thing
    carried.count = draft.count?.max ?? draft.count?.min ?? 0
    carried.line = draft.line
    delete carried.who
    return
  }
  if (carried.line !== draft.line) delete carried.who
  if (draft.noun !== undefined) delete carried.who
  if (who !== undefined) carried.who = who
  if (draft.noun?.people === true) delete carried.thing
  carried.line = draft.line
}
