import type {Attribution} from '../schema/claim.ts'
import type {Event} from '../schema/event.ts'
import type {Clause} from './clauses.ts'
import type {Happening} from './happening.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import type {NarrateWords} from './words.ts'

/** How sure the text is of what it tells: denied and planned before claimed, claimed before reported. That something was said is asserted. */
export function modalityOf(
  tokens: readonly ProseToken[],
  {from, end}: Clause,
  attribution: readonly Attribution[],
  {verb, said, action}: Happening,
  words: NarrateWords,
): Event['modality'] {
  const main = verb === undefined ? '' : (tokens[verb]?.folded ?? '')
  if (words.denied.has(main) || attribution.some(({stance}) => stance === 'denial')) return 'denied'
  if (words.planned.has(main) || isPlan(tokens, from, verb ?? end, words)) return 'planned'
  if (attribution.some(({stance}) => stance === 'distancing')) return 'claimed'
  if (said && action === 'statement') return 'asserted'
  return said || attribution.length > 0 ? 'reported' : 'asserted'
}

/** `was scheduled to begin`, `was to begin`: a word of plans before the verb that tells. */
function isPlan(tokens: readonly ProseToken[], from: number, to: number, {pastBe}: NarrateWords): boolean {
  for (let at = from; at < to; at++) if (((tokens[at]?.senses ?? 0) & sense.planned) !== 0) return true
  for (let at = from; at <= to; at++) if (tokens[at]?.folded === 'to' && pastBe.has(tokens[at - 1]?.folded ?? '')) return true
  return false
}
