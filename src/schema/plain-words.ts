import * as z from 'zod'

const words = z.array(z.string().refine(word => word !== '' && word === word.toLowerCase())).min(1)

/** The English words, in lower case, by which values of the plain form are taken apart. */
export const plainWords = z.strictObject({
  joining: words.describe('A comma behind these was a line break within a phrase'),
  articles: words.describe('Before a hyphen or apostrophe and a capital: `al-Nusra` is no word in lower case'),
  approximations: words.describe('May stand before a number that begins a claim'),
  numbers: words,
  counted: words.describe('Behind a number: it goes on with the claim before it'),
  months: words,
  sourceCues: words.describe('In a bracket: it says who counted'),
  titles: words.describe('Behind a name and a comma: they may belong to it'),
  unitLevels: z.array(words).describe('The smallest units first'),
  outcomes: words.describe('Begin a line of a result'),
  heads: words.describe('Names of states begin or end with them: `Kingdom of X`, `X Empire`'),
  modifiers: words.describe('Stand before these: `Federal Republic of X`'),
  incomplete: words.describe('No name ends with them: `Kingdom of Great`'),
  services: words.describe('Headings that may stand below that of a party'),
  bodies: words.describe('Names of belligerents end with them'),
})
export type PlainWords = z.infer<typeof plainWords>
