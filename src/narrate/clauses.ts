import type {ProseDate} from '../dates/prose.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import type {NarrateWords} from './words.ts'

/** A part of a sentence that tells of one time: its tokens, and the index of its date in the section's list. */
export interface Clause {
  from: number
  end: number
  date?: number
}

/** A date with the tokens that it takes up. */
export interface PlacedDate {
  date: ProseDate
  index: number
  from: number
  end: number
}

/** The tokens that dates take up; both lists are in order. */
export function placeDates(tokens: readonly ProseToken[], dates: readonly ProseDate[], first: number): PlacedDate[] {
  const placed: PlacedDate[] = []
  let next = 0
  for (const [offset, date] of dates.entries()) {
    while (next < tokens.length && (tokens[next]?.to ?? 0) <= date.at) next++
    const from = next
    while (next < tokens.length && (tokens[next]?.at ?? 0) < date.to) next++
    if (next > from) placed.push({date, index: first + offset, from, end: next})
  }
  return placed
}

/** Whether a date is a time, and no part of a name (`the 2010 elections`, `10th-century walls`) nor an aside (`(r. 1189–1199)`). */
export function isTime({date, from, end}: PlacedDate, tokens: readonly ProseToken[], words: NarrateWords): boolean {
  const [before, after] = [tokens[from - 1], tokens[end]]
  if (after?.folded === ')' && isAside(tokens, from)) return false
  if (isCapital(after) && isName(tokens, from, end)) return false
  const isRough = date.edtf.includes('X')
  if ((date.bare !== true && !isRough) || date.named.length > 1 || date.bound !== undefined || from === 0) return true
  if (isRough && tokens[end - 1]?.folded.includes('-') === true) return false
  if (isRough && before?.folded === 'the') return words.timePrepositions.has(tokens[from - 2]?.folded ?? '')
  // `700 to 1000 shops`
  if (before?.folded === 'to' && tokens[from - 2]?.kind === 'number') return false
  return words.timePrepositions.has(before?.folded ?? '') || (before?.folded === ',' && (after === undefined || after.folded === ','))
}

/** `the Winter War`, `the May Uprising` */
function isName(tokens: readonly ProseToken[], from: number, end: number): boolean {
  return end === from + 1 && isCapital(tokens[from]) && tokens[from - 1]?.folded === 'the'
}

function isCapital(token: ProseToken | undefined): boolean {
  return token !== undefined && (token.senses & sense.capital) !== 0
}

/** Whether a bracket opens right before a date, or before one or two words that lead to it. */
function isAside(tokens: readonly ProseToken[], from: number): boolean {
  for (let at = from - 1; at >= from - 3; at--) if (tokens[at]?.folded === '(') return true
  return false
}

/** Divide a sentence so that each part has one time; where two cannot be told apart the more exact one counts. */
export function clausesOf(tokens: readonly ProseToken[], dates: readonly PlacedDate[], words: NarrateWords): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  // no verb stands between `from` and here
  let searched = 0
  let [current] = dates
  for (let index = 1; index < dates.length; index++) {
    const next = dates[index]
    if (current === undefined || next === undefined) break
    const boundary = boundaryBetween(tokens, current, next, words)
    if (boundary === undefined || !hasVerb(tokens, searched, boundary)) {
      searched = Math.max(searched, boundary ?? 0)
      if (isMoreExact(next, current)) current = next
      continue
    }
    addClause(clauses, tokens, from, boundary, current, words)
    from = boundary
    searched = boundary
    current = next
  }
  addClause(clauses, tokens, from, tokens.length, current, words)
  return clauses
}

/** Adds the clause of a date; `A regained the area after bombing B the day before` tells of two days. */
function addClause(
  clauses: Clause[],
  tokens: readonly ProseToken[],
  from: number,
  end: number,
  date: PlacedDate | undefined,
  words: NarrateWords,
): void {
  const start = date === undefined ? undefined : earlierStart(tokens, from, end, date, words)
  if (start !== undefined) clauses.push({from, end: start})
  clauses.push(date === undefined ? {from, end} : {from: start ?? from, end, date: date.index})
}

/** Where the part of a clause begins that tells of the day before. */
function earlierStart(
  tokens: readonly ProseToken[],
  from: number,
  end: number,
  date: PlacedDate,
  {backward}: NarrateWords,
): number | undefined {
  if (date.date.resolution !== 'relative' || date.end < end - 1) return undefined
  if (!backward.has(tokens[date.end - 1]?.folded ?? '')) return undefined
  for (let at = date.from - 1; at > from; at--) {
    const folded = tokens[at]?.folded ?? ''
    if (folded === ',' || folded === ';') return undefined
    if ((folded === 'after' || folded === 'following') && hasVerb(tokens, at + 1, date.from)) return at
  }
  return undefined
}

/** The token that begins the clause of the later of two dates. */
function boundaryBetween(tokens: readonly ProseToken[], one: PlacedDate, other: PlacedDate, words: NarrateWords): number | undefined {
  const {multipliers} = words.claims.lexicon
  let comma: number | undefined
  let isVerbal = false
  for (let at = other.from - 1; at >= one.end; at--) {
    const folded = tokens[at]?.folded ?? ''
    if (folded === ';' || folded === '—') return at + 1
    if (at + 1 < other.from) isVerbal ||= isVerb(tokens[at + 1])
    if (!isVerbal && other.from - at > 3) continue
    const isJoint = words.joints.has(folded)
    // `one hundred and fifty`
    if ((!isJoint && folded !== ',') || multipliers.has(tokens[at - 1]?.folded ?? '')) continue
    if (isJoint) return at
    comma ??= at
  }
  return comma === undefined ? undefined : comma + 1
}

function hasVerb(tokens: readonly ProseToken[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isVerb(tokens[at])) return true
  return false
}

function isVerb(token: ProseToken | undefined): boolean {
  const senses = token?.senses ?? 0
  if ((senses & (sense.be | sense.past | sense.state)) !== 0) return true
  return (senses & (sense.ed | sense.ing)) !== 0 && (senses & sense.notPast) === 0
}

/** Days before months before years, and what is written before what is counted. */
function isMoreExact({date: one}: PlacedDate, {date: other}: PlacedDate): boolean {
  const [first, second] = [exactness(one), exactness(other)]
  return first > second || (first === second && one.resolution !== 'relative' && other.resolution === 'relative')
}

function exactness({earliest, latest}: ProseDate): number {
  if (earliest === undefined || latest === undefined) return 1
  if (earliest === latest) return 3
  return earliest.slice(0, 7) === latest.slice(0, 7) ? 2 : 0
}
