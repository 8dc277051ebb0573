import type {Attribution} from '../schema/claim.ts'
import type {Lexicon} from './lexicon.ts'
import {endsWithSpeaker, isKnown, isSpeaker, looksLikePerson, nameIn, nameText, type Part, type Texts, trimmed} from './source-name.ts'
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

const longestName = 12
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u

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
