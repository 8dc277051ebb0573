import type {Lexicon} from './lexicon.ts'
import {sourceKey} from './source-index.ts'
import {termAt} from './terms.ts'
import type {Token} from './tokens.ts'

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

/** A name, and that of whom it cites. */
export interface Part {
  at: number
  end: number
  via?: Part
}

/** `a source citing X`: the name of the source, and of whom it cites. */
export function nameIn(texts: Texts, from: number, to: number, lexicon: Lexicon): Part | undefined {
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
export function isKnown(texts: Texts, at: number, end: number, {sources}: Lexicon): boolean {
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
export function isSpeaker({tokens}: Texts, {at, end}: Part, lexicon: Lexicon): boolean {
  return named(tokens, at, end, lexicon)
}

export function endsWithSpeaker(tokens: readonly Token[], end: number, lexicon: Lexicon): boolean {
  const last = termAt(lexicon.speakers, tokens, end - 1, end)
  return last !== undefined && lexicon.speaking.has(last.meaning)
}

/** One to four words, all but the small ones with a capital, none of them a noun of people, things, places or events. */
export function looksLikePerson({tokens}: Texts, {at, end}: Part, lexicon: Lexicon): boolean {
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

export function nameText(texts: Texts, {at, end}: Part): string {
  return texts
    .textOf(at, end)
    .replace(/['’]s?$/, '')
    .replace(/^["“”']+|["“”',.]+$/g, '')
}

export function trimmed(tokens: readonly Token[], from: number, to: number): [number, number] {
  let at = from
  let end = to
  while (at < end && isEdge(tokens[at])) at++
  while (end > at && isEdge(tokens[end - 1])) end--
  return [at, end]
}

function isEdge(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'break' || (token.kind === 'sign' && /^[\s,;:.'"“”()–—-]$/.test(token.folded)))
}
