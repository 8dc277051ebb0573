import {once} from '../once.ts'
import type {Fate} from '../schema/conflict.ts'
import type {FateWords} from '../schema/fate-words.ts'
import words from './fates.json' with {type: 'json'}

/** JSON's texts are `string` to the compiler; `fateWords` of the schema is what the tests hold the file to. */
const fates = once(() => words as FateWords)

/** `KIA`: the codes in capitals. */
export const fateOfCode = once((): ReadonlyMap<string, Fate> => new Map(Object.entries(fates().codes)))
/** `killed in action`: names of templates, in lower case, with spaces. */
export const fateOfTemplate = once((): ReadonlyMap<string, Fate> => new Map(Object.entries(fates().templates)))
/** `death by natural causes`: targets of links, in lower case, with spaces. They decide before the sign does. */
export const fateOfLink = once((): ReadonlyMap<string, Fate> => new Map(Object.entries(fates().links)))
/** `†` */
export const fateOfSign = once((): ReadonlyMap<string, Fate> => new Map(Object.entries(fates().signs)))
