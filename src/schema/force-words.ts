import * as z from 'zod'

const name = z.string().min(1)

/** How the armed forces of countries are called, where it is not by their country's adjective. */
export const forceWords = z.strictObject({
  ownNames: z.record(name, name).describe('`Royal Navy`, by country and kind of force: `United Kingdom Navy`'),
  byName: z.array(name).min(1).describe("Countries whose forces are called by the country's name: `United States Army`, not American"),
})
export type ForceWords = z.infer<typeof forceWords>
