import * as z from 'zod'
import {span} from './span.ts'

const day = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/)

/** A time as EDTF (ISO 8601-2), with the first and last day that it allows. */
export const period = z.object({
  edtf: z.string().min(1),
  earliest: z.exactOptional(day).describe('The first possible day, ISO 8601; absent for an open or unknown start'),
  latest: z.exactOptional(day).describe('The last possible day, ISO 8601; absent for an open or unknown end'),
  text: z.string(),
  span,
})
export type Period = z.infer<typeof period>

/** When a conflict was: the main date, and the phases it had. */
export const dateField = period.extend({
  phases: z.array(z.object({label: z.string(), period})),
  oldStyle: z.exactOptional(z.string()).describe('EDTF of the Julian date beside it'),
  statedDays: z.exactOptional(z.int()).describe('Length in days, as the text states it'),
})
export type DateField = z.infer<typeof dateField>
