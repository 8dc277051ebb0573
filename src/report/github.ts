import type {CheckedFile, LintMessage, Severity} from '../finding.ts'
import {locatorOf, type Point} from '../locate.ts'
import {counted, foundText} from './counts.ts'
import {oneLine} from './one-line.ts'
import type {Report, Totals} from './report.ts'

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/** How many annotations of a kind GitHub shows of a step. */
const shown = 10

/**
 * GitHub's workflow commands, which it shows as annotations: of each severity the first that it shows, errors before warnings, and the counts
 * behind them. All others are lines of the log, in the order of the files.
 */
export function githubReport(): Report {
  const kept: Record<Severity, string[]> = {error: [], warning: [], info: []}
  return {file, end}

  function file({path, text, messages}: CheckedFile): string {
    const locate = locatorOf(text)
    const rest = messages.map(message => {
      const place = locate(...message.span)
      if (kept[message.severity].length >= shown) return toLine(path, message, place)
      kept[message.severity].push(toCommand(path, message, place))
      return ''
    })
    return rest.join('')
  }

  function end(totals: Totals): string {
    return [...kept.error, ...kept.warning, ...kept.info, summaryLine(totals)].join('')
  }
}

/** Columns are of use only within one line: GitHub refuses them for several. */
function toCommand(path: string, {severity, reason, rule}: LintMessage, {start, end}: {start: Point; end: Point}): string {
  const properties = [
    ['file', path],
    ['line', start.line],
    ['endLine', end.line],
    ...(start.line === end.line
      ? ([
          ['col', start.column],
          ['endColumn', end.column],
        ] as const)
      : []),
    ['title', rule],
  ]
  const written = properties.map(([name, value]) => `${name}=${property(`${value}`)}`).join(',')
  return `::${commands[severity]} ${written}::${data(reason)}\n`
}

/** Begins with the severity, and so never as a command does. */
function toLine(path: string, {severity, reason, rule}: LintMessage, {start}: {start: Point}): string {
  return `${commandFree(`${severity} ${oneLine(path)}:${start.line}:${start.column} ${oneLine(reason)} (${oneLine(rule)})`)}\n`
}

function summaryLine({files, errors, warnings, infos, suppressed}: Totals): string {
  const counts = foundText({errors, warnings, infos})
  const isCut = [errors, warnings, infos].some(count => count > shown)
  return [
    `${counts === '' ? 'Nothing found' : counts} in ${counted(files, 'file')}`,
    isCut ? `; GitHub shows ${shown} of each severity, the others are above` : '',
    suppressed > 0 ? `; ${suppressed} held back by the baseline` : '',
    '\n',
  ].join('')
}

/** Line ends are kept as they are encoded; what else a terminal would obey goes. */
function data(text: string): string {
  const encoded = text.replace(/[%\r\n]/g, percent)
  return commandFree(oneLine(encoded))
}

function property(text: string): string {
  const encoded = text.replace(/[%\r\n:,]/g, percent)
  return commandFree(oneLine(encoded))
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** Without `##[command]`, the older form of a command, which may stand anywhere in a line. */
function commandFree(line: string): string {
  return line.replaceAll('##[', '# #[')
}
