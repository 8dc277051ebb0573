import {type Amount, amountAt} from '../claims/amounts.ts'
import type {SideOf} from '../claims/attribution.ts'
import {behindAdverbs, categoriesAt} from '../claims/categories.ts'
import type {Draft} from '../claims/draft.ts'
import type {Befallen, Lexicon} from '../claims/lexicon.ts'
import {isNoLoss} from '../claims/losses.ts'
import {type NounPhrase, nounPhraseAt} from '../claims/nouns.ts'
import type {Texts} from '../claims/source-name.ts'
import type {Stream} from '../claims/stream.ts'
import {termAt} from '../claims/terms.ts'
import type {NarrateWords} from './words.ts'

interface Reading {
  stream: Stream
  texts: Texts
  sideOf: SideOf
  words: NarrateWords
  drafts: Draft[]
  /** Numbers of people and things that wait for what befell them: the 38 of `38 soldiers and 12 civilians were killed`. */
  waiting: Draft[]
}

/** What befell those counted, and the tokens that say so. */
interface Fate {
  befallen: readonly Befallen[]
  at: number
  end: number
  /** It stands before the number, as the verb of which those counted are the object. */
  before: boolean
}

/** The losses that a clause counts, each by the words beside its number that say what befell those counted. */
export function lossesIn(stream: Stream, texts: Texts, sideOf: SideOf, words: NarrateWords): Draft[] {
  const reading: Reading = {stream, texts, sideOf, words, drafts: [], waiting: []}
  const {tokens, dates} = stream
  for (let at = 1; at < tokens.length; ) {
    const date = dates.get(at)
    at = date === undefined ? amountFrom(reading, at) : Math.max(date.end, at + 1)
  }
  return reading.drafts
}

/** Reads the amount that begins at a token; gives the token to go on with. */
function amountFrom(reading: Reading, at: number): number {
  const {stream, texts, sideOf, words} = reading
  const {tokens} = stream
  const {lexicon} = words.claims
  const end = tokens.length
  const amount = amountAt(tokens, at, end, lexicon)
  if (amount?.count === undefined || amount.article) return at + 1
  if (isNoLoss(stream, amount, end, lexicon, false)) return amount.end
  const phrase = nounPhraseAt(stream, texts, amount.end, end, lexicon, sideOf)
  if (isClause(phrase, words)) return phrase.end
  const next = phrase.noun === undefined ? amount.end : phrase.end
  const whole = wholeOf(reading, amount)
  const fate =
    fateBehind(reading, next) ??
    fateBefore(reading, amount, phrase) ??
    toll(reading, amount, phrase) ??
    carried(reading, amount, phrase, whole)
  const draft = draftOf(amount, phrase, fate, next)
  if (fate === undefined) {
    reading.waiting =
      phrase.noun?.known === true && joinsLast(reading, amount) ? [...reading.waiting, draft] : phrase.noun?.known === true ? [draft] : []
    return next
  }
  if (whole !== undefined) draft.parent = whole
  if (!fate.before) takeWaiting(reading, fate, amount)
  reading.waiting = []
  reading.drafts.push(draft)
  return Math.max(next, fate.end)
}

/** `three cities where the troops had` counts nobody. */
function isClause({noun}: NounPhrase, {relatives}: NarrateWords): boolean {
  return noun?.text.split(' ').some(word => relatives.has(word)) === true
}

function draftOf(amount: Amount, {noun, party}: NounPhrase, fate: Fate | undefined, next: number): Draft {
  return {
    ...(amount.count && {count: amount.count}),
    line: 0,
    at: Math.min(amount.at, fate?.at ?? amount.at),
    end: Math.max(next, fate?.end ?? next),
    ...(noun && {noun}),
    ...(party !== undefined && {party: {name: party, inferred: 'text'}}),
    befallen: fate?.befallen ?? [],
    above: [],
    said: [],
    hedges: [],
    references: [],
    total: false,
  }
}

/** `30 deserters were killed`, `22 people, mostly soldiers, were killed`, `12 men of the 5th Regiment died` */
function fateBehind({stream: {tokens}, words: {claims, kept}}: Reading, next: number): Fate | undefined {
  const {lexicon} = claims
  const end = tokens.length
  const starts = [next, behindAside(tokens, next), behindPhrase(tokens, next, lexicon)]
  for (const start of starts) {
    const list = start === undefined ? undefined : categoriesAt(tokens, start, end, lexicon)
    if (list === undefined || isSaved(tokens, list.end, claims.lexicon, kept)) continue
    if (start !== next && list.at === list.from && list.befallen[0]?.noun !== false) continue
    return {befallen: list.befallen, at: list.at, end: list.end, before: false}
  }
  return undefined
}

/** `150 prisoners were exchanged` */
function isSaved(tokens: Stream['tokens'], at: number, lexicon: Lexicon, kept: ReadonlySet<string>): boolean {
  const next = behindAdverbs(tokens, at, tokens.length, lexicon)
  return kept.has(tokens[next]?.folded ?? '') || termAt(lexicon.noLoss, tokens, next, tokens.length) !== undefined
}

const longestAside = 8

/** Behind a comma and the next one. */
function behindAside(tokens: Stream['tokens'], at: number): number | undefined {
  if (tokens[at]?.folded !== ',') return undefined
  for (let next = at + 1; next < Math.min(tokens.length, at + longestAside); next++) {
    const token = tokens[next]
    if (token?.folded === ',') return next + 1
    if (token?.kind === 'number') return undefined
  }
  return undefined
}

