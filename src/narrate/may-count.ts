import type {Lexicon} from '../claims/lexicon.ts'
import {termAt} from '../claims/terms.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import type {NarrateWords} from './words.ts'

/** Whether a number that is no date stands among the tokens from `from` to `end`, and a word for what befell those counted. */
export function mayCount(
  tokens: readonly ProseToken[],
  {from, end}: {from: number; end: number},
  taken: ReadonlySet<number>,
  {claims: {lexicon}}: NarrateWords,
): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token !== undefined && isNumber(token, lexicon) && !taken.has(at)) return hasLoss(tokens, from, end, lexicon)
  }
  return false
}

function isNumber({kind, senses, folded}: ProseToken, {numerals}: Lexicon): boolean {
  if (kind !== 'word') return kind === 'number'
  if ((senses & sense.numeral) !== 0) return true
  return (senses & sense.hyphen) !== 0 && numerals.has(folded.split('-')[0] ?? '')
}

function hasLoss(tokens: readonly ProseToken[], from: number, end: number, {categories}: Lexicon): boolean {
  for (let at = from; at < end; at++) {
    if (((tokens[at]?.senses ?? 0) & sense.loss) !== 0 && termAt(categories, tokens, at, end) !== undefined) return true
  }
  return false
}
