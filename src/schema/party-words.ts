import * as z from 'zod'

const terms = z.array(z.string().regex(/^[\p{Ll}\p{N} ]+$/u))

/** The words by which texts speak of a side without naming any of its belligerents. */
export const partyWords = z.object({
  conjunctions: z.array(z.string().min(1)).describe('Between two names'),
  endings: terms.describe('Of adjectives and of people made from the name of a place: `ian`'),
  followers: terms.describe('Words after an adjective or name that leave its meaning alone: `forces`, `army`, `officials`'),
  generic: terms.describe('Words of names that name nobody by themselves: `united`, `kingdom`'),
  opponents: terms.describe('Prefixes that turn a name into its enemies: `anti`'),
  companions: terms.describe('Prefixes that leave the meaning alone: `pro`'),
  roles: z.array(
    z.object({
      words: terms.describe('What the side is called: `rebels`'),
      marks: terms.describe('Words in the names of belligerents that make their side the one that is meant'),
      against: terms.describe('Words in the names of belligerents that make their side the enemy of the one that is meant'),
      hints: terms.describe('Weaker marks, for when nothing else tells'),
      states: z.boolean().describe('A side led by a state, when neither marks nor enemies tell'),
      joined: z.boolean().describe('A side of several belligerents, when neither marks nor enemies tell'),
    }),
  ),
})
export type PartyWords = z.infer<typeof partyWords>
