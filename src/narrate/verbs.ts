import {termAt} from '../claims/terms.ts'
import type {EventAction} from '../schema/event.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import type {NarrateWords} from './words.ts'

/** A form of a verb, by its token. */
export interface Verb {
  at: number
  /** Absent for a verb that is not known to tell of happenings. */
  action: EventAction | undefined
  kind: 'past' | 'passive' | 'continuous' | 'perfect' | 'state' | 'participle'
}

/** Words of other senses, and of none, are no verbs. */
const mayBeVerb = sense.verb | sense.state | sense.past | sense.ed | sense.ing

/** The verb at a token of those from `from` to `end`; infinitives, the present and adjectives are none. */
export function verbAt(tokens: readonly ProseToken[], at: number, from: number, end: number, words: NarrateWords): Verb | undefined {
  const token = tokens[at]
  if (token === undefined || (token.senses & mayBeVerb) === 0) return undefined
  const known = (token.senses & sense.verb) === 0 ? undefined : termAt(words.verbs, tokens, at, end)?.meaning
  const action = known?.action
  const isState = (token.senses & sense.state) !== 0
  if (isState && known === undefined) return isHelper(tokens, at, end, words) ? undefined : {at, action, kind: 'state'}
  const before = wordBefore(tokens, at, from)
  if (known?.form === 'past' || isPast(token)) {
    if (words.determiners.has(before) || ((token.senses & sense.capital) !== 0 && at > from)) return undefined
    const kind = kindOf(before, tokens, at, from, words)
    if (kind === undefined) return undefined
    return {at, action, kind: isState ? 'state' : kind === 'past' && isParticiple(tokens, at) ? 'participle' : kind}
  }
  if ((token.senses & sense.ing) === 0) return undefined
  const isContinuous = !isState && (words.pastBe.has(before) || before === 'been')
  return known === undefined && !isContinuous ? undefined : {at, action, kind: isContinuous ? 'continuous' : 'participle'}
}

/** A form of `be` or `had` before a participle. */
function isHelper(tokens: readonly ProseToken[], at: number, end: number, words: NarrateWords): boolean {
  const token = tokens[at]
  const mayHelp = token !== undefined && ((token.senses & sense.be) !== 0 || token.folded === 'had')
  return mayHelp && startsVerb(tokens, at, end, words)
}

/** `planned to attack`, `a town taken by X`; of verbs of saying only the first. */
function isParticiple(tokens: readonly ProseToken[], at: number): boolean {
  const senses = tokens[at]?.senses ?? 0
  const next = tokens[at + 1]?.folded
  return (next === 'to' && (senses & sense.planned) !== 0) || (next === 'by' && (senses & sense.saying) === 0)
}

/** By the helping verb before it; nothing for the present perfect. */
function kindOf(before: string, tokens: readonly ProseToken[], at: number, from: number, words: NarrateWords): Verb['kind'] | undefined {
  if (before === 'been') {
    let been = at - 1
    while (been >= from && tokens[been]?.folded !== 'been') been--
    const helper = wordBefore(tokens, been, from)
    return helper === 'had' ? 'perfect' : words.presentHelpers.has(helper) ? undefined : 'passive'
  }
  if (words.presentHelpers.has(before)) return undefined
  return words.be.has(before) ? 'passive' : before === 'had' ? 'perfect' : 'past'
}

/** The word before, adverbs and negations passed over. */
function wordBefore(tokens: readonly ProseToken[], at: number, from: number): string {
  let index = at - 1
  while (index >= from && isAdverb(tokens[index])) index--
  return index < from ? '' : (tokens[index]?.folded ?? '')
}

function isAdverb(token: ProseToken | undefined): boolean {
  return token !== undefined && (token.senses & sense.adverb) !== 0
}

/** Whether a participle follows a form of `be` or `have`. */
function startsVerb(tokens: readonly ProseToken[], at: number, end: number, words: NarrateWords): boolean {
  let next = at + 1
  while (next < end && (isAdverb(tokens[next]) || tokens[next]?.folded === 'been' || tokens[next]?.folded === 'being')) next++
  const token = tokens[next]
  if (next >= end || token?.kind !== 'word') return false
  return isPast(token) || termAt(words.verbs, tokens, next, end)?.meaning.form === 'past' || token.folded.endsWith('ing')
}

function isPast({senses, folded}: ProseToken): boolean {
  if ((senses & (sense.past | sense.ed)) === 0 || (senses & sense.notPast) !== 0 || folded.startsWith('un')) return false
  return (senses & sense.past) !== 0 || (senses & sense.capital) === 0
}
