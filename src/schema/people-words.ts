import * as z from 'zod'
import {fate} from './conflict.ts'

const terms = z.array(z.string().min(1))

/** Words about people, parties and units in one language; all in lower case, without the full stops of abbreviations. */
export const peopleWords = z.object({
  ranks: z.object({
    heads: terms.describe('Make a rank'),
    needModifier: terms.describe('Heads that are none alone: the leader of "Squadron Leader"'),
    modifiers: terms.describe('Stand before a head, as every head does too'),
    connectors: terms.describe('Between a head and a service: "General of the Army"'),
    services: terms,
  }),
  offices: terms.describe('Stand before a name as ranks do, and are roles'),
  leadingRemarks: terms.describe('Before a name: "formerly"'),
  doubts: terms.describe('Of the remarks before a name or a fate those that doubt it'),
  titles: terms.describe('Of nobility and respect; part of the name'),
  suffixes: terms.describe('After a name and a comma; part of it'),
  particles: terms.describe('Words in lower case with which a name can begin, or go on'),
  roles: terms.describe('Nouns that make a role'),
  groups: terms.describe('Nouns of bodies of troops and other groups, which are no person'),
  fates: z.partialRecord(fate, terms),
  fateRemarks: terms.describe('With which the words about a fate may go on: "killed in 1943"'),
  nobody: terms.describe('Cells and entries that name nobody'),
  nobodyStarts: terms.describe('First words of entries that name nobody'),
  joiners: terms,
  successors: terms.describe('Lead from a person to the next in the same place'),
  support: terms.describe('Headings of supporters, or how they begin'),
  supportSigns: terms.describe('Words that make any heading one of supporters'),
  coBelligerents: terms,
  including: terms.describe('Close a line that leads to those below it'),
  leadingPrepositions: terms.describe('First words of a heading that is no name'),
  aliases: terms.describe('Lead to another name of the party before'),
  until: terms.describe('Before a date: up to it'),
  headings: terms.describe('Lines that head others, though nothing marks them'),
  collectives: terms.describe('What parties can be together: the "states" of "the states of A and B", which names A and B'),
  remarkStarts: terms.describe('Words that end the name of a party and begin what is said of it'),
  grammar: z.object({
    and: terms,
    articles: terms,
    others: terms,
    possessive: terms.describe('"Forces of A and B"'),
    roleBonds: terms.describe('After the noun of a role: "Minister of"'),
    titleBonds: terms.describe('After a title, as those of a role are: "Comte de"'),
    prefixBonds: terms.describe('At the end of words that belong to the name behind them: "Principality of"'),
    placeBonds: terms.describe('After a name, before one that is no part of it: "Timurids of"'),
    origins: terms.describe('"Rebels from A and B"'),
    cueEnds: terms.describe('At the end of words that lead to a name: "supported by"'),
    smallWords: terms.describe('In lower case within proper names'),
  }),
  unsplitNames: terms.describe('Names of one party with "and" in them'),
})
export type PeopleWords = z.infer<typeof peopleWords>
