import type {CheckedFile} from '../finding.ts'
import {locatorOf} from '../locate.ts'
import type {Report, Totals} from './report.ts'

/** For people: a line for each message below the name of its file, and the counts. */
export function prettyReport(): Report {
  return {file: toLines, end: toSummary}
}

function toLines({path, text, messages}: CheckedFile): string {
  if (messages.length === 0) return ''
  const locate = locatorOf(text)
  const lines = messages.map(({rule, severity, reason, span}) => {
    const {start} = locate(...span)
    return `  ${start.line}:${start.column}  ${severity}  ${reason}  ${rule}\n`
  })
  return `${path}\n${lines.join('')}\n`
}

function toSummary({errors, warnings, infos}: Totals): string {
  return errors + warnings + infos === 0 ? '' : `${errors} errors, ${warnings} warnings, ${infos} infos\n`
}
