import type {Amount} from '../claims/amounts.ts'
import {behindAdverbs, type CategoryList, categoriesAt} from '../claims/categories.ts'
import type {Befallen, Lexicon} from '../claims/lexicon.ts'
import type {NounPhrase} from '../claims/nouns.ts'
import type {Stream} from '../claims/stream.ts'
import {termAt} from '../claims/terms.ts'
import type {NarrateWords} from './words.ts'

type Tokens = Stream['tokens']

/** What befell those counted, and the tokens that say so. */
export interface Fate {
  befallen: readonly Befallen[]
  at: number
  end: number
  /** It stands before the number, as the verb of which those counted are the object. */
  before: boolean
}

/** `30 deserters were killed`, `22 people, mostly soldiers, were killed`, `12 men of the 5th Regiment died` */
export function fateBehind(tokens: Tokens, next: number, words: NarrateWords): Fate | undefined {
  const {lexicon} = words.claims
  const end = tokens.length
  const starts = [next, behindAside(tokens, next), behindPhrase(tokens, next, words)]
  for (const start of starts) {
    const list = start === undefined ? undefined : categoriesAt(tokens, start, end, lexicon)
    if (list === undefined || isSaved(tokens, list.end, words)) continue
    if (start !== next && list.at === list.from && list.befallen[0]?.noun !== false) continue
    if (list.at === list.from && isAgents(tokens, list, words)) continue
    return {befallen: list.befallen, at: list.at, end: list.end, before: false}
  }
  return undefined
}

/** Whether those counted do it, and it does not befall them: `14 bombers destroyed the runways`, `one torpedo hit`. */
function isAgents(tokens: Tokens, {at, end}: CategoryList, {claims: {lexicon}, weakFates, objects}: NarrateWords): boolean {
  const [first, next] = [tokens[at], tokens[end]]
  if (end === at + 1 && weakFates.has(first?.folded ?? '')) return true
  if (next === undefined || next.kind === 'sign' || !(first?.folded.endsWith('ed') || first?.folded.endsWith('en'))) return false
  if (next.kind === 'number' || objects.has(next.folded)) return true
  return next.kind === 'word' && /^\p{Lu}/u.test(next.text) && termAt(lexicon.prepositions, tokens, end, tokens.length) === undefined
}

/** `150 prisoners were exchanged` */
function isSaved(tokens: Tokens, at: number, {claims: {lexicon}, kept}: NarrateWords): boolean {
  const next = behindAdverbs(tokens, at, tokens.length, lexicon)
  return kept.has(tokens[next]?.folded ?? '') || termAt(lexicon.noLoss, tokens, next, tokens.length) !== undefined
}

const longestAside = 8

/** Behind a comma and the next one. */
function behindAside(tokens: Tokens, at: number): number | undefined {
  if (tokens[at]?.folded !== ',') return undefined
  for (let next = at + 1; next < Math.min(tokens.length, at + longestAside); next++) {
    const token = tokens[next]
    if (token?.folded === ',') return next + 1
    if (token?.kind === 'number') return undefined
  }
  return undefined
}

/** Behind words that belong to the noun: `of the 5th Regiment`. */
function behindPhrase(tokens: Tokens, at: number, {attached, linking, claims: {lexicon}}: NarrateWords): number | undefined {
  if (!attached.has(tokens[at]?.folded ?? '')) return undefined
  for (let next = at + 1; next < Math.min(tokens.length, at + longestAside); next++) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'sign' || token.kind === 'number' || token.folded === 'and') return undefined
    if (linking.has(token.folded)) return next
    if (lexicon.numerals.has(token.folded)) return undefined
  }
  return undefined
}

/** `killed between 38 and 67 civilians`, `the loss of 12 tanks` */
export function fateBefore(tokens: Tokens, {at}: Amount, {noun, party}: NounPhrase, words: NarrateWords): Fate | undefined {
  const {
    claims: {lexicon},
    between,
    intransitive,
  } = words
  let end = at
  while (end > 1 && at - end < 4 && between.has(tokens[end - 1]?.folded ?? '')) end--
  for (let size = Math.min(3, end - 1); size > 0; size--) {
    const found = termAt(lexicon.categories, tokens, end - size, end)
    if (found?.length !== size) continue
    const {meaning} = found
    const fits =
      noun?.known === true ||
      isPeople(noun) ||
      party !== undefined ||
      (noun === undefined && (meaning.people === 'killed' || meaning.people === 'wounded'))
    const isObject = !meaning.noun && !intransitive.has(tokens[end - size]?.folded ?? '') && !linkedBefore(tokens, end - size, words)
    return fits && isObject
      ? {befallen: listBefore(tokens, end - size, meaning, lexicon), at: end - size, end: at, before: true}
      : undefined
  }
  return undefined
}

/** `twelve Sahrawis`: a people that no list knows. */
function isPeople(noun: NounPhrase['noun']): boolean {
  return noun?.people === true && /^\p{Lu}[\p{L}-]*s$/u.test(noun.text)
}

/** A passive has no object: `were killed`. */
function linkedBefore(tokens: Tokens, at: number, {linking}: NarrateWords): boolean {
  return linking.has(tokens[at - 1]?.folded ?? '') && tokens[at - 1]?.folded !== 'had'
}

/** `killed or wounded 300`, `killing and wounding 12` */
function listBefore(tokens: Tokens, at: number, last: Befallen, lexicon: Lexicon): Befallen[] {
  const conjunction = tokens[at - 1]?.folded
  const first = conjunction === 'and' || conjunction === 'or' ? termAt(lexicon.categories, tokens, at - 2, at - 1) : undefined
  return first === undefined || at < 3 ? [last] : [first.meaning, last]
}

const longestToll = 12

/** `the death toll rose to 41`, `the number of refugees may be as high as 30,000` */
export function tollBefore(
  tokens: Tokens,
  {at, end}: Amount,
  {noun}: NounPhrase,
  {tolls, tollLinks, claims}: NarrateWords,
): Fate | undefined {
  if (noun !== undefined || !tollLinks.has(tokens[at - 1]?.folded ?? '')) return undefined
  for (let index = at - 2; index >= Math.max(1, at - longestToll); index--) {
    if (tokens[index]?.kind === 'sign' || tokens[index]?.kind === 'number') return undefined
    if (termAt(tolls, tokens, index, at) === undefined) continue
    const category = termAt(claims.lexicon.categories, tokens, index, at)
    if (category !== undefined) return {befallen: [category.meaning], at: index, end, before: true}
  }
  return undefined
}
