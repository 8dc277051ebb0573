import * as z from 'zod'
import {casualtyClaim} from './claim.ts'
import {place} from './conflict.ts'
import {link} from './item.ts'
import {dateField} from './period.ts'

/** From {{Infobox military operation}}. */
export const operation = z.object({
  name: z.exactOptional(z.string()),
  partOf: z.array(link),
  date: z.exactOptional(dateField),
  place: z.exactOptional(place),
  type: z.exactOptional(z.string()),
  objective: z.exactOptional(z.string()),
  target: z.exactOptional(z.string()),
  outcome: z.exactOptional(z.string()),
  casualties: z.array(casualtyClaim),
})
export type Operation = z.infer<typeof operation>
