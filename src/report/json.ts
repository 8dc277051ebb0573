import type {CheckedFile, LintMessage} from '../finding.ts'
import {locatorOf, type Point} from '../locate.ts'
import {jsonList} from './json-list.ts'
import type {Report} from './report.ts'

/** For programs: an array of all files, clean ones too, with their messages as `lintArticle` gives them and their lines and columns. */
export function jsonReport(): Report {
  return {begin: () => '[', file: jsonList(checked => [toEntry(checked)]), end: () => '\n]\n'}
}

function toEntry({path, text, messages, suppressed}: CheckedFile): object {
  const locate = locatorOf(text)
  return {path, messages: messages.map(message => toMessage(message, locate(...message.span))), suppressed}
}

function toMessage({rule, severity, reason, field, span, edits}: LintMessage, {start, end}: {start: Point; end: Point}): object {
  return {
    rule,
    severity,
    reason,
    ...(field !== undefined && {field}),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    span,
    ...(edits !== undefined && {edits}),
  }
}
