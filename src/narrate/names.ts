import type {Actor} from '../schema/event.ts'
import type {ConflictContext} from './conflict-context.ts'
import type {Happening} from './happening.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import type {NarrateWords} from './words.ts'

/** Who and where, in the order in which a clause names them. */
export interface Names {
  actors: Actor[]
  places: string[]
}

/** A name with the nouns behind it: `Syrian Army`, `Moroccan troops`, `rebels`. */
interface Run {
  from: number
  end: number
  name: string
  /** Its words with capitals at the start. */
  proper: string
  /** It ends with a noun of those who act. */
  acts: boolean
  /** It is all in lower case. */
  common: boolean
}

/** `Army’s`, `rebels'` */
const possessive = /['’]s?$/u
const ordinal = /^\d+(?:st|nd|rd|th|d)$/u

/** The tokens of a clause within those of its sentence. */
interface ClauseTokens {
  /** Of the section. */
  text: string
  tokens: readonly ProseToken[]
  from: number
  end: number
  /** The tokens that dates take up. */
  taken: ReadonlySet<number>
}

/** Find who takes part in what a clause tells, and where it happened. */
export function namesOf(
  clause: ClauseTokens,
  happening: Happening,
  speakers: readonly string[],
  {sideOf, knows}: Pick<ConflictContext, 'sideOf' | 'knows'>,
  words: NarrateWords,
): Names {
  const {tokens, from, end, taken} = clause
  const actors: Actor[] = []
  const places: string[] = []
  for (let at = from; at < end; ) {
    const token = tokens[at]
    const run = token === undefined || !mayName(token) || taken.has(at) ? undefined : runAt(clause, at)
    if (run === undefined) {
      at++
      continue
    }
    const before = tokens[run.from - 1]?.folded === 'the' ? (tokens[run.from - 2]?.folded ?? '') : (tokens[run.from - 1]?.folded ?? '')
    const isSpeaker = speakers.some(speaker => speaker.includes(run.name) || run.name.includes(speaker))
    const mayBePlace = !run.common && !run.acts && !isSpeaker
    if (mayBePlace && words.located.has(before) && !knows(run.name)) addPlace(places, run.name)
    else {
      const side = (sideOf(run.name) ?? (run.proper === run.name ? undefined : sideOf(run.proper)))?.side
      const isKnown = side !== undefined || knows(run.name)
      if (mayBePlace && !isKnown && isPlaceAfter(before, tokens, run.from, words)) addPlace(places, run.name)
      else if (run.acts ? !run.common || side !== undefined : isKnown) {
        addActor(actors, run.name, isSpeaker ? 'speaker' : roleOf(run, before, happening), side)
      }
    }
    at = run.end
  }
  return {actors, places}
}

function isPlaceAfter(before: string, tokens: readonly ProseToken[], at: number, {places, settlements}: NarrateWords): boolean {
  if (before !== 'of') return places.has(before)
  return settlements.has(tokens[at - 2]?.folded ?? '') || settlements.has(tokens[at - 3]?.folded ?? '')
}

/** Who stands before the verb does it, but in the passive who stands behind `by`. */
function roleOf({from}: Run, before: string, {verb, passive}: Happening): Actor['role'] {
  if (verb === undefined || from < verb) return passive ? 'target' : 'agent'
  return before === 'by' ? 'agent' : 'target'
}

/** Whether a run may begin with a word: with a capital, with a number such as `5th`, or a noun of those who act. */
function mayName({kind, senses}: ProseToken): boolean {
  return kind === 'number' || (senses & (sense.capital | sense.acting)) !== 0
}

function runAt({text, tokens, end, taken}: ClauseTokens, from: number): Run | undefined {
  let next = from
  let common = true
  let proper = from
  while (next < end && !taken.has(next)) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'sign') break
    if (isName(token, tokens[next + 1])) {
      common = false
      proper = next + 1
    } else if (!isActing(token) && !(next > from && !common && joins(tokens, next, end))) break
    next++
  }
  if (next === from) return undefined
  const name = nameOf(text, tokens, from, next)
  return {
    from,
    end: next,
    name,
    proper: common ? '' : proper === next ? name : nameOf(text, tokens, from, proper),
    acts: isActing(tokens[next - 1]),
    common,
  }
}

/** `Thornish`, `5th` before a word with a capital; no words of the calendar, nor those that begin sentences. */
function isName({kind, senses, text}: ProseToken, next: ProseToken | undefined): boolean {
  if ((senses & sense.capital) !== 0) return (senses & sense.noName) === 0
  return kind === 'number' && isCapital(next) && ordinal.test(text)
}

/** Whether a word is a noun of those who act: `forces`, `officer`. */
function isActing(token: ProseToken | undefined): boolean {
  return token !== undefined && (token.senses & sense.acting) !== 0
}

function isCapital(token: ProseToken | undefined): boolean {
  return token !== undefined && (token.senses & sense.capital) !== 0
}

/** The words of a name, without the sign of the possessive at their end. */
function nameOf(text: string, tokens: readonly ProseToken[], from: number, end: number): string {
  return text.slice(tokens[from]?.at ?? 0, tokens[end - 1]?.to ?? 0).replace(possessive, '')
}

/** Whether a small word stands within a name: the `of` of `Local Coordination Committees of Syria`. */
function joins(tokens: readonly ProseToken[], at: number, end: number): boolean {
  const token = tokens[at]
  if (!isJoin(token) || at + 1 >= end || token?.folded === 'and' || token?.folded === 'on') return false
  return isCapital(tokens[at + 1]) || (isJoin(tokens[at + 1]) && isCapital(tokens[at + 2]))
}

function isJoin(token: ProseToken | undefined): boolean {
  return token !== undefined && (token.senses & sense.join) !== 0
}

/** `Khurasan for Baghdad` are two. */
function addPlace(places: string[], written: string): void {
  const name = written.split(' for ')[0] ?? written
  if (!places.includes(name)) places.push(name)
}

function addActor(actors: Actor[], name: string, role: Actor['role'], side: number | undefined): void {
  if (actors.some(actor => name === actor.name && role === actor.role)) return
  actors.push(side === undefined ? {name, role} : {name, role, side})
}
