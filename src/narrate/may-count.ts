import type {Lexicon} from '../claims/lexicon.ts'
import {termAt} from '../claims/terms.ts'
import type {Token} from '../claims/tokens.ts'
import type {NarrateWords} from './words.ts'

/** Whether a number that is no date stands among the tokens from `from` to `end`, and a word for what befell those counted. */
export function mayCount(
  tokens: readonly Token[],
  {from, end}: {from: number; end: number},
  taken: ReadonlySet<number>,
  {claims: {lexicon}}: NarrateWords,
): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token !== undefined && !taken.has(at) && isNumber(token, lexicon)) return hasLoss(tokens, from, end, lexicon)
  }
  return false
}

function isNumber({kind, folded}: Token, {numerals, multipliers}: Lexicon): boolean {
  if (kind !== 'word') return kind === 'number'
  return numerals.has(folded) || multipliers.has(folded) || (folded.includes('-') && numerals.has(folded.split('-')[0] ?? ''))
}

function hasLoss(tokens: readonly Token[], from: number, end: number, {categories}: Lexicon): boolean {
  for (let at = from; at < end; at++) if (tokens[at]?.kind === 'word' && termAt(categories, tokens, at, end) !== undefined) return true
  return false
}
