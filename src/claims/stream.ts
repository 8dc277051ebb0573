import type {FoundDate} from '../dates/find-dates.ts'
import type {LineText, Mark} from '../document.ts'
import {hasWord, type Token, tokensOf} from './tokens.ts'

/** A line to be read: an item of a field, or a heading that counts something. */
export interface Line {
  line: LineText
  depth: number
  headings: readonly LineText[]
}

/** A date by the tokens it takes up. */
export interface DateAt {
  end: number
  date: FoundDate
}

/** The tokens of several lines as one stream, for brackets, lists and sources reach over line ends. */
export interface Stream {
  lines: readonly Line[]
  /** A `break` token stands before each line. */
  tokens: readonly Token[]
  /** Dates by the index of their first token. */
  dates: ReadonlyMap<number, DateAt>
  /** The index of the closing bracket for that of the opening one. */
  brackets: ReadonlyMap<number, number>
  /** The token range of links, flags with a text and ships: by the index of their first token. */
  marked: ReadonlyMap<number, readonly MarkAt[]>
}

/** A mark by the tokens it takes up; of one without a text both are the token that it stands before. */
export interface MarkAt {
  mark: Mark
  at: number
  end: number
}

const opening: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
])

/** Put the lines of a field into one stream. `findDates` gives the dates in a flat text. */
export function streamOf(lines: readonly Line[], findDates: (text: string) => readonly FoundDate[]): Stream {
  const tokens: Token[] = []
  const dates = new Map<number, DateAt>()
  const marked = new Map<number, MarkAt[]>()
  for (const [index, {line}] of lines.entries()) {
    const {value} = line.text
    tokens.push({kind: 'break', folded: '', text: '', at: 0, to: 0, line: index, value: Number.NaN, spaced: true})
    const first = tokens.length
    for (const token of tokensOf(value, index)) tokens.push(token)
    placeDates(dates, tokens, first, hasWord(value) ? findDates(value) : [])
    placeMarks(marked, tokens, first, line.marks)
  }
  return {lines, tokens, dates, brackets: bracketsOf(tokens), marked}
}

function placeDates(places: Map<number, DateAt>, tokens: readonly Token[], first: number, dates: readonly FoundDate[]): void {
  let next = first
  for (const date of dates) {
    while (next < tokens.length && (tokens[next]?.at ?? 0) < date.at) next++
    const at = next
    while (next < tokens.length && (tokens[next]?.to ?? 0) <= date.to) next++
    if (next > at) places.set(at, {end: next, date})
  }
}

function placeMarks(places: Map<number, MarkAt[]>, tokens: readonly Token[], first: number, marks: readonly Mark[]): void {
  let next = first
  for (const mark of marks) {
    while (next < tokens.length && (tokens[next]?.at ?? 0) < mark.at) next++
    let end = next
    while (end < tokens.length && (tokens[end]?.to ?? 0) <= mark.to && (tokens[end]?.at ?? 0) >= mark.at) end++
    const others = places.get(next)
    if (others === undefined) places.set(next, [{mark, at: next, end}])
    else others.push({mark, at: next, end})
  }
}

function bracketsOf(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: {index: number; closing: string}[] = []
  for (const [index, {kind, folded}] of tokens.entries()) {
    if (kind !== 'sign') continue
    const closing = opening.get(folded)
    if (closing !== undefined) open.push({index, closing})
    else if (folded === open.at(-1)?.closing) pairs.set(open.pop()?.index ?? 0, index)
  }
  return pairs
}
