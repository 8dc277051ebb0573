import * as z from 'zod'
import {sourceKind} from './claim.ts'

/** A source that is known by name: a monitor, an agency, a chronicler. */
export const sourceEntry = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  belligerents: z.exactOptional(z.array(z.string().min(1))).describe('Names under which those fight for whom it speaks'),
})
export type SourceEntry = z.infer<typeof sourceEntry>

/** The known sources by their kind. */
export const sourceEntries = z.partialRecord(sourceKind, z.array(sourceEntry))
export type SourceEntries = z.infer<typeof sourceEntries>
