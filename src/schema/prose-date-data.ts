import * as z from 'zod'

const term = z.string().min(1)
const terms = z.array(term)
const meanings = <const T extends string>(...values: T[]) => z.record(term, z.enum(values))

/** Words by which dates in running text are known, beside those of `dateData`, before which they go: term → meaning, in lower case. */
export const proseDateData = z.object({
  /** Terms of dates that are common words in running text. */
  ignored: terms,
  prepositions: terms,
  deictics: meanings('next', 'previous', 'same', 'that'),
  directions: meanings('later', 'earlier'),
  counts: z.record(term, z.int().min(1)),
  plurals: terms,
  articles: terms,
  /** Behind `fall`, it makes that a noun of another kind. */
  of: terms,
  /** Units of more than a year, in years. */
  longUnits: z.record(term, z.int().min(2)),
  /** Words before a number that is a name: `Resolution 1441`. */
  numbered: terms,
  /** Nouns behind a number that counts: `1500 men`. */
  counted: terms,
})
export type ProseDateData = z.infer<typeof proseDateData>
