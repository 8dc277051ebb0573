import {once} from '../once.ts'
import names from './countries.json' with {type: 'json'}

/** `USA`: the common English name of a country by the codes that flag templates know, in capitals (ISO 3166-1, IOC, and codes of former states). */
export const countryOfCode = once((): ReadonlyMap<string, string> => new Map(Object.entries(names)))
