import type {ClaimWords} from '../schema/claim-words.ts'
import words from './en/claims.json' with {type: 'json'}

/** The English words that claims are made of. */
export const englishClaimWords: ClaimWords = words
