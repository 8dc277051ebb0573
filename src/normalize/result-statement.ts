import type {Result} from '../schema/conflict.ts'
import {type ResultToken, type ResultVocabulary, resultTokens} from './result-words.ts'
import type {Range} from './unread.ts'

/** What a line says about how a conflict ended. */
export interface Statement {
  outcome: Result['outcome']
  /** The victor's name in the line, without the words for the kind of victory. */
  victor?: Range
  /** Who is said to have lost, when that is all that is said. */
  loser?: Range
  qualifiers: string[]
  /** Whether the statement begins the line. */
  first: boolean
}

/** A stretch of tokens, half open. */
type Stretch = readonly [start: number, end: number]

/** Words that may stand before a stalemate in its clause: `The battle ended in a`. */
const mostBeforeOutcome = 5
/** Longer phrases before a victory are sentences, not names. */
const mostOfVictor = 9
/** What stands farther before a word than this is not looked at. */
const farthest = 24

/** Read the first outcome that a line states; nothing when it only tells what happened. */
export function readStatement(value: string, words: ResultVocabulary): Statement | undefined {
  const tokens = resultTokens(value)
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.after === 'clause') from = at
    const statement = drawAt(tokens, from, at, words) ?? victoryAt(value, tokens, from, at, words)
    if (statement !== undefined) return statement === 'doubtful' ? undefined : statement
  }
  return undefined
}

/** `See Aftermath`, `see the section below` */
export function pointsToSection(value: string, words: ResultVocabulary): boolean {
  const tokens = resultTokens(value)
  const see = tokens.findIndex(({key}) => key === 'see' || key === 'cf')
  return see >= 0 && tokens.slice(see + 1, see + 10).some(token => words.has('sections', token))
}

/** `Tactically inconclusive`, `Armistice` */
function drawAt(tokens: readonly ResultToken[], clause: number, at: number, words: ResultVocabulary): Statement | undefined {
  const from = lastComma(tokens, clause, at)
  if (at - from > mostBeforeOutcome) return undefined
  const inconclusive = words.lengthOf('inconclusive', tokens, at)
  const ceasefire = inconclusive === 0 ? words.lengthOf('ceasefire', tokens, at) : 0
  if (inconclusive + ceasefire === 0) return undefined
  const qualifiers = qualitiesOf(tokens, [from, at], words)
  return {outcome: inconclusive > 0 ? 'inconclusive' : 'ceasefire', qualifiers, first: from === 0}
}

/** `Decisive British victory`, `Victory for the Whites`, `Rebels victorious`, `Union defeat` */
function victoryAt(
  value: string,
  tokens: readonly ResultToken[],
  clause: number,
  at: number,
  words: ResultVocabulary,
): Statement | 'doubtful' | undefined {
  const token = tokens[at]
  const isVictory = words.has('victory', token)
  const isSuccess = words.has('success', token)
  const isVictorious = words.has('victorious', token)
  const isDefeat = words.has('defeat', token)
  if (!(isVictory || isSuccess || isVictorious || isDefeat)) return undefined
  const from = startOfVictor(tokens, clause, at, words)
  const retracted = words.has('retractions', tokens[at + 1]) && tokens[at + 1]?.after === undefined
  if (retracted || hasDoubt(tokens, [from, at], words)) return isVictory ? 'doubtful' : undefined
  const before = trimmed(tokens, [from, at], words)
  const received = words.has('receivers', tokens[at + 1]) ? trimmed(tokens, receiverAt(tokens, at + 2, words), words) : undefined
  const qualifiers = qualitiesOf(tokens, [from, at], words)
  const made = (named: Stretch | undefined, as: 'victor' | 'loser'): Statement => ({
    outcome: 'victory',
    ...(named !== undefined && length(named) > 0 ? {[as]: rangeOf(value, tokens, named)} : {}),
    qualifiers,
    first: from === 0,
  })
  if (length(before) > mostOfVictor) return undefined
  if (isVictory) return made(length(before) > 0 ? before : received, 'victor')
  if (isSuccess) return length(before) > 0 && !hasEvent(tokens, before, words) ? made(before, 'victor') : undefined
  if (isVictorious && length(before) > 0) {
    const passive = words.has('passive', token) && tokens[at + 1]?.key === 'by'
    // `A defeats B`, but `British defeats` only tells who lost.
    const acts = !isDefeat || (tokens[at + 1] !== undefined && tokens[at + 1]?.after === undefined && received === undefined)
    if (acts) return hasEvent(tokens, before, words) && !passive ? undefined : made(passive ? received : before, 'victor')
  }
  if (!isDefeat) return undefined
  if (length(before) > 0) return endsClause(tokens, at, words) ? made(before, 'loser') : undefined
  return received === undefined || length(received) === 0 ? undefined : made(received, 'loser')
}

/**
 * Where the name before a victory begins: behind the last comma, unless the commas part a list (`A, B and C victory`), and behind
 * words such as `ended in a`.
 */
function startOfVictor(tokens: readonly ResultToken[], clause: number, at: number, words: ResultVocabulary): number {
  const comma = lastComma(tokens, clause, at)
  const isList = comma > clause && tokens.slice(comma, at).some(({key}) => key === 'and' || key === '&')
  const from = isList && at - clause <= mostOfVictor ? clause : comma
  for (let start = at - 1; start > from; start--) {
    if (words.has('openers', tokens[start])) return start + 1
  }
  return from
}

function lastComma(tokens: readonly ResultToken[], clause: number, at: number): number {
  let start = at
  const earliest = Math.max(clause, at - farthest)
  while (start > earliest && tokens[start]?.after === undefined) start--
  return start
}

/** The name behind `victory for`: up to the clause's end, a comma or a word such as `over`. */
function receiverAt(tokens: readonly ResultToken[], start: number, words: ResultVocabulary): Stretch {
  let end = start
  while (end < tokens.length && tokens[end]?.after === undefined && !words.has('ends', tokens[end])) end++
  return [start, Math.min(end, start + mostOfVictor)]
}

/** A stretch without the words around it that are no part of a name. */
function trimmed(tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): Stretch {
  const isFrame = (token: ResultToken | undefined) =>
    words.qualityOf(token) !== undefined || words.has('connectors', token) || words.has('copulas', token)
  let first = start
  let last = end
  while (first < last && isFrame(tokens[first])) first++
  while (last > first && isFrame(tokens[last - 1])) last--
  return [first, last]
}

function qualitiesOf(tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): string[] {
  return [...new Set(tokens.slice(start, end).flatMap(token => words.qualityOf(token) ?? []))]
}

function hasDoubt(tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): boolean {
  return tokens.slice(start, end).some(token => words.has('doubts', token))
}

function hasEvent(tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): boolean {
  return tokens.slice(start, end).some(token => words.has('events', token))
}

function endsClause(tokens: readonly ResultToken[], at: number, words: ResultVocabulary): boolean {
  const next = tokens[at + 1]
  return next === undefined || next.after !== undefined || words.has('ends', next)
}

/** The characters of a stretch, with a bracket that it opens and does not close, and without a possessive at its end. */
function rangeOf(value: string, tokens: readonly ResultToken[], [start, end]: Stretch): Range {
  const at = tokens[start]?.at ?? 0
  const to = tokens[end - 1]?.to ?? at
  const name = value.slice(at, to)
  if (value[to] === ')' && name.lastIndexOf('(') > name.lastIndexOf(')')) return [at, to + 1]
  return [at, /['’]s$/u.test(name) ? to - 2 : to]
}

function length([start, end]: Stretch): number {
  return end - start
}
