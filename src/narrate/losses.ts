import {type Amount, countAt} from '../claims/amounts.ts'
import {canBefall} from '../claims/assign.ts'
import type {SideOf} from '../claims/attribution.ts'
import type {Draft} from '../claims/draft.ts'
import {isNoLoss} from '../claims/losses.ts'
import {type NounPhrase, nounPhraseAt} from '../claims/nouns.ts'
import type {Texts} from '../claims/source-name.ts'
import type {Stream} from '../claims/stream.ts'
import {termAt} from '../claims/terms.ts'
import {type Fate, fateBefore, fateBehind, tollBefore} from './fates.ts'
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
  const amount = countAt(tokens, at, end, lexicon)
  if (amount === undefined) return at + 1
  if (isNoLoss(stream, amount, end, lexicon, false)) return amount.end
  const inner = innerAmount(reading, amount)
  const from = inner?.end ?? amount.end
  const phrase = nounPhraseAt(stream, texts, from, nounEnd(tokens, from, words), lexicon, sideOf)
  const next = phrase.noun === undefined ? (inner?.end ?? amount.end) : phrase.end
  const whole = wholeOf(reading, amount)
  const fate =
    fateBehind(tokens, next, words) ??
    fateBefore(tokens, amount, phrase, words) ??
    tollBefore(tokens, amount, phrase, words) ??
    carried(reading, amount, phrase, whole)
  const draft = draftOf(amount, phrase, fate, next)
  if (fate === undefined || isKind(tokens, amount, fate)) {
    reading.waiting =
      phrase.noun?.known === true && joinsLast(reading, amount) ? [...reading.waiting, draft] : phrase.noun?.known === true ? [draft] : []
    return next
  }
  if (whole !== undefined) draft.parent = whole
  if (!fate.before && !words.partOf.has(tokens[amount.end + 1]?.folded ?? '')) takeWaiting(reading, fate, amount)
  reading.waiting = []
  reading.drafts.push(draft)
  return Math.max(next, fate.end)
}

/** The 13 of `seven of the 13 aircraft`, of which only the seven are counted. */
function innerAmount({stream: {tokens}, words: {claims}}: Reading, {end}: Amount): Amount | undefined {
  if (tokens[end]?.folded !== 'of') return undefined
  const at = claims.lexicon.numerals.has(tokens[end + 1]?.folded ?? '') || tokens[end + 1]?.kind === 'number' ? end + 1 : end + 2
  return countAt(tokens, at, tokens.length, claims.lexicon)
}

/** `one of the largest losses` counts none. */
function isKind(tokens: Stream['tokens'], {at, end}: Amount, {befallen}: Fate): boolean {
  return tokens[at]?.folded === 'one' && tokens[end]?.folded === 'of' && befallen[0]?.people === 'casualties'
}

const longestNoun = 12

/** The noun of those counted ends before a relative: `three cities where the troops were`. */
function nounEnd(tokens: Stream['tokens'], from: number, {relatives}: NarrateWords): number {
  const limit = Math.min(tokens.length, from + longestNoun)
  for (let at = from; at < limit; at++) if (relatives.has(tokens[at]?.folded ?? '')) return at
  return tokens.length
}

function draftOf(amount: Amount, {noun, party}: NounPhrase, fate: Fate | undefined, next: number): Draft {
  const draft: Draft = {
    line: 0,
    at: Math.min(amount.at, fate?.at ?? amount.at),
    end: Math.max(next, fate?.end ?? next),
    befallen: fate?.befallen ?? [],
    above: [],
    said: [],
    hedges: [],
    references: [],
    total: false,
  }
  if (amount.count !== undefined) draft.count = amount.count
  if (noun !== undefined) draft.noun = noun
  if (party !== undefined) draft.party = {name: party, inferred: 'text'}
  return draft
}

/** Whether only commas and conjunctions stand between the last number and this one. */
function joinsLast({drafts, waiting, stream: {tokens}, words: {listed}}: Reading, {at}: Amount): boolean {
  const last = waiting.at(-1) ?? drafts.at(-1)
  if (last === undefined || at - last.end > 4 || at <= last.end) return false
  return tokens.slice(last.end, at).every(({folded}) => listed.has(folded))
}

/** What befell those before befell these too: `killed 15 soldiers and 3 civilians`, `10 died, including 6 rebels`. */
function carried(reading: Reading, amount: Amount, {noun}: NounPhrase, whole: Draft | undefined): Fate | undefined {
  const last = reading.drafts.at(-1)
  if (whole !== undefined && (noun?.known === true || behindWho(reading, amount)))
    return {befallen: whole.befallen, at: amount.at, end: amount.end, before: true}
  if (
    last === undefined ||
    noun?.known !== true ||
    isFollowed(reading, amount) ||
    reading.waiting.length > 0 ||
    !joinsLast(reading, amount)
  )
    return undefined
  return last.parent === undefined && canBefall({...last, noun}, last.befallen)
    ? {befallen: last.befallen, at: amount.at, end: amount.end, before: true}
    : undefined
}

/** `1,739 deaths, 46 persons who were missing` */
function isFollowed({stream: {tokens}}: Reading, {end}: Amount): boolean {
  return tokens.slice(end, end + 4).some(({folded}) => folded === 'who')
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
  for (const draft of reading.waiting.filter(each => canBefall(each, fate.befallen))) {
    draft.befallen = fate.befallen
    reading.drafts.push(draft)
  }
}
