import * as z from 'zod'
import {field} from './item.ts'
import {span} from './span.ts'

/** What every infobox has, of whatever kind. */
export const infobox = z.object({
  kind: z.enum(['conflict', 'attack', 'operation', 'other']),
  name: z.string().describe('Canonical, such as `Infobox military conflict`'),
  writtenName: z.exactOptional(z.string()).describe('As written, when it differs; absent in the plain form'),
  fields: z.array(field).describe('In the order of the text, duplicates kept'),
  span,
})
export type Infobox = z.infer<typeof infobox>
