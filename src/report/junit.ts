import type {CheckedFile, LintMessage} from '../finding.ts'
import {locatorOf, type Point} from '../locate.ts'
import type {Report} from './report.ts'

/**
 * JUnit's XML: a suite for each file, a case for each message. Errors and warnings are failed cases; infos are cases that went well and say
 * something. A file without messages has one case that went well.
 */
export function junitReport(): Report {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="warbox">\n',
    file: toSuite,
    end: () => '</testsuites>\n',
  }
}

function toSuite({path, text, messages}: CheckedFile): string {
  const locate = locatorOf(text)
  const failures = messages.filter(({severity}) => severity !== 'info').length
  const cases = messages.map(message => toCase(path, message, locate(...message.span)))
  const isClean = cases.length === 0
  return [
    `  <testsuite name="${xml(path)}" tests="${isClean ? 1 : cases.length}" failures="${failures}" errors="0" skipped="0">\n`,
    isClean ? `    <testcase name="warbox" classname="${xml(path)}"/>\n` : '',
    ...cases,
    '  </testsuite>\n',
  ].join('')
}

function toCase(path: string, {rule, severity, reason}: LintMessage, {start: {line, column}}: {start: Point}): string {
  const place = `${path}:${line}:${column}`
  const said = xml(`${place} ${reason}`)
  const inner =
    severity === 'info'
      ? `<system-out>${said}</system-out>`
      : `<failure type="${severity}" message="${xml(reason)}">${said} (${xml(rule)})</failure>`
  return `    <testcase name="${xml(rule)} ${line}:${column}" classname="${xml(path)}" file="${xml(path)}" line="${line}">${inner}</testcase>\n`
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const special = /[&<>"'\t\n\r\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** A text for XML 1.0: without what it cannot hold, and with references for what it, or a terminal, would take for something else. */
function xml(text: string): string {
  return text.replace(forbidden, '').replace(special, character => `&#${character.charCodeAt(0)};`)
}
