import * as z from 'zod'
import {fate} from './conflict.ts'

const fates = z.record(z.string().min(1), fate)
const lowerCase = z.record(
  z.string().refine(name => name !== '' && name === name.toLowerCase() && !name.includes('_')),
  fate,
)

/** What codes, templates, targets of links and signs say of the person before them. */
export const fateWords = z.strictObject({codes: fates, templates: lowerCase, links: lowerCase, signs: fates})
export type FateWords = z.infer<typeof fateWords>
