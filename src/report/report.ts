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
  /** The working folder, from the root of the repository when it is not that itself: reports for those who show the repository count from there. */
  folder?: string
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

const forRepositories: ReadonlySet<ReportName> = new Set(['sarif', 'github', 'github-summary', 'gitlab'])

/** The names of the reports there are. */
export const reportNames = Object.keys(reports)

/** Make the report of this name. Throws a `TypeError` for a name that is none. */
export function reportOf(name: ReportName, options: ReportOptions): Report {
  const make = Object.hasOwn(reports, name) ? reports[name] : undefined
  if (make === undefined) throw new TypeError(`Unexpected report \`${name}\`, expected one of ${reportNames.join(', ')}`)
  const report = make(options)
  return options.folder !== undefined && forRepositories.has(name) ? fromRoot(report, options.folder) : report
}

function fromRoot(report: Report, folder: string): Report {
  return {...report, file: checked => report.file({...checked, path: rooted(checked.path, folder)})}
}

/** `../b.wikitext` in `a` is `b.wikitext`. */
function rooted(path: string, folder: string): string {
  if (path === '<stdin>' || path.startsWith('/') || /^[a-z]:/i.test(path)) return path
  const parts = folder.split('/')
  let rest = path
  while (rest.startsWith('../') && parts.length > 0) {
    parts.pop()
    rest = rest.slice('../'.length)
  }
  return [...parts, rest].join('/')
}
