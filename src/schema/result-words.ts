import * as z from 'zod'

const term = z.string().refine(text => text !== '' && text === text.toLowerCase())
const terms = z.array(term).min(1)

/** The words of one language, in lower case, by which a result says how a conflict ended. */
export const resultWords = z.strictObject({
  victory: terms.describe('Nouns with the victor before them, or behind one of `receivers`'),
  success: terms.describe('The same, but only of somebody: a mission is no victor'),
  victorious: terms.describe('Behind the victor: `victorious`, `wins`'),
  passive: terms.describe('Of these, those that have the victor behind them with one of `agents`: `won by`'),
  agents: terms,
  defeat: terms.describe('Nouns with the loser before them, or behind one of `receivers`'),
  inconclusive: terms,
  ceasefire: terms,
  conjunctions: terms.describe('Before the last of a list of victors'),
  pointers: terms.describe('Before `sections`'),
  sections: terms.describe('Behind one of `pointers`: the result is told elsewhere'),
  qualities: z.record(term, term).describe('What kind of victory it was: the word as written, and the qualifier'),
  openings: terms.describe('Of the qualities, those that with a capital begin names: `Great Britain`'),
  connectors: terms.describe('Stand between qualities'),
  openers: terms.describe('Behind the last of these begins the victor: `ended in a British victory`'),
  copulas: terms.describe('Stand between the victor and `victorious`'),
  doubts: terms.describe('Before a victory: nobody is said to have won it'),
  retractions: terms.describe('Behind a victory: the same'),
  events: terms.describe('What succeeds without being a victor'),
  receivers: terms,
  ends: terms.describe('End the victor that stands behind a victory'),
})
export type ResultWords = z.infer<typeof resultWords>
