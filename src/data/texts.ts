import type {TextWords} from '../schema/text-words.ts'
import words from './en/texts.json' with {type: 'json'}

/** The English words that stand around and between names in a running value. */
export const englishTextWords: TextWords = words
