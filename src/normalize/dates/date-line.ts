import {datesOf, type FoundDate} from '../../dates/find-dates.ts'
import {tokensOf} from '../../dates/lexer.ts'
import type {Token} from '../../dates/token.ts'
import type {DateWords} from '../../dates/words.ts'
import type {LineText} from '../../document.ts'
import type {Range} from '../unread.ts'
import {bracketsOf, isAside, isOtherToken, without} from './date-brackets.ts'
import {type LineDate, weekdaysOf, withLabels} from './date-labels.ts'
import type {DurationPart} from './duration.ts'
import {holdsOne, isIn} from './ranges.ts'

/** A line of a date field, taken apart. All offsets are into its flat text. */
export interface DateLine {
  line: LineText
  dates: LineDate[]
  /** Brackets that only remark on a date: `(disputed)`, a named day, a day of another calendar. */
  remarks: Range[]
  /** Lengths of time, such as `2 weeks and 4 days`. */
  durations: {range: Range; parts: DurationPart[]}[]
  /** Words that are of dates but change none: weekdays, hours, `the`, a day of another calendar. */
  idle: Range[]
}

export interface LineContext {
  /** The year of dates without one. */
  year?: number
  /** The field has other lines. Then what follows a date in the line is about it, other dates too. */
  several: boolean
}

export function dateLine(line: LineText, words: DateWords, {year, several}: LineContext): DateLine {
  const tokens = tokensOf(line.text.value, words)
  const brackets = bracketsOf(tokens)
  const ranges = brackets.map(({from, next}): Range => [tokens[from]?.at ?? 0, tokens[next - 1]?.to ?? 0])
  const rest = without(
    tokens,
    brackets.filter(bracket => isAside(tokens, bracket)),
  )
  const dates = outsideBrackets(datesOf(rest, {field: true, ...(year !== undefined && {year})}), ranges)
  const durations = durationsOf(tokens)
  const spans = durations.map(({range}) => range)
  const remarks = ranges.filter(([at, to]) => !holdsOne(spans, at, to))
  const idle = idleOf(tokens)
  const labelled = withLabels(dates, line.text.value, freeTokens(tokens, [ranges, spans, idle]), {several, weekdays: weekdaysOf(tokens)})
  const marked = labelled.map(date => (isIn(ranges, date.at) ? {inBracket: true as const, ...date} : date))
  return {line, dates: withRemarks(marked, remarks), remarks, durations, idle}
}

/** The dates outside brackets; when there are none, those inside. */
function outsideBrackets(dates: readonly FoundDate[], brackets: readonly Range[]): readonly FoundDate[] {
  const outside = dates.filter(({at}) => !isIn(brackets, at))
  return outside.length === 0 ? dates : outside
}

function durationsOf(tokens: readonly Token[]): DateLine['durations'] {
  const durations: DateLine['durations'] = []
  let open: {range: [number, number]; parts: DurationPart[]; next: number} | undefined
  for (const [index, token] of tokens.entries()) {
    const unit = tokens[index + 1]
    if (token.kind !== 'number' || unit?.kind !== 'unit' || token.ordinal || tokens[index + 2]?.kind === 'age') continue
    const part = {number: token.value, unit: unit.value}
    if (open !== undefined && index - open.next <= 2) {
      open.range[1] = unit.to
      open.parts.push(part)
      open.next = index + 2
    } else {
      open = {range: [token.at, unit.to], parts: [part], next: index + 2}
      durations.push(open)
    }
  }
  return durations
}

/** Words that change no date, runs such as `17 Ramadan 2 AH`, and the letter of `a)`. */
function idleOf(tokens: readonly Token[]): Range[] {
  const idle: Range[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    let next = index
    let isOther = false
    while (isOfOther(tokens[next])) isOther = isOtherToken(tokens[next++] ?? token) || isOther
    const isLetter = token.kind !== 'number' && token.kind !== 'sign' && token.to - token.at === 1 && isClosing(tokens[index + 1])
    if (isOther) {
      idle.push([token.at, tokens[next - 1]?.to ?? token.to])
      index = next - 1
    } else if (isIdle(token) || isLetter) idle.push([token.at, token.to])
    else if (next > index) index = next - 1
  }
  return idle
}

function isOfOther(token: Token | undefined): boolean {
  return token !== undefined && (isOtherToken(token) || token.kind === 'number' || token.kind === 'ordinal')
}

function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'sign' && token.value === ')'
}

function isIdle({kind}: Token): boolean {
  return (
    kind === 'weekday' ||
    kind === 'glue' ||
    kind === 'time' ||
    kind === 'clock' ||
    kind === 'daytime' ||
    kind === 'present' ||
    kind === 'style'
  )
}

/** The tokens that stand in none of some ranges. */
function freeTokens(tokens: readonly Token[], taken: readonly (readonly Range[])[]): Token[] {
  return tokens.filter(({kind, at}) => kind !== 'sign' && kind !== 'damage' && !taken.some(ranges => isIn(ranges, at)))
}

function withRemarks(dates: readonly LineDate[], remarks: readonly Range[]): LineDate[] {
  let remark = 0
  return dates.map((date, index) => {
    const next = dates[index + 1]?.at ?? Number.POSITIVE_INFINITY
    while ((remarks[remark]?.[0] ?? Number.POSITIVE_INFINITY) < date.to) remark++
    const range = remarks[remark]
    return range !== undefined && range[0] < next ? {remark: range, ...date} : date
  })
}
