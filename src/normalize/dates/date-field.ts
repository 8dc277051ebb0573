import {boundsOf} from '../../dates/bounds.ts'
import {dayOfIso} from '../../dates/calendar.ts'
import {type Edtf, toEdtf} from '../../dates/edtf.ts'
import {fromEdtf} from '../../dates/edtf-reader.ts'
import {outerTime} from '../../dates/outer.ts'
import type {DateWords} from '../../dates/words.ts'
import type {FieldText, LineText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {DateField, Period} from '../../schema/period.ts'
import type {Span} from '../../schema/span.ts'
import {spanOf} from '../../text.ts'
import type {Problem} from '../../tree.ts'
import {linesOf} from '../lines/field-lines.ts'
import {type Range, unreadOf} from '../unread.ts'
import type {LineDate} from './date-labels.ts'
import {type DateLine, dateLine} from './date-line.ts'
import {type LinePhases, phasesOf} from './date-phases.ts'
import {daysOf} from './duration.ts'

/** A stretch of a line that a fact was read from. */
interface Place {
  line: LineText
  range: Range
}

/**
 * Makes the normalizer of dates. Of several fields (a start and an end) it makes one fact: their lines are read as if they stood in one.
 *
 * `edtf` runs from the first start to the last end of the dates without a label; when all have one, of those with a label.
 */
export function dateFieldNormalizer(words: DateWords): (fields: readonly FieldText[]) => Reading<DateField> {
  return fields => {
    // a heading may hold a date too
    const lines = readLines(
      fields.flatMap(linesOf).map(({line}) => line),
      words,
    )
    const phases = phasesOf(lines, words)
    const places = lines.flatMap((line, index) => placesOf(line, phases[index]))
    const field = fieldOf(lines, phases, places) ?? durationField(lines)
    const isRead = lines.some(({dates}) => dates.length > 0)
    return {
      found: field === undefined ? [] : [field],
      unread: lines.flatMap((line, index) => unreadOf(line.line, isRead ? readRanges(line, phases[index]) : [])),
      ...problemsOf(lines),
    }
  }
}

/** A date without a year takes that of the lines after it, else before it. */
function readLines(lines: readonly LineText[], words: DateWords): DateLine[] {
  const several = lines.length > 1
  const read = lines.map(line => dateLine(line, words, {several}))
  let year: number | undefined
  const order = [...read.keys()]
  for (const index of [...order.reverse(), ...order.reverse()]) {
    const line = lines[index]
    if (line !== undefined && read[index]?.dates.length === 0 && year !== undefined) read[index] = dateLine(line, words, {several, year})
    year = yearOf(read[index]) ?? year
  }
  return read
}

function yearOf(line: DateLine | undefined): number | undefined {
  const day = line?.dates[0]?.earliest ?? line?.dates[0]?.latest
  return day === undefined ? undefined : dayOfIso(day)?.year
}

function fieldOf(lines: readonly DateLine[], phases: readonly LinePhases[], places: readonly Place[]): DateField | undefined {
  const all = lines.flatMap(({dates}) => dates)
  const labelled = phases.flatMap(({phases}) => phases)
  const chosen = mainOf(all, labelled)
  const main = newStyleOf(chosen)
  const value = outerTime(main.map(({value}) => value))
  const period = value && periodOf(value, places)
  if (period === undefined) return undefined
  const old = oldStyleOf(main) ?? (main === chosen ? undefined : chosen.find(isOld)?.edtf)
  const days = statedDays(lines, main.length === 1, period.earliest)
  return {
    ...period,
    phases: phases.flatMap(({line, phases}) => phases.flatMap(({label, date}) => phaseOf(label, date, line))),
    ...(old !== undefined && {oldStyle: old}),
    ...(days !== undefined && {statedDays: days}),
  }
}

/** The dates that the main one is made of, outside brackets if any is: those without a label, else those of the conflict itself, else all. */
function mainOf(found: readonly LineDate[], labelled: LinePhases['phases']): readonly LineDate[] {
  const outside = found.filter(({inBracket}) => !inBracket)
  const all = outside.length > 0 ? outside : found
  const phases = new Set(labelled.map(({date}) => date))
  const plain = all.filter(date => !phases.has(date))
  if (plain.length > 0) return plain
  const known = new Set(all)
  const own = labelled.filter(({aftermath, date}) => !aftermath && known.has(date)).map(({date}) => date)
  return own.length > 0 ? own : all
}

/** Of one day written in several calendars, line by line, the New Style alone. */
function newStyleOf(dates: readonly LineDate[]): readonly LineDate[] {
  const isNew = dates.filter(({style}) => style === 'new')
  return isNew.length > 0 && dates.some(isOld) ? isNew : dates
}

/** The same time as it is written in the Julian calendar; absent when none of its dates has one beside it. */
function oldStyleOf(dates: readonly LineDate[]): string | undefined {
  if (dates.every(({oldStyle}) => oldStyle === undefined)) return undefined
  const old = outerTime(dates.map(({oldStyle, value}) => (oldStyle === undefined ? value : (fromEdtf(oldStyle) ?? value))))
  return old && toEdtf(old)
}

function isOld({style}: LineDate): boolean {
  return style === 'old'
}

function phaseOf(label: string, date: LineDate, {line}: DateLine): DateField['phases'] {
  const period = periodOf(date.value, [{line, range: [date.at, date.to]}])
  return period === undefined ? [] : [{label, period}]
}

/** A period that is written in some places, from the first to the last. */
function periodOf(value: Edtf, places: readonly Place[]): Period | undefined {
  const edtf = toEdtf(value)
  const [first, last] = [places[0], places.at(-1)]
  if (edtf === undefined || first === undefined || last === undefined) return undefined
  const [start] = spanOf(first.line.text, ...first.range)
  const [, end] = spanOf(last.line.text, ...last.range)
  const text = places.map(({line, range: [at, to]}) => line.text.value.slice(at, to)).join('\n')
  const span: Span = [start, Math.max(start, end)]
  const {earliest, latest} = boundsOf(value)
  if (earliest === undefined) return latest === undefined ? {edtf, text, span} : {edtf, latest, text, span}
  return latest === undefined ? {edtf, earliest, text, span} : {edtf, earliest, latest, text, span}
}

/** What the field's text takes of a line: from the first thing that was read to the last. */
function placesOf(line: DateLine, phases: LinePhases | undefined): Place[] {
  let [from, end] = [Number.POSITIVE_INFINITY, 0]
  for (const [at, to] of readRanges(line, phases)) {
    from = Math.min(from, at)
    end = Math.max(end, to)
  }
  return from < end ? [{line: line.line, range: [from, closed(line.line.text.value, from, end)]}] : []
}

/** Where a stretch ends with the brackets closed that are opened in it: what stands in them was read, and their signs belong to it. */
function closed(value: string, from: number, to: number): number {
  let open = 0
  for (let at = from; at < to; at++) {
    if (value[at] === '(') open++
    else if (value[at] === ')' && open > 0) open--
  }
  let end = to
  while (open > 0 && value[end] === ')') {
    end++
    open--
  }
  return end
}

/** The places of a line whose words stand in the fact. */
function readRanges({dates, remarks, durations, idle}: DateLine, phases: LinePhases | undefined): Range[] {
  return [
    ...dates.map(({at, to}): Range => [at, to]),
    ...remarks,
    ...durations.map(({range}) => range),
    ...(dates.length > 0 ? idle : []),
    ...(phases?.taken ?? []),
  ]
}

/**
 * The length that a template counts, or that the text states. Of several lengths the first is that of the main date, if that is
 * one date and no more; else each is that of a phase.
 */
function statedDays(lines: readonly DateLine[], isOne: boolean, earliest: string | undefined): number | undefined {
  const lengths = lines.flatMap(({line, durations}) => [
    ...line.marks.flatMap(mark => (mark.kind === 'duration' && mark.days !== undefined ? [mark.days] : [])),
    ...durations.flatMap(({parts}) => daysOf(parts, earliest) ?? []),
  ])
  return isOne || lengths.length === 1 ? lengths[0] : undefined
}

/** A field whose only dates are those of a template that counts days. Without a second one the conflict goes on. */
function durationField(lines: readonly DateLine[]): DateField | undefined {
  for (const {line} of lines) {
    for (const mark of line.marks) {
      if (mark.kind !== 'duration' || mark.start === undefined) continue
      const [start, end] = [dayOfIso(mark.start), mark.end === undefined ? undefined : dayOfIso(mark.end)]
      const period = start && periodOf({start, end: end ?? 'open'}, [{line, range: [mark.at, mark.to]}])
      if (period !== undefined) return {...period, phases: [], ...(mark.days !== undefined && {statedDays: mark.days})}
    }
  }
  return undefined
}

function problemsOf(lines: readonly DateLine[]): {problems?: Problem[]} {
  const problems = lines.flatMap(({line, dates}) => dates.flatMap(date => problemsWith(line, date)))
  return problems.length === 0 ? {} : {problems}
}

function problemsWith({text}: LineText, {at, to, ambiguous}: LineDate): Problem[] {
  const [start, end] = spanOf(text, at, to)
  const written = text.value.slice(at, to)
  const problems: Problem[] = []
  if (ambiguous)
    problems.push({
      rule: 'ambiguous-years',
      severity: 'info',
      reason: `Unexpected \`${written}\`, which is read as a range of years, expected a dash between them`,
      start,
      end,
    })
  if (written.includes('\uFFFD')) {
    problems.push({
      rule: 'damaged-dash',
      severity: 'info',
      reason: 'Unexpected damaged character between two dates, expected the dash that it is read as',
      start,
      end,
    })
  }
  return problems
}
