import type {DateData} from '../schema/date-data.ts'
import english from './en/dates.json' with {type: 'json'}

/** The English words of dates; a test holds them to their schema. */
export const englishDates = english as DateData
