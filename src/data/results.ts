import type {ResultWords} from '../schema/result-words.ts'
import words from './en/results.json' with {type: 'json'}

/** The English words by which a result says how a conflict ended. */
export const englishResultWords: ResultWords = words