const linking: ReadonlySet<string> = new Set(['were', 'was', 'had', 'being', 'died', 'been'])
const attached: ReadonlySet<string> = new Set(['of', 'from', 'in', 'at', 'on', 'who', 'that', 'aboard', 'with', 'near', 'under', 'inside'])

/** Behind words that belong to the noun: `of the 5th Regiment`. */
function behindPhrase(tokens: Stream['tokens'], at: number, lexicon: Lexicon): number | undefined {
  if (!attached.has(tokens[at]?.folded ?? '')) return undefined
  for (let next = at + 1; next < Math.min(tokens.length, at + longestAside); next++) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'sign' || token.kind === 'number' || token.folded === 'and') return undefined
    if (linking.has(token.folded)) return next
    if (lexicon.numerals.has(token.folded)) return undefined
  }
  return undefined
}

const between: ReadonlySet<string> = new Set([
  'of',
  'another',
  'the',
  'a',
  'total',
  'some',
  'its',
  'their',
  'his',
  'only',
  'further',
  'additional',
  'in',
])

/** `killed between 38 and 67 civilians`, `the loss of 12 tanks` */
function fateBefore({stream: {tokens}, words: {claims}}: Reading, {at}: Amount, {noun, party}: NounPhrase): Fate | undefined {
  const {lexicon} = claims
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
    const isObject = !meaning.noun && !linkedBefore(tokens, end - size)
    return fits && isObject
      ? {befallen: listBefore(tokens, end - size, meaning, lexicon), at: end - size, end: at, before: true}
      : undefined
  }
  return undefined
}

/** `twelve Sahrawis`: a people that no list knows. */
function isPeople(noun: NounPhrase['noun']): boolean {
  return noun !== undefined && noun.people && /^\p{Lu}[\p{L}-]*s$/u.test(noun.text)
}

/** A passive has no object: `were killed`. */
function linkedBefore(tokens: Stream['tokens'], at: number): boolean {
  return linking.has(tokens[at - 1]?.folded ?? '') && tokens[at - 1]?.folded !== 'had'
}

/** `killed or wounded 300`, `killing and wounding 12` */
function listBefore(tokens: Stream['tokens'], at: number, last: Befallen, lexicon: Lexicon): Befallen[] {
  const conjunction = tokens[at - 1]?.folded
  const first = conjunction === 'and' || conjunction === 'or' ? termAt(lexicon.categories, tokens, at - 2, at - 1) : undefined
  return first === undefined || at < 3 ? [last] : [first.meaning, last]
}

const longestToll = 12

/** `the death toll rose to 41`, `the number of refugees may be as high as 30,000` */
function toll({stream: {tokens}, words: {tolls, tollLinks, claims}}: Reading, {at, end}: Amount, {noun}: NounPhrase): Fate | undefined {
  if (noun !== undefined || !tollLinks.has(tokens[at - 1]?.folded ?? '')) return undefined
  for (let index = at - 2; index >= Math.max(1, at - longestToll); index--) {
    if (tokens[index]?.kind === 'sign' || tokens[index]?.kind === 'number') return undefined
    if (termAt(tolls, tokens, index, at) === undefined) continue
    const category = termAt(claims.lexicon.categories, tokens, index, at)
    return category && {befallen: [category.meaning], at: index, end, before: true}
  }
  return undefined
}

const joins: ReadonlySet<string> = new Set([',', 'and', 'or', 'plus', 'as', 'well', 'along', 'with'])

/** Whether only commas and conjunctions stand between the last number and this one. */
function joinsLast({drafts, waiting, stream: {tokens}}: Reading, {at}: Amount): boolean {
  const last = waiting.at(-1) ?? drafts.at(-1)
  if (last === undefined || at - last.end > 4 || at <= last.end) return false
  return tokens.slice(last.end, at).every(({folded}) => joins.has(folded))
}

/** What befell those before befell these too: `killed 15 soldiers and 3 civilians`, `10 died, including 6 rebels`. */
function carried(reading: Reading, amount: Amount, {noun}: NounPhrase, whole: Draft | undefined): Fate | undefined {
  const last = reading.drafts.at(-1)
  if (whole !== undefined && (noun?.known === true || behindWho(reading, amount)))
    return {befallen: whole.befallen, at: amount.at, end: amount.end, before: true}
  if (last === undefined || noun?.known !== true || reading.waiting.length > 0 || !joinsLast(reading, amount)) return undefined
  return last.parent === undefined ? {befallen: last.befallen, at: amount.at, end: amount.end, before: true} : undefined
}

/** `including 12 who were named` */
function behindWho({stream: {tokens}}: Reading, {end}: Amount): boolean {
  return tokens[end]?.folded === 'who' || tokens[end]?.kind === 'sign' || end >= tokens.length
}

const furthestPart = 8

/** The loss of which this number counts a part: in the bracket behind it, or behind `including`. */
function wholeOf({drafts, stream: {tokens, brackets}, words: {claims}}: Reading, {at}: Amount): Draft | undefined {
  const last = drafts.at(-1)
  if (last === undefined) return undefined
  const whole = last.parent ?? last
  const close = brackets.get(whole.end)
  if (close !== undefined && at < close) return whole
  for (let index = at - 1; index >= Math.max(whole.end, at - 3); index--) {
    const part = termAt(claims.lexicon.parts, tokens, index, at)
    if (part !== undefined && index + part.length === at && at - whole.end <= furthestPart) return whole
  }
  return undefined
}

/** Gives those that waited what befell the last of their list. */
function takeWaiting(reading: Reading, fate: Fate, amount: Amount): void {
  if (!joinsLast(reading, amount)) return
  for (const draft of reading.waiting) {
    draft.befallen = fate.befallen
    reading.drafts.push(draft)
  }
}
