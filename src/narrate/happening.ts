import {termAt} from '../claims/terms.ts'
import type {EventAction} from '../schema/event.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import {type Verb, verbAt} from './verbs.ts'
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

/** Read what the tokens from `from` to `end` tell. */
export function happeningOf(tokens: readonly ProseToken[], from: number, end: number, words: NarrateWords): Happening {
  const verbs: Verb[] = []
  let noun: EventAction | undefined
  for (let at = from; at < end; at++) {
    const verb = verbAt(tokens, at, from, end, words)
    if (verb !== undefined) verbs.push(verb)
    if (((tokens[at]?.senses ?? 0) & sense.noun) === 0 || (verb !== undefined && verb.kind !== 'participle')) continue
    noun = betterNoun(noun, termAt(words.nouns, tokens, at, end)?.meaning)
  }
  const isAbsolute = words.absolutes.has(tokens[from]?.folded ?? '')
  const finite = isAbsolute ? verbs : verbs.filter(({kind}) => kind !== 'participle')
  const happening = finite.filter(({kind}) => kind !== 'state')
  const told = happening.filter(({kind}) => kind !== 'perfect')
  const main = told[0] ?? happening[0]
  const said = main !== undefined && ((tokens[main.at]?.senses ?? 0) & sense.saying) !== 0
  const read: Happening = {
    action: actionOf(main, verbs, noun, tokens, said, words),
    passive: main?.kind === 'passive',
    known: said || told.some(({action}) => action !== undefined),
    happens: happening.length > 0,
    past: finite.length > 0,
    perfect: happening.length > 0 && told.length === 0,
    said,
  }
  if (main !== undefined) read.verb = main.at
  return read
}

function betterNoun(known: EventAction | undefined, found: EventAction | undefined): EventAction | undefined {
  if (known === undefined || found === undefined) return known ?? found
  return !telltale.has(known) && telltale.has(found) ? found : known
}

function actionOf(
  main: Verb | undefined,
  verbs: readonly Verb[],
  noun: EventAction | undefined,
  tokens: readonly ProseToken[],
  said: boolean,
  {telling}: NarrateWords,
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
