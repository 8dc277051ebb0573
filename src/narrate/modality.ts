import type {Token} from '../claims/tokens.ts'
import type {Attribution} from '../schema/claim.ts'
import type {Event} from '../schema/event.ts'
import type {Clause} from './clauses.ts'
import type {Happening} from './happening.ts'
import type {NarrateWords} from './words.ts'

/** How sure the text is of what it tells: denied and planned before claimed, claimed before reported. That something was said is asserted. */
export function modalityOf(
  tokens: readonly Token[],
  {from, end}: Clause,
  attribution: readonly Attribution[],
  {verb, said, action}: Happening,
  {denied, planned}: NarrateWords,
): Event['modality'] {
  const main = verb === undefined ? '' : (tokens[verb]?.folded ?? '')
  if (denied.has(main) || attribution.some(({stance}) => stance === 'denial')) return 'denied'
  if (planned.has(main) || isPlan(tokens, from, verb ?? end, planned)) return 'planned'
  if (attribution.some(({stance}) => stance === 'distancing')) return 'claimed'
  if (said && action === 'statement') return 'asserted'
  return said || attribution.length > 0 ? 'reported' : 'asserted'
}

/** `was scheduled to begin`, `was to begin`: a word of plans before the verb that tells. */
function isPlan(tokens: readonly Token[], from: number, to: number, planned: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (planned.has(tokens[at]?.folded ?? '')) return true
  return tokens.some(({folded}, at) => at >= from && at <= to && folded === 'to' && /^(?:was|were)$/.test(tokens[at - 1]?.folded ?? ''))
}
