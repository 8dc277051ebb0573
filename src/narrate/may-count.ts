import {termAt} from '../claims/terms.ts'
import type {Token} from '../claims/tokens.ts'
import type {NarrateWords} from './words.ts'

/** Whether a number stands among the tokens, and a word for what befell those counted. */
export function mayCount(tokens: readonly Token[], {claims: {lexicon}}: NarrateWords): boolean {
  const {numerals, multipliers, categories} = lexicon
  const isNumber = ({kind, folded}: Token) =>
    kind === 'number' ||
    numerals.has(folded) ||
    multipliers.has(folded) ||
    (folded.includes('-') && numerals.has(folded.split('-')[0] ?? ''))
  return (
    tokens.some(isNumber) && tokens.some(({kind}, at) => kind === 'word' && termAt(categories, tokens, at, tokens.length) !== undefined)
  )
}
