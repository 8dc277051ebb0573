import type {Token} from '../claims/tokens.ts'
import type {ProseDate} from '../dates/prose.ts'
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
export function placeDates(tokens: readonly Token[], dates: readonly ProseDate[], first: number): PlacedDate[] {
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
export function isTime({date, from, end}: PlacedDate, tokens: readonly Token[], words: NarrateWords): boolean {
  const [before, after] = [tokens[from - 1], tokens[end]]
  if (after?.folded === ')' && isAside(tokens, from)) return false
  if (isCapitalised(after) && isName(tokens, from, end)) return false
  const isRough = date.edtf.includes('X')
  if ((date.bare !== true && !isRough) || date.named.length > 1 || date.bound !== undefined || from === 0) return true
  if (isRough && tokens[end - 1]?.folded.includes('-') === true) return false
  if (isRough && before?.folded === 'the') return words.timePrepositions.has(tokens[from - 2]?.folded ?? '')
  // `700 to 1000 shops`
  if (before?.folded === 'to' && tokens[from - 2]?.kind === 'number') return false
  return words.timePrepositions.has(before?.folded ?? '') || (before?.folded === ',' && (after === undefined || after.folded === ','))
}

/** `the Winter War`, `the May Uprising` */
function isName(tokens: readonly Token[], from: number, end: number): boolean {
  return end === from + 1 && tokens[from]?.kind === 'word' && isCapitalised(tokens[from]) && tokens[from - 1]?.folded === 'the'
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** Whether a bracket opens right before a date, or before one or two words that lead to it. */
function isAside(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= from - 3; at--) if (tokens[at]?.folded === '(') return true
  return false
}

/** Divide a sentence so that each part has one time; where two cannot be told apart the more exact one counts. */
export function clausesOf(tokens: readonly Token[], dates: readonly PlacedDate[], words: NarrateWords): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let current = dates[0]
  for (const next of dates.slice(1)) {
    const boundary = current && boundaryBetween(tokens, current, next, words)
    if (current === undefined || boundary === undefined || !hasVerb(tokens, from, boundary, words)) {
      current = current === undefined || isMoreExact(next, current) ? next : current
      continue
    }
    clauses.push({from, end: boundary, date: current.index})
    from = boundary
    current = next
  }
  clauses.push({from, end: tokens.length, ...(current && {date: current.index})})
  return clauses.flatMap(clause => split(tokens, clause, dates, words))
}

/** `A regained the area after bombing B the day before` tells of two days. */
function split(tokens: readonly Token[], clause: Clause, dates: readonly PlacedDate[], words: NarrateWords): Clause[] {
  const date = dates.find(({index}) => index === clause.date)
  if (date === undefined || date.date.resolution !== 'relative' || date.end < clause.end - 1) return [clause]
  if (!backward.has(tokens[date.end - 1]?.folded ?? '')) return [clause]
  for (let at = date.from - 1; at > clause.from; at--) {
    const folded = tokens[at]?.folded ?? ''
    if (folded === ',' || folded === ';') return [clause]
    if ((folded === 'after' || folded === 'following') && hasVerb(tokens, at + 1, date.from, words)) {
      return [
        {from: clause.from, end: at},
        {...clause, from: at},
      ]
    }
  }
  return [clause]
}

const backward: ReadonlySet<string> = new Set(['before', 'earlier', 'previously'])

/** Words that begin a clause, those that do so most surely first. */
const joints: ReadonlySet<string> = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'when',
  'with',
  'that',
  'although',
  'though',
  'before',
  'after',
  'until',
  'where',
  'which',
  'who',
  'yet',
  'so',
  'or',
])

/** The token that begins the clause of the later of two dates. */
function boundaryBetween(tokens: readonly Token[], one: PlacedDate, other: PlacedDate, words: NarrateWords): number | undefined {
  let comma: number | undefined
  for (let at = other.from - 1; at >= one.end; at--) {
    const folded = tokens[at]?.folded ?? ''
    const isNear = other.from - at <= 3
    if (folded === ';' || folded === '—') return at + 1
    // `one hundred and fifty`
    if (words.claims.lexicon.multipliers.has(tokens[at - 1]?.folded ?? '')) continue
    if (joints.has(folded) && (isNear || hasVerb(tokens, at + 1, other.from, words))) return at
    if (folded === ',' && comma === undefined && (isNear || hasVerb(tokens, at + 1, other.from, words))) comma = at
  }
  return comma === undefined ? undefined : comma + 1
}

function hasVerb(tokens: readonly Token[], from: number, end: number, words: NarrateWords): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const {folded} = token
    if (words.be.has(folded) || words.pastForms.has(folded) || words.states.has(folded)) return true
    if (folded.length > 4 && (folded.endsWith('ed') || folded.endsWith('ing')) && !words.notPast.has(folded)) return true
  }
  return false
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
