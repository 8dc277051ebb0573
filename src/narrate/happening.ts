import {termAt} from '../claims/terms.ts'
import type {Token} from '../claims/tokens.ts'
import type {EventAction} from '../schema/event.ts'
import type {NarrateWords} from './words.ts'

/** What the verbs of a clause tell. */
export interface Happening {
  action: EventAction
  /** The token of the verb that tells it; absent when only a state, or a noun, does. */
  verb?: number
  /** The verb stands in the passive. */
  passive: boolean
  /** The verb is one of those that are known to tell of happenings. */
  known: boolean
  /** Something happens, as told in the past tense. */
  happens: boolean
  /** Any verb in a past tense, also one of a state. */
  past: boolean
  /** What is told lies before the time told of: all verbs are in the past perfect. */
  perfect: boolean
  /** What is told is what somebody says. */
  said: boolean
}

/** Verbs of saying that tell what happened; others, such as `accused`, are happenings themselves. */
const telling: ReadonlySet<string> = new Set([
  'said',
  'told',
  'claimed',
  'reported',
  'stated',
  'confirmed',
  'alleged',
  'noted',
  'revealed',
  'added',
])
/** Actions that a noun beside the verb tells better. */
const plain: ReadonlySet<EventAction> = new Set(['assault', 'death', 'other', 'statement', 'start', 'end'])
const telltale: ReadonlySet<EventAction> = new Set([
  'airstrike',
  'shelling',
  'bombing',
  'massacre',
  'protest',
  'ceasefire',
  'counterattack',
])

/** Words that begin clauses without a finite verb: `with the town surrounded by the next day`, `after bombing it the day before`. */
const absolute: ReadonlySet<string> = new Set(['with', 'after', 'following'])

interface Verb {
  at: number
  action: EventAction | undefined
  kind: 'past' | 'passive' | 'continuous' | 'perfect' | 'state' | 'participle'
}

/** Read what the tokens from `from` to `end` tell. */
export function happeningOf(tokens: readonly Token[], from: number, end: number, words: NarrateWords): Happening {
  const verbs: Verb[] = []
  let noun: EventAction | undefined
  for (let at = from; at < end; at++) {
    const verb = verbAt(tokens, at, from, end, words)
    if (verb !== undefined) verbs.push(verb)
    if (verb === undefined || verb.kind === 'participle') noun = betterNoun(noun, termAt(words.nouns, tokens, at, end)?.meaning)
  }
  const isAbsolute = absolute.has(tokens[from]?.folded ?? '')
  const finite = verbs.filter(({kind}) => isAbsolute || kind !== 'participle')
  const happening = finite.filter(({kind}) => kind !== 'state')
  const told = happening.filter(({kind}) => kind !== 'perfect')
  const main = told[0] ?? happening[0]
  const said = main !== undefined && words.speech.has(tokens[main.at]?.folded ?? '')
  return {
    action: actionOf(main, verbs, noun, tokens, said),
    ...(main && {verb: main.at}),
    passive: main?.kind === 'passive',
    known: said || told.some(({action}) => action !== undefined),
    happens: happening.length > 0,
    past: finite.length > 0,
    perfect: happening.length > 0 && told.length === 0,
    said,
  }
}

function betterNoun(known: EventAction | undefined, found: EventAction | undefined): EventAction | undefined {
  if (known === undefined || found === undefined) return known ?? found
  return !telltale.has(known) && telltale.has(found) ? found : known
}

function actionOf(
  main: Verb | undefined,
  verbs: readonly Verb[],
  noun: EventAction | undefined,
  tokens: readonly Token[],
  said: boolean,
): EventAction {
  if (said && main !== undefined) {
    if (main.kind === 'passive' && noun !== undefined) return noun
    const content = telling.has(tokens[main.at]?.folded ?? '')
      ? verbs.find(({at, action}) => at > main.at && action !== undefined)
      : undefined
    return content?.action ?? 'statement'
  }
  const action = main?.action ?? verbs.find(({action}) => action !== undefined)?.action ?? noun ?? 'other'
  return noun !== undefined && telltale.has(noun) && plain.has(action) ? noun : action === 'other' ? (noun ?? 'other') : action
}

