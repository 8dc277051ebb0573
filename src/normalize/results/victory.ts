import type {Range} from '../unread.ts'
import {lastComma, qualitiesOf, type ResultToken, type ResultVocabulary, type Statement, type Stretch} from './result-words.ts'

/** The kinds of words on which a victory turns. */
const turns = ['victory', 'success', 'victorious', 'defeat'] as const
/** Longer phrases before a victory are sentences, not names. */
const mostOfVictor = 9

/**
 * Read who won or lost where a word turns on it: `Decisive British victory`, `Victory for the Whites`, `Rebels victorious`, `Union defeat`.
 *
 * `doubtful` when nobody is said to have won: `both sides claim victory`.
 */
export function victoryAt(
  value: string,
  tokens: readonly ResultToken[],
  clause: number,
  at: number,
  words: ResultVocabulary,
): Statement | 'doubtful' | undefined {
  const token = tokens[at]
  if (!turns.some(turn => words.has(turn, token))) return undefined
  const turn = turnAt(tokens, clause, at, words)
  if (turn.doubtful) return words.has('victory', token) ? 'doubtful' : undefined
  const named = length(turn.before) > mostOfVictor ? undefined : namedAt(tokens, turn, words)
  if (named === undefined) return undefined
  const {victor, loser} = named
  return {
    outcome: 'victory',
    ...(victor && {victor: rangeOf(value, tokens, victor)}),
    ...(loser && {loser: rangeOf(value, tokens, loser)}),
    qualifiers: qualifiersOf(tokens, turn, words),
    first: turn.from === 0,
  }
}

/** What stands around a word on which a victory turns. */
interface Turn {
  at: number
  /** Where what is said of it begins. */
  from: number
  /** The name before it; empty when there is none. */
  before: Stretch
  /** The name behind `for`, `of` or `by`. */
  received?: Stretch
  /** Whether the clause goes on behind it, outside brackets. */
  goesOn: boolean
  /** Whether nobody is said to have won. */
  doubtful: boolean
}

function turnAt(tokens: readonly ResultToken[], clause: number, at: number, words: ResultVocabulary): Turn {
  const from = startOfVictor(tokens, clause, at, words)
  const next = tokens[at + 1]
  const goesOn = next !== undefined && next.after === undefined && !next.bracketed
  const received = goesOn && words.has('receivers', next) ? trimmed(tokens, receiverAt(tokens, at + 2, words), words) : undefined
  return {
    at,
    from,
    before: trimmed(tokens, [from, at], words),
    ...(received !== undefined && length(received) > 0 && {received}),
    goesOn,
    doubtful:
      (goesOn && words.has('retractions', next)) ||
      some('doubts', tokens, [lastComma(tokens, clause, at), at], words) ||
      (received !== undefined && some('doubts', tokens, received, words)),
  }
}

/** Who won or lost at a turn, if that is said; nothing when the word turns nothing here: `the mission was a success`. */
function namedAt(
  tokens: readonly ResultToken[],
  {at, before, received, goesOn}: Turn,
  words: ResultVocabulary,
): {victor?: Stretch; loser?: Stretch} | undefined {
  const is = (kind: (typeof turns)[number] | 'passive') => words.has(kind, tokens[at])
  const told = length(before) > 0
  const isEvent = some('events', tokens, before, words)
  if (is('victory')) return told ? {victor: before} : received ? {victor: received} : {}
  if (is('success')) return told && !isEvent ? {victor: before} : undefined
  if (is('passive') && words.has('agents', tokens[at + 1])) return received && {victor: received}
  // `A defeats B`, but `British defeats` only tells who lost.
  if (is('victorious') && !is('defeat') && !told && received) return {victor: received}
  if (is('victorious') && told && (!is('defeat') || (goesOn && received === undefined))) return isEvent ? undefined : {victor: before}
  if (!is('defeat')) return undefined
  if (told) return endsClause(tokens, at, words) ? {loser: before} : undefined
  return received && {loser: received}
}

/**
 * Where the name before a victory begins: behind the last comma, unless the commas part a list (`A, B and C victory`), and behind
 * words such as `ended in a`.
 */
function startOfVictor(tokens: readonly ResultToken[], clause: number, at: number, words: ResultVocabulary): number {
  const comma = lastComma(tokens, clause, at)
  const isList = comma > clause && tokens.slice(comma, at).some(token => words.has('conjunctions', token))
  const from = isList && at - clause <= mostOfVictor ? clause : comma
  for (let start = at - 1; start > from; start--) {
    if (words.has('openers', tokens[start])) return start + 1
  }
  return from
}

/** The kinds of victory named before it, also before a comma (`Tactically, a British victory`), but not within the victor's name. */
function qualifiersOf(tokens: readonly ResultToken[], {at, from, before: [first, last]}: Turn, words: ResultVocabulary): string[] {
  let start = from
  while (tokens[start]?.after !== 'clause' && words.qualityOf(tokens[start - 1]) !== undefined) start--
  return [...new Set([...qualitiesOf(tokens, [start, first], words), ...qualitiesOf(tokens, [last, at], words)])]
}

/** The name behind `victory for`: up to the clause's end, a comma, a word such as `over`, or another victory. */
function receiverAt(tokens: readonly ResultToken[], start: number, words: ResultVocabulary): Stretch {
  let end = start
  for (; end < Math.min(tokens.length, start + mostOfVictor); end++) {
    const token = tokens[end]
    if (token?.after !== undefined || words.has('ends', token) || turns.some(turn => words.has(turn, token))) break
  }
  return [start, end]
}

/** A stretch without the words around it that are no part of a name. */
function trimmed(tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): Stretch {
  const isFrame = (token: ResultToken | undefined) =>
    words.qualityOf(token) !== undefined || words.has('connectors', token) || words.has('copulas', token)
  let last = end
  while (last > start && isFrame(tokens[last - 1])) last--
  let first = start
  // `Great Britain`, `Military Junta`
  while (first < last && isFrame(tokens[first]) && !(words.has('openings', tokens[first]) && tokens[first]?.capital)) first++
  return [first, last]
}

function some(kind: 'doubts' | 'events', tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): boolean {
  return tokens.slice(start, end).some(token => words.has(kind, token))
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
