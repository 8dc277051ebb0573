import * as z from 'zod'

const terms = z.exactOptional(z.array(z.string().min(1)).min(1))

/** A state, people or power, past or present, and the words for what belongs to it. */
export const demonym = z.object({
  name: z.string().min(1),
  names: terms.describe('Other names, of forms of state and of predecessors under the same adjective'),
  adjectives: terms.describe('`German`'),
  people: terms.describe('The people as nouns in the plural: `Germans`'),
  codes: terms.describe('Abbreviations in capitals: `GER`, `GDR`'),
  prefixes: terms.describe('First half of compounds: `Franco` in `Franco-Spanish`'),
  loosely: terms.describe('Adjectives that may mean it when nothing else fits: `Russian` for the Soviet Union'),
})
export type Demonym = z.infer<typeof demonym>
