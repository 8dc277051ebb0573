import type {DateWords} from '../../dates/words.ts'
import type {ItemText, LineText} from '../../document.ts'
import type {Range} from '../unread.ts'
import type {LineDate} from './date-labels.ts'
import type {DateLine} from './date-line.ts'

/** The labelled dates of a line. */
export interface LinePhases {
  line: DateLine
  phases: {
    label: string
    date: LineDate
    /** What followed the conflict, such as a treaty: it does not make it longer. */
    aftermath: boolean
  }[]
  /** The places of the line that labels take: of phases of this line, or, when it is a heading, of those below it. */
  taken: Range[]
}

/**
 * The phases of a field, line by line: dates with a label before them, behind them, in a bracket or in the headings above.
 * A single date, not counting those in brackets, has a label only when it stands before it; what stands behind it is a remark.
 */
export function phasesOf(lines: readonly DateLine[], words: DateWords): LinePhases[] {
  const several = lines.reduce((count, {dates}) => count + dates.filter(({inBracket}) => !inBracket).length, 0) > 1
  const read = lines.map(line => linePhases(line, several, words))
  const heads = new Set(read.flatMap(({line, phases}) => (phases.length > 0 && isItem(line.line) ? line.line.headings.map(startOf) : [])))
  return read.map(phases => (isItem(phases.line.line) || !heads.has(startOf(phases.line.line)) ? phases : asHeading(phases)))
}

function linePhases(line: DateLine, several: boolean, words: DateWords): LinePhases {
  const above = isItem(line.line) ? line.line.headings.map(({text}) => clean(text.value)) : []
  const taken: Range[] = []
  const phases: LinePhases['phases'] = []
  for (const date of line.dates) {
    const range = labelOf(date, several)
    if (range !== undefined) taken.push(range)
    const own = range === undefined || (date.namedDay && !several) ? '' : clean(line.line.text.value.slice(...range))
    const label = [...above, own].filter(label => label !== '').join(', ')
    if (label !== '') phases.push({label, date, aftermath: isAftermath(label, words)})
  }
  return {line, phases, taken}
}

function labelOf({label, labelFirst, remark}: LineDate, several: boolean): Range | undefined {
  if (label !== undefined && (labelFirst || several)) return label
  return several ? remark : undefined
}

function isAftermath(label: string, words: DateWords): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some(word => words.terms.get(word)?.some(({meaning}) => meaning.kind === 'aftermath'))
}

function asHeading(phases: LinePhases): LinePhases {
  return {...phases, taken: [[0, phases.line.line.text.value.length]]}
}

function isItem(line: LineText | ItemText): line is ItemText {
  return 'depth' in line
}

function startOf({span: [start]}: LineText): number {
  return start
}

/** Without the signs and spaces around it. */
function clean(label: string): string {
  return label.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replaceAll(/\s+/g, ' ')
}
