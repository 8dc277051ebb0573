import * as z from 'zod'
import {casualtyCategory, quality, sourceKind} from './claim.ts'

const terms = z.array(z.string().min(1))
const bounds = z.object({min: terms, max: terms})
const stances = z.object({neutral: terms, distancing: terms, denial: terms})
const categories = z.partialRecord(casualtyCategory, terms)

/**
 * The words of a language that claims are made of, most of them as meaning → terms. Terms are in lower case, without the points
 * of abbreviations, and may be of several words; of two that fit, the longer one counts.
 */
export const claimWords = z.object({
  numerals: z.record(z.string(), z.number()),
  multipliers: z.record(z.string(), z.number()),
  articles: terms.describe('Count one: "a guidon"'),
  boundsBefore: bounds,
  boundsAfter: bounds,
  approximations: terms,
  approximationsAfter: terms,
  amountFillers: terms.describe('May stand before a number and say nothing about it: "a total of"'),
  ranges: z.record(z.string(), terms).describe('What joins the ends of a range, by what stands before it'),
  qualities: z.partialRecord(quality, terms),
  wholeNouns: terms.describe('Of which all means people: "the entire garrison"'),
  categories: z.object({
    people: categories,
    things: categories,
    nouns: terms.describe('Name the people as well: "600 prisoners"'),
    units: z.record(z.string(), terms).describe('The things meant when none is named: "3 sunk" are ships'),
  }),
  noLoss: terms.describe('What befell those who are no losses: "39 escaped"'),
  noLossUnits: terms.describe('What is counted without a loss: "6 months"'),
  noLossBefore: terms.describe('What stands before numbers that are no losses: "out of 300"'),
  people: terms,
  generic: terms.describe('Nouns of people that say nothing about who they are'),
  things: z.record(z.string(), z.string()).describe('Noun → its singular'),
  shipThings: terms,
  armament: terms.describe('What a ship carries: in brackets behind it, no loss of its own'),
  aircraftThings: terms,
  shipPrefixes: terms,
  doubts: terms,
  adverbs: terms.describe('May stand between those counted and what befell them'),
  totalWords: terms,
  parts: terms.describe('What stands before the parts of a number'),
  joins: terms.describe('Part a number and its noun from the next number'),
  prepositions: terms.describe('Begin the circumstances of a loss: "during the assault"'),
  doubtful: terms.describe('Say of the numbers behind them that they are in doubt: "Disputed, see below"'),
  elsewhere: terms.describe('Point to another place for what is not said here: "see the list"'),
  remarks: terms.describe('Begin a remark on the number before: "most were captured"'),
  hedges: terms.describe('Make a remark of a bracket that has a category: "(mostly killed)"'),
  services: terms,
  events: terms.describe('Words of labels that name no party: "Second phase:"'),
  cues: z.object({
    before: stances,
    after: stances,
    nouns: terms.describe('Speakers without a name of their own: "Algerian sources"'),
    unnamed: terms.describe('Words that name nobody'),
    named: terms.describe('Adjectives that make a cue name somebody: "modern estimates"'),
    speaking: terms.describe('Those of them that make any words before them a source'),
    others: terms.describe('Name nobody, but part one account from another: "other sources"'),
    hearsay: terms,
    via: terms,
  }),
  sourceKinds: z.partialRecord(sourceKind, terms).describe('Words of a source without an entry that tell its kind'),
  names: terms.describe('Small words within names'),
  small: z.object({
    conjunctions: terms.describe('Between words of a list: "killed or missing"'),
    listJoins: terms.describe('Between claims of a list'),
    alternatives: terms.describe('The one of them after which another number for the same loss stands'),
    rangeJoins: terms.describe('The same between two claims: "150 killed to 220 missing"'),
    additions: terms.describe('Part two claims: "3,800 plus 1,000 captured"'),
    determiners: terms,
    idle: terms.describe('Adjectives that say nothing of what a thing is: "3 other ships"'),
    needNoun: terms.describe('Words of quantity that count nothing alone'),
    adjectives: terms.describe('Words of quantity that may be adjectives of anything'),
    beforeNames: terms.describe('Before the name of a source, and no part of it'),
    weakCues: terms.describe('Cues only before those who can speak: "by the river" has none'),
    vague: terms.describe('Make a category in brackets less than certain: "mostly killed"'),
    estimated: terms.describe('Adverbs that make a number approximate'),
    verbs: terms.describe('Cues that are parts of names when they have a capital: "United States"'),
  }),
  nameStops: terms.describe('Words that no name goes on behind: "X, who said"'),
})
export type ClaimWords = z.infer<typeof claimWords>
