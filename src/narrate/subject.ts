import type {Texts} from '../claims/source-name.ts'
import {termAt} from '../claims/terms.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import type {NarrateWords} from './words.ts'

/** The name of a speaker has so many words at most. */
const longestSubject = 9
/** So many adverbs and phrases with a comma may stand before a subject. */
const mostAsides = 4

/** The tokens of a clause before a verb of saying. */
export interface BeforeVerb {
  tokens: readonly ProseToken[]
  textOf: Texts['textOf']
  from: number
  verb: number
  /** The first token behind the date of the clause. */
  dated: number
}

/** The name of whoever stands before a verb: without articles and descriptions, `the monitoring group X` is X. */
export function subjectBefore(
  {tokens, textOf, from, verb, dated}: BeforeVerb,
  words: NarrateWords,
): {text: string; at: number} | undefined {
  let end = verb
  while (end > from && isFiller(tokens[end - 1], words)) end--
  for (let at = subjectStart(tokens, Math.max(from, dated < verb ? dated : from), end, words); at < end; ) {
    const stop = nameStop(tokens, at, end, words)
    while (at < stop && (words.articles.has(tokens[at]?.folded ?? '') || tokens[at]?.kind === 'sign')) at++
    const name = nameStart(tokens, at, stop, words)
    if (isSpeaker(tokens, name, stop, words)) return {text: textOf(name, stop).replace(/['’]s$|[\s,;]+$/u, ''), at: name}
    at = stop + 1
  }
  return undefined
}

function isFiller(token: ProseToken | undefined, {be, beforeSpeech}: NarrateWords): boolean {
  if (token === undefined) return false
  return beforeSpeech.has(token.folded) || be.has(token.folded) || (token.folded.endsWith('ly') && (token.senses & sense.capital) === 0)
}

/** Behind conjunctions, adverbs and phrases of time or place that end with a comma. */
function subjectStart(tokens: readonly ProseToken[], from: number, verb: number, words: NarrateWords): number {
  let at = from
  for (let index = from; index < verb; index++) if (words.boundaries.has(tokens[index]?.folded ?? '') && index + 1 < verb) at = index + 1
  for (let count = 0; count < mostAsides; count++) {
    if (tokens[at]?.folded === ',') at++
    if (!isAside(tokens, at, verb, words)) break
    let comma = at + 1
    while (comma < verb && tokens[comma]?.folded !== ',') comma++
    if (comma >= verb) break
    at = comma + 1
  }
  return at
}

/** Whether an adverb or a phrase of time or place begins at a token. */
function isAside(tokens: readonly ProseToken[], at: number, verb: number, {concurrent, vague, claims, join}: NarrateWords): boolean {
  const first = tokens[at]
  if (first === undefined) return false
  if (first.folded === 'however' || (first.folded.endsWith('ly') && !join.has(first.folded))) return true
  return [concurrent, vague, claims.lexicon.prepositions].some(terms => termAt(terms, tokens, at, verb) !== undefined)
}

/** A name ends before a comma, a bracket, or what is said of it. */
function nameStop(tokens: readonly ProseToken[], from: number, end: number, {speakerStops}: NarrateWords): number {
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at]
    if (token?.kind === 'sign' ? signStops.has(token.folded) : speakerStops.has(token?.folded ?? '')) return at
  }
  return end
}

const signStops: ReadonlySet<string> = new Set([',', '(', ';', '–', '—'])

/** Where the words with capitals at the end of a description begin: the El Moudjahid of `newspaper El Moudjahid`. */
function nameStart(tokens: readonly ProseToken[], from: number, end: number, words: NarrateWords): number {
  let at = end
  while (at > from && isOfName(tokens[at - 1], words)) at--
  while (at < end && !isProper(tokens[at], words)) at++
  return at >= end ? from : at
}

const signsInNames: ReadonlySet<string> = new Set(['.', '&', '"', '“', '”'])

function isOfName(token: ProseToken | undefined, words: NarrateWords): boolean {
  if (token === undefined) return false
  return isProper(token, words) || (token.senses & sense.join) !== 0 || signsInNames.has(token.folded)
}

/** A word with a capital that describes nobody: not `London-based`. */
function isProper(token: ProseToken | undefined, {compounds}: NarrateWords): boolean {
  if (token === undefined || (token.senses & sense.capital) === 0) return false
  return (token.senses & sense.hyphen) === 0 || !compounds.has(token.folded.slice(token.folded.lastIndexOf('-') + 1))
}

/** Whether words may name somebody who speaks: they begin with a capital, or end with a noun of those who act or speak. */
function isSpeaker(tokens: readonly ProseToken[], at: number, end: number, words: NarrateWords): boolean {
  const {forces, pronouns, claims} = words
  const {unnamed, speakers} = claims.lexicon
  const [first, last] = [tokens[at], tokens[end - 1]]
  if (first === undefined || last === undefined || at >= end || end - at > longestSubject || pronouns.has(first.folded)) return false
  if (end - at === 1 && unnamed.has(first.folded)) return false
  for (let index = at; index < end; index++) if (isVerbal(tokens[index])) return false
  if (unnamed.has(last.folded) && (last.senses & sense.capital) === 0) return false
  return (first.senses & sense.capital) !== 0 || forces.has(last.folded) || speakers.has(last.folded)
}

/** A number, or a past form */
function isVerbal(token: ProseToken | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'number' || (token.senses & sense.past) !== 0) return true
  return (token.senses & sense.ed) !== 0 && (token.senses & sense.hyphen) === 0
}
