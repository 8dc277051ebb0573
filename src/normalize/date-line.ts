import {datesOf, type FoundDate} from '../dates/find-dates.ts'
import {tokensOf} from '../dates/lexer.ts'
import type {Token} from '../dates/token.ts'
import type {DateWords} from '../dates/words.ts'
import type {LineText} from '../document.ts'
import type {DurationPart} from './duration.ts'
import type {Range} from './unread.ts'

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

export interface LineDate extends FoundDate {
  /** Words before it, or behind it, that say what was at that time. */
  label?: Range
  labelFirst?: true
  /** The label may be the name of the day: a comma or a weekday stands between it and the date. */
  namedDay?: true
  /** It stands in a bracket, and no other date of the line stands outside one. */
  inBracket?: true
  /** The bracket behind it, before the next date, that is no date and no length of time. */
  remark?: Range
}

/** Of tokens, from the opening one to behind the closing one. */
interface Bracket {
  from: number
  next: number
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
  const marked = labelled.map(date => (isIn(ranges, date.at) ? {...date, inBracket: true as const} : date))
  return {line, dates: withRemarks(marked, remarks), remarks, durations, idle}
}

/** The outermost brackets; one that is never closed is none. */
function bracketsOf(tokens: readonly Token[]): Bracket[] {
  const brackets: Bracket[] = []
  let depth = 0
  let from = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'sign') continue
    if (token.value === '(') {
      if (depth === 0) from = index
      depth++
    } else if (token.value === ')' && depth > 0) {
      depth--
      if (depth === 0) brackets.push({from, next: index + 1})
    }
  }
  return brackets
}

/** A bracket that holds no date of ours, so that a date may go on behind it; `(?)` and `(O.S.)` belong to theirs. */
function isAside(tokens: readonly Token[], {from, next}: Bracket): boolean {
  const inner = tokens.slice(from + 1, next - 1)
  if (inner.some(({kind}) => kind === 'style' || kind === 'era')) return false
  if (inner.length === 1 && inner[0]?.kind === 'sign') return false
  if (inner.some(isDateToken)) return false
  return inner.some(isOtherToken) || inner.some(({kind}) => kind === 'unit') || !inner.some(({kind}) => kind === 'number')
}

function isDateToken({kind}: Token): boolean {
  return kind === 'month' || kind === 'season' || kind === 'full' || kind === 'decade' || kind === 'century'
}

function isOtherToken({kind}: Token): boolean {
  return kind === 'calendar' || kind === 'foreign-month'
}

function without(tokens: readonly Token[], brackets: readonly Bracket[]): Token[] {
  let bracket = 0
  return tokens.filter((_, index) => {
    while ((brackets[bracket]?.next ?? Number.POSITIVE_INFINITY) <= index) bracket++
    return index < (brackets[bracket]?.from ?? Number.POSITIVE_INFINITY)
  })
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
    if (token.kind !== 'number' || unit?.kind !== 'unit' || token.ordinal) continue
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

interface LabelContext {
  several: boolean
  /** Where weekdays begin. */
  weekdays: ReadonlySet<number>
}

function weekdaysOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.filter(({kind}) => kind === 'weekday').map(({at}) => at))
}

/** Gives the words around dates to the date that they stand before, or else behind. */
function withLabels(dates: readonly FoundDate[], text: string, words: readonly Token[], {several, weekdays}: LabelContext): LineDate[] {
  const labelled: LineDate[] = []
  let word = 0
  let from = 0
  for (let index = 0; index <= dates.length; index++) {
    const date = dates[index]
    const end = date?.at ?? text.length
    const gap: Token[] = []
    while ((words[word]?.at ?? Number.POSITIVE_INFINITY) < end) {
      const token = words[word++]
      if (token !== undefined && token.at >= from) gap.push(token)
    }
    from = date?.to ?? text.length
    const label = labelOf(gap)
    const before = labelled.at(-1)
    const isBefore =
      label !== undefined && date !== undefined && (before === undefined || /[\p{L}\p{N}:]\s*$/u.test(text.slice(label[1] - 1, end)))
    const isAbout =
      isBefore && several && before !== undefined && !text.slice(before.to, end).includes(':') && !text.slice(before.to, end).includes(';')
    if (isAbout) {
      if (!before.labelFirst) before.label = [before.label?.[0] ?? label[0], date.to]
    } else if (date !== undefined)
      labelled.push({...date, ...(isBefore && labelFirst(label, weekdays.has(end) || /,\s*$/.test(text.slice(label[1], end))))})
    if (label !== undefined && before !== undefined && !isBefore && !before.labelFirst)
      before.label = [before.label?.[0] ?? label[0], label[1]]
  }
  return labelled
}

function labelFirst(label: Range, isNamedDay: boolean): Pick<LineDate, 'label' | 'labelFirst' | 'namedDay'> {
  return {label, labelFirst: true, ...(isNamedDay && {namedDay: true})}
}

/** From the first word to the last; numbers alone are no label. */
function labelOf(words: readonly Token[]): Range | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return words.some(({kind}) => kind === 'word' || kind === 'aftermath' || kind === 'ordinal') ? [first.at, last.to] : undefined
}

function withRemarks(dates: readonly LineDate[], remarks: readonly Range[]): LineDate[] {
  let remark = 0
  return dates.map((date, index) => {
    const next = dates[index + 1]?.at ?? Number.POSITIVE_INFINITY
    while ((remarks[remark]?.[0] ?? Number.POSITIVE_INFINITY) < date.to) remark++
    const range = remarks[remark]
    return range !== undefined && range[0] < next ? {...date, remark: range} : date
  })
}

/** Whether a place lies in one of some ranges, which are in order and apart. */
function isIn(ranges: readonly Range[], place: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) <= place
}

/** Whether one of some ranges, which are in order and apart, begins between two places. */
function holdsOne(ranges: readonly Range[], at: number, to: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[0] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) < to
}
