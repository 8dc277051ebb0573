import type {CheckedFile} from '../finding.ts'
import {githubReport} from './github.ts'
import {githubSummaryReport} from './github-summary.ts'
import {gitlabReport} from './gitlab.ts'
import {jsonReport} from './json.ts'
import {junitReport} from './junit.ts'
import {prettyReport} from './pretty.ts'
import {sarifReport} from './sarif.ts'

/** Writes what was said about files, as it comes: each call gives the next piece of the text. */
export interface Report {
  begin?(): string
  file(checked: CheckedFile): string
  end(totals: Totals): string
}

/** Counts over all files. */
export interface Totals {
  files: number
  errors: number
  warnings: number
  infos: number
  /** Of the messages, those that `--fix` would mend. */
  fixable: number
  /** Messages that the baseline held back. */
  suppressed: number
}

/** What reports say of a rule. */
export interface ReportRule {
  id: string
  summary: string
  fixable?: boolean
  /** Its page, in Markdown; only `sarif` shows it. */
  page?: string
}

export interface ReportOptions {
  /** Whether to write with colours; only `pretty` has any. */
  colour: boolean
  /** Those that are known, in the order of the list. */
  rules: readonly ReportRule[]
  /** Of the library. */
  version: string
  /** How wide the terminal is; absent where it is none. */
  columns?: number
}

export type ReportName = 'pretty' | 'json' | 'sarif' | 'github' | 'github-summary' | 'gitlab' | 'junit'

const reports: Readonly<Record<ReportName, (options: ReportOptions) => Report>> = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  'github-summary': githubSummaryReport,
  gitlab: gitlabReport,
  junit: junitReport,
}

/** The names of the reports there are. */
export const reportNames = Object.keys(reports)

/** Make the report of this name. Throws a `TypeError` for a name that is none. */
export function reportOf(name: ReportName, options: ReportOptions): Report {
  const make = Object.hasOwn(reports, name) ? reports[name] : undefined
  if (make === undefined) throw new TypeError(`Unexpected report \`${name}\`, expected one of ${reportNames.join(', ')}`)
  return make(options)
}
