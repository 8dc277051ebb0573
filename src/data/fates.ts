import type {Fate} from '../schema/conflict.ts'
import type {FateWords} from '../schema/fate-words.ts'
import words from './fates.json' with {type: 'json'}

/** JSON's texts are `string` to the compiler; `fateWords` of the schema is what the tests hold the file to. */
const {codes, templates, links, signs} = words as FateWords

/** `KIA`: the codes in capitals. */
export const fateOfCode: ReadonlyMap<string, Fate> = new Map(Object.entries(codes))
/** `killed in action`: names of templates, in lower case, with spaces. */
export const fateOfTemplate: ReadonlyMap<string, Fate> = new Map(Object.entries(templates))
/** `death by natural causes`: targets of links, in lower case, with spaces. They decide before the sign does. */
export const fateOfLink: ReadonlyMap<string, Fate> = new Map(Object.entries(links))
/** `†` */
export const fateOfSign: ReadonlyMap<string, Fate> = new Map(Object.entries(signs))
