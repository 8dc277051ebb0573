import * as z from 'zod'
import {span} from './span.ts'

/** What could not be read, or was suspicious while reading. */
export const message = z.object({
  rule: z.string().describe('Such as `no-unread-text`'),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  field: z.exactOptional(z.string()),
  span,
})
export type Message = z.infer<typeof message>
