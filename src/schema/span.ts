import * as z from 'zod'

/** A half-open pair of offsets, in UTF-16 code units, into the article text as it was given. */
export const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('Half-open offsets, in UTF-16 code units, into the article text as it was given')
export type Span = z.infer<typeof span>
