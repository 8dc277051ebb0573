import * as z from 'zod'
import {attack} from './attack.ts'
import {conflict} from './conflict.ts'
import {field} from './item.ts'
import {operation} from './operation.ts'
import {span} from './span.ts'

const shape = {
  name: z.string().describe('Canonical, such as `Infobox military conflict`'),
  writtenName: z.exactOptional(z.string()).describe('As written, when it differs; absent in the plain form'),
  fields: z.array(field).describe('In the order of the text, duplicates kept'),
  span,
}

/** Any infobox is read as fields; one of a known kind is also read as facts. */
export const infobox = z.discriminatedUnion('kind', [
  z.object({...shape, kind: z.literal('conflict'), facts: conflict}),
  z.object({...shape, kind: z.literal('attack'), facts: attack}),
  z.object({...shape, kind: z.literal('operation'), facts: operation}),
  z.object({...shape, kind: z.literal('other')}),
])
export type Infobox = z.infer<typeof infobox>
