import type {PeopleWords} from '../schema/people-words.ts'
import english from './en/people.json' with {type: 'json'}

export type {PeopleWords} from '../schema/people-words.ts'

/** Words about people, parties and units in English. */
export const englishPeople: PeopleWords = english
