import * as z from 'zod'
import {eventAction} from './event.ts'

const terms = z.array(z.string().min(1))

/** Words by which running prose is read; all in lower case. */
export const proseData = z.object({
  skipped: terms.describe('Headings of sections that tell nothing'),
  later: terms.describe('Headings of sections on what came after the conflict'),
  background: terms.describe('Headings of sections on what came before it'),
  titles: terms.describe('Abbreviations, without their last point, after which a sentence goes on'),
  numbered: terms.describe('Abbreviations after which a sentence goes on when a number follows'),
  starters: terms.describe('Words that begin a sentence even after an abbreviation of capitals, such as "U.S."'),
  concurrent: terms.describe('At the start of a sentence: what it tells was at the time told of before'),
  vague: terms.describe('At the start of a sentence: what it tells was at a time that is not fixed'),
  afterwards: terms.describe('The same right before the verb'),
  after: terms.describe('The same anywhere'),
  determiners: terms.describe('Before a participle they make it an adjective'),
  timePrepositions: terms.describe('Words before a bare year that is a time: of others such as "the 2010 elections" it is a name'),
  be: terms.describe('Forms that make the passive and the continuous'),
  present: terms.describe('Finite verbs that tell of the present'),
  future: terms.describe('Verbs after which something is to come'),
  planned: terms.describe('Words that make what is told a plan'),
  denied: terms.describe('Verbs that make what is told a denial'),
  articles: terms,
  join: terms.describe('Words in lower case within a name'),
  forces: terms.describe('Nouns of those who act'),
  places: terms.describe('Words before the name of a place'),
  settlements: terms.describe('Nouns of places: "the town of X"'),
  speech: terms.describe('Past forms of verbs of saying'),
  speaking: terms.describe('Participles of verbs of saying: the speaker is the subject of the verb before'),
  states: terms.describe('Past forms of verbs that tell of no happening'),
  notPast: terms.describe('Words that end as past forms do and are none'),
  weakFates: terms.describe('Words that say what befell those counted only behind a form of `be`: "one torpedo hit"'),
  relatives: terms.describe('Words before which the noun of those counted ends'),
  intransitive: terms.describe('Verbs that say what befell their subject and have no object'),
  kept: terms.describe('What happens to those who are no loss by it: "13,000 refugees were housed"'),
  civil: terms.describe('Those who are displaced, and do not desert, when they flee'),
  tolls: terms.describe('Nouns of losses that stand before their number: "the death toll rose to 41"'),
  tollLinks: terms.describe('Words right before such a number'),
  irregular: z.record(z.string(), terms).describe('Past forms by the verb'),
  actions: z.partialRecord(eventAction, terms).describe('Verbs, also with words behind them'),
  nouns: z.partialRecord(eventAction, terms),
})
export type ProseData = z.infer<typeof proseData>
