import type {SideOf} from '../claims/attribution.ts'
import type {Document} from '../document.ts'
import type {Facts} from '../facts.ts'
import {nameKey} from '../parties/fold.ts'
import {sideFinder} from '../parties/side-finder.ts'
import type {Side} from '../schema/conflict.ts'
import type {Period} from '../schema/period.ts'
import {abbreviations} from './abbreviations.ts'

/** `Army of the Thornish Republic` */
const ofWhom = / of (?:the )?/u

/** What the infoboxes say that the prose is held against. */
export interface ConflictContext {
  /** When the conflict was. */
  period?: Period
  sideOf: SideOf
  /** Whether somebody of this name is known to take part. */
  knows: (name: string) => boolean
  /** The highest number of a claim's id. */
  lastClaim: number
}

/** What is known of a name. */
interface Answer {
  side: ReturnType<SideOf>
  known: boolean
}

/** Gather what the infoboxes know of sides and times, and the abbreviations that the text defines. */
export function conflictContext({infoboxes, sections}: Document, {infoboxes: read}: Facts): ConflictContext {
  const facts = infoboxes.flatMap((_, index) => read[index]?.facts ?? [])
  const sides = facts.map(sidesOf).find(sides => sides.length > 0) ?? []
  const period = facts.flatMap(fact => periodOf(fact) ?? [])[0]
  const find = sideFinder(sides.map(({belligerents}) => belligerents))
  const named = namesOf(sides)
  const short = abbreviations(sections)
  const answers = new Map<string, Answer>()
  return {
    ...(period && {period}),
    sideOf: name => answerTo(name).side,
    knows: name => answerTo(name).known,
    lastClaim: facts.reduce((last: number, fact) => Math.max(last, lastClaim(fact)), 0),
  }

  /** Articles name the same few again and again: what is known of a name is looked up once. */
  function answerTo(name: string): Answer {
    const before = answers.get(name)
    if (before !== undefined) return before
    const own = named.get(nameKey(name))
    const long = short.get(name)
    const side = own ?? find(name) ?? (long === undefined ? undefined : sideOfLong(long))
    const answer = {side, known: own !== undefined || long !== undefined}
    answers.set(name, answer)
    return answer
  }

  function sideOfLong(name: string): ReturnType<SideOf> {
    return named.get(nameKey(name)) ?? find(name) ?? find(name.split(ofWhom).at(-1) ?? '')
  }
}

function sidesOf(facts: unknown): Side[] {
  return typeof facts === 'object' && facts !== null && 'sides' in facts && Array.isArray(facts.sides) ? facts.sides : []
}

function periodOf(facts: unknown): Period | undefined {
  if (typeof facts !== 'object' || facts === null || !('date' in facts)) return undefined
  if (!isPeriod(facts.date)) return undefined
  const {edtf, earliest, latest, text, span} = facts.date
  return {edtf, ...(earliest !== undefined && {earliest}), ...(latest !== undefined && {latest}), text, span}
}

function isPeriod(value: unknown): value is Period {
  return typeof value === 'object' && value !== null && 'edtf' in value && typeof value.edtf === 'string' && 'span' in value
}

/** The highest number of a claim's id among the facts of a box: ids are counted from `c1` on over all boxes. */
function lastClaim(facts: unknown): number {
  if (typeof facts !== 'object' || facts === null) return 0
  const lists: unknown[] = Object.values(facts)
  return lists.reduce(
    (last: number, list) => (Array.isArray(list) ? list.reduce((most: number, each) => Math.max(most, claimNumber(each)), last) : last),
    0,
  )
}

function claimNumber(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return 0
  return /^c\d{1,9}$/.test(value.id) ? Number(value.id.slice(1)) : 0
}

/** Commanders, also by the last word of their names, and units; of two sides with the same name neither is meant. */
function namesOf(sides: readonly Side[]): Map<string, {side: number; party: string}> {
  const named = new Map<string, {side: number; party: string}>()
  const twice = new Set<string>()
  for (const {index: side, commanders, units, belligerents} of sides) {
    const party = belligerents[0]?.name ?? ''
    for (const {name} of commanders) {
      add(name, side, party)
      const last = name.split(' ').at(-1) ?? ''
      if (last.length > 3 && last !== name) add(last, side, party)
    }
    for (const {name} of units) add(name, side, party)
  }
  for (const key of twice) named.delete(key)
  return named

  function add(name: string, side: number, party: string): void {
    const key = nameKey(name)
    if (key === '') return
    if (named.has(key) && named.get(key)?.side !== side) twice.add(key)
    named.set(key, {side, party})
  }
}
