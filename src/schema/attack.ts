import * as z from 'zod'
import {casualtyClaim} from './claim.ts'
import {place} from './conflict.ts'
import {dateField} from './period.ts'

/** From {{Infobox civilian attack}}. */
export const attack = z.object({
  name: z.exactOptional(z.string()),
  date: z.exactOptional(dateField),
  place: z.exactOptional(place),
  target: z.exactOptional(z.string()),
  type: z.exactOptional(z.string()),
  perpetrators: z.array(z.string()),
  weapons: z.exactOptional(z.string()),
  casualties: z.array(casualtyClaim),
})
export type Attack = z.infer<typeof attack>
