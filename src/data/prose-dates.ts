import type {ProseDateData} from '../schema/prose-date-data.ts'
import english from './en/prose-dates.json' with {type: 'json'}

/** The English words of dates in running text; a test holds them to their schema. */
export const englishProseDates = english as ProseDateData
