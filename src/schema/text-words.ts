import * as z from 'zod'

const terms = z.array(z.string().refine(text => text !== '' && text === text.toLowerCase())).min(1)

/** The words of one language, in lower case, that stand around and between names in a running value. */
export const textWords = z.strictObject({
  articles: terms,
  conjunctions: terms.describe('Between two names'),
  connectors: terms.describe('Between two links that say nothing of their own: `of the`'),
  leadIns: terms.describe('Before the names, when a value repeats the words printed before it'),
})
export type TextWords = z.infer<typeof textWords>
