import type {ProseData} from '../schema/prose-data.ts'
import english from './en/prose.json' with {type: 'json'}

/** The English words of running prose; a test holds them to their schema. */
export const englishProse: ProseData = english
