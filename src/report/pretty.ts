import pc from 'picocolors'
import type {CheckedFile, LintMessage} from '../finding.ts'
import {locatorOf, type Point} from '../locate.ts'
import {counted, foundText} from './counts.ts'
import {frameOf} from './frame.ts'
import {oneLine} from './one-line.ts'
import type {Report, ReportOptions, Totals} from './report.ts'

type Colours = ReturnType<typeof pc.createColors>

/** For people: each message with the line it is about, below the name of its file, and the counts. Of clean files nothing is said. */
export function prettyReport({colour, columns = 120}: Pick<ReportOptions, 'colour' | 'columns'>): Report {
  const colours = pc.createColors(colour)
  return {
    file: checked => fileText(checked, colours, columns),
    end: totals => summaryText(totals, colours),
  }
}

function fileText({path, text, messages}: CheckedFile, colours: Colours, columns: number): string {
  if (messages.length === 0) return ''
  const locate = locatorOf(text)
  const parts = messages.map(message => messageText(message, text, locate(...message.span), colours, columns))
  return `${colours.underline(oneLine(path))}\n${parts.join('')}\n`
}

function messageText(
  {severity, reason, rule}: LintMessage,
  text: string,
  place: {start: Point; end: Point},
  colours: Colours,
  columns: number,
): string {
  const {line, column} = place.start
  const paint = {error: colours.red, warning: colours.yellow, info: colours.blue}[severity]
  const gutter = ' '.repeat(`${line}`.length)
  const frame = frameOf(text, place, Math.max(40, columns - gutter.length - 6))
  return [
    `  ${line}:${column}  ${paint(severity)}  ${oneLine(reason)}  ${colours.dim(oneLine(rule))}\n`,
    `    ${colours.dim(`${line} |`)} ${frame.line}\n`,
    `    ${colours.dim(`${gutter} |`)} ${paint(frame.marks)}\n`,
  ].join('')
}

function summaryText({files, fixable, suppressed, ...found}: Totals, colours: Colours): string {
  const counts = foundText(found)
  const paint = found.errors > 0 ? colours.red : colours.yellow
  const lines = [
    counts === '' ? '' : `${colours.bold(paint(counts))} in ${counted(files, 'file')}`,
    fixable > 0 ? `${fixable} of them can be mended with --fix` : '',
    suppressed > 0 ? `${suppressed} more ${suppressed === 1 ? 'is' : 'are'} held back by the baseline` : '',
  ]
  return lines.map(line => (line === '' ? '' : `${line}\n`)).join('')
}
