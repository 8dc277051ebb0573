import type {Attribution} from '../schema/claim.ts'
import type {Lexicon} from './lexicon.ts'
import {sourceKey} from './source-index.ts'
import {termAt} from './terms.ts'
import type {Token} from './tokens.ts'

/** That somebody says so, as a stretch of tokens puts it. */
export interface Said {
  /** Absent when nobody is named. */
  name?: string
  cue: string
  stance: Attribution['stance']
  /** Whose words the source gives. */
  via?: string
  line: number
  /** Its first token, and the one after its last. */
  at: number
  end: number
}

/** Tokens, and the flat texts of their lines. */
export interface Texts {
  tokens: readonly Token[]
  textOf: (at: number, end: number) => string
}

const longestName = 12
/** `the raiders' estimate` */
const possessive = /\p{Ll}['’]s?$/u
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u
const lower = /^[\p{Ll}]/u

/**
 * Read a bracket's part, a label or the rest of a sentence as the name of a source: `per X`, `X claim`, `X's estimate`,
 * `claimed by X`, `reportedly`. A bare name is a source when it is known as one, or when `bare` and it looks like a name.
 */
export function saidIn(texts: Texts, from: number, to: number, lexicon: Lexicon, bare: boolean): Said | undefined {
  const [at, end] = trimmed(texts.tokens, from, to)
  if (at >= end || end - at > 3 * longestName) return undefined
  return (
    cueFirst(texts, at, end, lexicon) ??
    nameFirst(texts, at, end, lexicon) ??
    nameless(texts, at, end, lexicon) ??
    bareName(texts, at, end, lexicon, bare)
  )
}

/** `per X`, `according to X`, `claimed by X` */
export function cueFirst(texts: Texts, at: number, end: number, lexicon: Lexicon): Said | undefined {
  const cue = termAt(lexicon.cuesBefore, texts.tokens, at, end)
  if (cue === undefined) return undefined
  let start = at + cue.length
  while (start < end && texts.tokens[start]?.kind === 'sign') start++
  const name = nameIn(texts, start, end, lexicon)
  if (
    name === undefined ||
    (lexicon.small.weakCues.has(texts.tokens[at]?.folded ?? '') && cue.length === 1 && !isSpeaker(texts, name, lexicon))
  )
    return undefined
  return said(texts, name, texts.textOf(at, at + cue.length), cue.meaning, at, end)
}

/** `X claim`, `X's estimate`, `the X government said` */
function nameFirst(texts: Texts, at: number, end: number, lexicon: Lexicon): Said | undefined {
  const {tokens} = texts
  for (let index = at; index < Math.min(end, at + longestName); index++) {
    const cue = termAt(lexicon.cuesAfter, tokens, index, end)
    if (cue === undefined || isCapitalVerb(tokens[index], lexicon)) continue
    const written = texts.textOf(index, index + cue.length)
    const next = index + cue.length
    const by = next < end && tokens[next]?.folded === 'by' ? nameIn(texts, next + 1, end, lexicon) : undefined
    if (by !== undefined) return said(texts, by, written, cue.meaning, at, end)
    if (index > at && isNamed(texts, at, index, lexicon)) {
      return said(texts, {at, end: next}, written, cue.meaning, at, end)
    }
    const name = index > at ? nameIn(texts, at, index, lexicon) : undefined
    if (name !== undefined && isSpeaker(texts, name, lexicon)) return said(texts, name, written, cue.meaning, at, end)
    if (index === at && cue.meaning !== 'neutral' && next === end) {
      return {cue: written.toLowerCase(), stance: cue.meaning, line: tokens[at]?.line ?? 0, at, end}
    }
  }
  return undefined
}

/** `United States` */
function isCapitalVerb(token: Token | undefined, {small}: Lexicon): boolean {
  return token !== undefined && small.verbs.has(token.folded) && capital.test(token.text)
}

/** `modern estimates`, which name somebody together only */
function isNamed({tokens}: Texts, at: number, index: number, lexicon: Lexicon): boolean {
  return (
    index - at <= 2 && lexicon.named.has(tokens[at]?.folded ?? '') && (index - at === 1 || lexicon.named.has(tokens[at + 1]?.folded ?? ''))
  )
}

/** `reportedly`, `other sources` */
function nameless(texts: Texts, at: number, end: number, lexicon: Lexicon): Said | undefined {
  const other = termAt(lexicon.others, texts.tokens, at, end)
  if (other?.length === end - at) return {cue: other.meaning, stance: 'neutral', line: texts.tokens[at]?.line ?? 0, at, end}
  const found = termAt(lexicon.hearsay, texts.tokens, at, end)
  return found?.length === end - at ? hearsayAt(texts, at, found.length) : undefined
}

/** The hearsay of an adverb that stands before or within a claim. */
export function hearsayAt(texts: Texts, at: number, length: number): Said {
  const cue = texts.textOf(at, at + length).toLowerCase()
  return {cue, stance: 'hearsay', line: texts.tokens[at]?.line ?? 0, at, end: at + length}
}

/** `SOHR`, `al-Tabari`, `primary sources` */
function bareName(texts: Texts, at: number, end: number, lexicon: Lexicon, bare: boolean): Said | undefined {
  const name = nameIn(texts, at, end, lexicon)
  if (name === undefined) return undefined
  if (bareStart(texts, at, name.at)) return undefined
  const known = isKnown(texts, name.at, name.end, lexicon)
  const speaker = known || name.via !== undefined || endsWithSpeaker(texts.tokens, name.end, lexicon)
  if (!speaker && !(bare && looksLikePerson(texts, name, lexicon))) return undefined
  return said(texts, name, '', 'neutral', at, end)
}

/** Whether words in lower case, other than an article, stand before a bare name: "son of X", "to the X". */
function bareStart({tokens}: Texts, at: number, name: number): boolean {
  for (let index = at; index < name; index++) if (tokens[index]?.kind === 'word' && tokens[index]?.folded !== 'the') return true
  return false
}

function said(texts: Texts, name: Part, cue: string, stance: Said['stance'], at: number, end: number): Said {
  const line = texts.tokens[at]?.line ?? 0
  const via = name.via && nameText(texts, name.via)
  return {name: nameText(texts, name), cue: cue.toLowerCase(), stance, ...(via !== undefined && {via}), line, at, end}
}

/** A name, and that of whom it cites. */
interface Part {
  at: number
  end: number
  via?: Part
}

/** `a source citing X`: the name of the source, and of whom it cites. */
function nameIn(texts: Texts, from: number, to: number, lexicon: Lexicon): Part | undefined {
  for (let index = from + 1; index < Math.min(to, from + longestName); index++) {
    const cites = termAt(lexicon.via, texts.tokens, index, to)
    if (cites === undefined) continue
    const via = oneName(texts, index + cites.length, to, lexicon)
    const name = oneName(texts, from, index, lexicon)
    if (via !== undefined) return name === undefined ? via : {...name, via}
  }
  return oneName(texts, from, to, lexicon)
}

/** A name ends before a comma, a relative or a time: `X, who insisted that`, `X during the battle` */
function nameStop({tokens}: Texts, from: number, to: number, {nameStops}: Lexicon): number {
  for (let index = from + 1; index < Math.min(to, from + longestName); index++) {
    const word = tokens[index]?.folded ?? ''
    if (word === ',' || nameStops.has(word)) return index
  }
  return to
}

/** Names of known sources have a capital somewhere, or several words: `WHO` is one, "who" is none. */
function isKnown(texts: Texts, at: number, end: number, {sources}: Lexicon): boolean {
  const text = texts.textOf(at, end)
  return (/\p{Lu}/u.test(text) || text.includes(' ')) && sources.has(sourceKey(text))
}

/** The name within a stretch: without articles, years, words that name nobody, and cues at its end. */
function oneName(texts: Texts, from: number, to: number, lexicon: Lexicon): Part | undefined {
  const {tokens} = texts
  let [at, end] = trimmed(tokens, from, nameStop(texts, from, to, lexicon))
  if (end - at > longestName || isKnown(texts, at, end, lexicon)) return end - at > longestName ? undefined : {at, end}
  while (
    at < end &&
    (tokens[at]?.kind === 'number' ||
      lexicon.small.beforeNames.has(tokens[at]?.folded ?? '') ||
      termAt(lexicon.unnamed, tokens, at, at + 1) !== undefined)
  ) {
    if (termAt(lexicon.speakers, tokens, at, end) && at + 1 === end) break
    at++
  }
  end = withoutCues(tokens, at, end, lexicon)
  for (let index = at; index < end; index++) {
    if (lower.test(tokens[index]?.text ?? '')) continue
    if (index > at && capital.test(tokens[index]?.text ?? '') && capital.test(tokens[end - 1]?.text ?? '')) at = index
    break
  }
  return at < end && named(tokens, at, end, lexicon) ? {at, end} : undefined
}

function withoutCues(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): number {
  let end = to
  while (end > at + 1) {
    const length = [3, 2, 1].find(size => end - size > at && termAt(lexicon.cuesAfter, tokens, end - size, end)?.length === size)
    if (length === undefined) break
    end -= length
  }
  return end
}

/** Whether the words may be a name at all: one of them has a capital, or can speak. */
function named(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): boolean {
  for (let index = at; index < end; index++) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'break') return false
    if (token.kind === 'sign' && !/^[&/'’"“”.,–-]$/.test(token.folded)) return false
    if (token.kind === 'word' && (capital.test(token.text) || termAt(lexicon.speakers, tokens, index, end) !== undefined)) return true
    if (termAt(lexicon.sourceKinds, tokens, index, end) !== undefined || possessive.test(token.text)) return true
  }
  return false
}

/** Whether those named can speak: they have a capital, or are officials, survivors and the like. */
function isSpeaker({tokens}: Texts, {at, end}: Part, lexicon: Lexicon): boolean {
  return named(tokens, at, end, lexicon)
}

function endsWithSpeaker(tokens: readonly Token[], end: number, lexicon: Lexicon): boolean {
  const last = termAt(lexicon.speakers, tokens, end - 1, end)
  return last !== undefined && lexicon.speaking.has(last.meaning)
}

/** One to four words, all but the small ones with a capital, none of them a noun of people, things, places or events. */
function looksLikePerson({tokens}: Texts, {at, end}: Part, lexicon: Lexicon): boolean {
  if (end - at > 5) return false
  let capitals = 0
  for (let index = at; index < end; index++) {
    const token = tokens[index]
    if (token === undefined) return false
    if (lexicon.nameWords.has(token.folded) || /^(?:al|el|an|at|ad|ibn)-/.test(token.folded)) {
      if (token.folded.includes('-')) capitals++
      continue
    }
    if (token.kind === 'sign' && /^[.&'’,-]$/.test(token.folded)) continue
    if (token.kind !== 'word' || !capital.test(token.text)) return false
    if (termAt(lexicon.nouns, tokens, index, index + 1) || termAt(lexicon.categories, tokens, index, index + 1)) return false
    if (
      lexicon.events.has(token.folded) ||
      termAt(lexicon.services, tokens, index, end) ||
      termAt(lexicon.prepositions, tokens, index, index + 1)
    )
      return false
    capitals++
  }
  return capitals > 0
}

function nameText(texts: Texts, {at, end}: Part): string {
  return texts
    .textOf(at, end)
    .replace(/['’]s?$/, '')
    .replace(/^["“”']+|["“”',.]+$/g, '')
}

function trimmed(tokens: readonly Token[], from: number, to: number): [number, number] {
  let at = from
  let end = to
  while (at < end && isEdge(tokens[at])) at++
  while (end > at && isEdge(tokens[end - 1])) end--
  return [at, end]
}

function isEdge(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'break' || (token.kind === 'sign' && /^[\s,;:.'"“”()–—-]$/.test(token.folded)))
}
