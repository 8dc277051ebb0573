import type {ForceWords} from '../schema/force-words.ts'
import words from './en/forces.json' with {type: 'json'}

/** The English names of forces that are not called by their country's adjective. */
export const englishForceWords: ForceWords = words
