import * as z from 'zod'
import {span} from './span.ts'

/** A section with its own text and the sections below it; the lead has no heading. */
export const section = z.object({
  heading: z.exactOptional(z.string()),
  level: z.int().nonnegative().describe('The number of signs of its heading; 0 for the lead'),
  text: z.string(),
  get sections() {
    return z.array(section)
  },
  span,
})
export type Section = z.infer<typeof section>