function verbAt(tokens: readonly Token[], at: number, from: number, end: number, words: NarrateWords): Verb | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const {folded} = token
  const known = termAt(words.verbs, tokens, at, end)?.meaning
  const before = wordBefore(tokens, at, from)
  if (words.states.has(folded) && known === undefined) {
    if (words.be.has(folded) && startsVerb(tokens, at, end, words)) return undefined
    return folded === 'had' && startsVerb(tokens, at, end, words) ? undefined : {at, action: undefined, kind: 'state'}
  }
  if (known?.form === 'past' || isPast(token, words)) {
    if (words.determiners.has(before) || (/^\p{Lu}/u.test(token.text) && at > from)) return undefined
    const kind = kindOf(before, tokens, at, from, words)
    if (kind === undefined) return undefined
    const isState = words.states.has(folded)
    const action = known?.action
    if (isState) return {at, action, kind: 'state'}
    if (kind === 'past' && words.planned.has(folded) && tokens[at + 1]?.folded === 'to') return {at, action, kind: 'participle'}
    const isReduced = kind === 'past' && (tokens[at + 1]?.folded === 'by' || before === 'to' || before === ',')
    return {at, action, kind: isReduced && !words.speech.has(folded) && tokens[at + 1]?.folded === 'by' ? 'participle' : kind}
  }
  if (folded.endsWith('ing') && folded.length > 4) {
    const isContinuous = (before === 'was' || before === 'were' || before === 'been') && !words.states.has(folded)
    return known === undefined && !isContinuous ? undefined : {at, action: known?.action, kind: isContinuous ? 'continuous' : 'participle'}
  }
  return undefined
}

/** By the helping verb before it; nothing for the present perfect. */
function kindOf(before: string, tokens: readonly Token[], at: number, from: number, words: NarrateWords): Verb['kind'] | undefined {
  if (before === 'been') {
    const index = tokens.findLastIndex((token, index) => index < at && index >= from && token.folded === 'been')
    const helper = wordBefore(tokens, index, from)
    return helper === 'had' ? 'perfect' : helper === 'has' || helper === 'have' ? undefined : 'passive'
  }
  if (before === 'has' || before === 'have' || before === 'is' || before === 'are') return undefined
  return words.be.has(before) ? 'passive' : before === 'had' ? 'perfect' : 'past'
}

/** The word before, adverbs and negations passed over. */
function wordBefore(tokens: readonly Token[], at: number, from: number): string {
  let index = at - 1
  while (index >= from && isAdverb(tokens[index])) index--
  return index < from ? '' : (tokens[index]?.folded ?? '')
}

const adverbs: ReadonlySet<string> = new Set([
  'also',
  'not',
  'then',
  'again',
  'soon',
  'later',
  'never',
  'already',
  'still',
  'all',
  'both',
  'almost',
  'once',
  'only',
  'now',
  'just',
  'further',
  'first',
])

function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && (token.folded.endsWith('ly') || adverbs.has(token.folded))
}

/** Whether a participle follows a form of `be` or `have`. */
function startsVerb(tokens: readonly Token[], at: number, end: number, words: NarrateWords): boolean {
  let next = at + 1
  while (next < end && (isAdverb(tokens[next]) || tokens[next]?.folded === 'been' || tokens[next]?.folded === 'being')) next++
  const token = tokens[next]
  if (next >= end || token?.kind !== 'word') return false
  return isPast(token, words) || termAt(words.verbs, tokens, next, end)?.meaning.form === 'past' || token.folded.endsWith('ing')
}

function isPast({folded, text}: Token, words: NarrateWords): boolean {
  if (words.notPast.has(folded) || folded.startsWith('un')) return false
  return words.pastForms.has(folded) || (folded.length > 4 && folded.endsWith('ed') && !/^\p{Lu}/u.test(text))
}
