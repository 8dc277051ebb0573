import type {PlainWords} from '../schema/plain-words.ts'
import words from './en/plain.json' with {type: 'json'}

/** The English words by which values of the plain form are taken apart. */
export const englishPlainWords: PlainWords = words
