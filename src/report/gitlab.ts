import type {CheckedFile} from '../finding.ts'
import {locatorOf} from '../locate.ts'
import {fingerprintsOf} from './fingerprints.ts'
import {jsonList} from './json-list.ts'
import type {Report} from './report.ts'

const severities = {error: 'major', warning: 'minor', info: 'info'} as const

/** GitLab's report of code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export function gitlabReport(): Report {
  return {begin: () => '[', file: jsonList(toIssues), end: () => '\n]\n'}
}

function toIssues(checked: CheckedFile): object[] {
  const {path, text, messages} = checked
  const locate = locatorOf(text)
  const fingerprints = fingerprintsOf(checked)
  return messages.map(({rule, severity, reason, span}, index) => {
    const {start, end} = locate(...span)
    return {
      description: reason,
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: severities[severity],
      location: {path, lines: {begin: start.line, end: end.line}},
    }
  })
}
