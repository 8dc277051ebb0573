import type {CheckedFile, LintMessage, Severity} from '../finding.ts'
import {locatorOf, type Point} from '../locate.ts'
import {counted, foundText} from './counts.ts'
import {oneLine} from './one-line.ts'
import type {Report, Totals} from './report.ts'

/** How many messages are listed; GitHub takes no summary above one MiB. */
const listed = 200
const longest = 300

interface RuleCounts {
  severity: Severity
  count: number
}

/** GitHub's summary of a step, in Markdown: how often each rule speaks, and the first messages, errors before warnings. It goes to `$GITHUB_STEP_SUMMARY`. */
export function githubSummaryReport(): Report {
  const counts = new Map<string, RuleCounts>()
  const kept: Record<Severity, string[]> = {error: [], warning: [], info: []}
  return {file, end}

  function file({path, text, messages}: CheckedFile): string {
    const locate = locatorOf(text)
    for (const message of messages) {
      const key = `${message.severity} ${message.rule}`
      const {count} = counts.get(key) ?? {count: 0}
      counts.set(key, {severity: message.severity, count: count + 1})
      const rows = kept[message.severity]
      if (rows.length < listed) rows.push(toRow(path, message, locate(...message.span)))
    }
    return ''
  }

  function end(totals: Totals): string {
    const head = `## warbox\n\n${headline(totals)}\n`
    if (counts.size === 0) return head
    const rows = [...kept.error, ...kept.warning, ...kept.info].slice(0, listed)
    const total = totals.errors + totals.warnings + totals.infos
    const rest = total > rows.length ? `\nThe first ${rows.length} of ${total}.\n` : ''
    return [
      head,
      table(['Rule', 'Severity', 'Messages'], countRows(counts)),
      table(['Place', 'Severity', 'Message', 'Rule'], rows),
      rest,
    ].join('')
  }
}

function headline({files, fixable, suppressed, ...found}: Totals): string {
  const counts = foundText(found)
  return [
    counts === '' ? `Nothing found in ${counted(files, 'file')}.` : `**${counts}** in ${counted(files, 'file')}.`,
    fixable > 0 ? ` ${fixable} can be mended with \`--fix\`.` : '',
    suppressed > 0 ? ` ${suppressed} held back by the baseline.` : '',
  ].join('')
}

function countRows(counts: ReadonlyMap<string, RuleCounts>): string[] {
  return [...counts]
    .sort(([, one], [, other]) => other.count - one.count)
    .map(([key, {severity, count}]) => row([escaped(key.slice(severity.length + 1)), severity, `${count}`]))
}

function toRow(path: string, {severity, reason, rule}: LintMessage, {start}: {start: Point}): string {
  return row([escaped(`${path}:${start.line}:${start.column}`), severity, escaped(reason), escaped(rule)])
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return `\n${row(heads)}${row(heads.map(() => '---'))}${rows.join('')}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** A text that Markdown takes for nothing else: every sign that may mean anything is escaped. */
function escaped(text: string): string {
  const line = oneLine(text).toWellFormed()
  const cut = line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line
  return cut.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}
