import type {CheckedFile, Edit, LintMessage} from '../finding.ts'
import {locatorOf, type Point} from '../locate.ts'
import {fingerprintsOf} from './fingerprints.ts'
import {jsonList} from './json-list.ts'
import type {Report, ReportOptions, ReportRule} from './report.ts'
import {toJson} from './to-json.ts'

type Locate = (start: number, end: number) => {start: Point; end: Point}

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0, for code scanning: one run. Paths are relative to the working folder, `%SRCROOT%`. */
export function sarifReport({rules, version}: Pick<ReportOptions, 'rules' | 'version'>): Report {
  const places = new Map(rules.map(({id}, index) => [id, index]))
  return {begin: () => head(rules, version), file: jsonList(checked => toResults(checked, places)), end: () => '\n]}]}\n'}
}

/** All that goes before the results, so that they can be written as they come. */
function head(rules: readonly ReportRule[], version: string): string {
  const tool = {driver: {name: 'warbox', version, rules: rules.map(toDescriptor)}}
  const run = {tool, columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'], results: []}
  const log = {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}
  return toJson(log).slice(0, -']}]}'.length)
}

function toDescriptor({id, summary, page}: ReportRule): object {
  return {
    id,
    shortDescription: toMessage(summary),
    fullDescription: toMessage(summary),
    help: page === undefined ? toMessage(summary) : {...toMessage(page), markdown: page},
  }
}

function toResults(checked: CheckedFile, places: ReadonlyMap<string, number>): object[] {
  const {path, text, messages} = checked
  const locate = locatorOf(text)
  const artifactLocation = {uri: toUri(path), uriBaseId: '%SRCROOT%'}
  const fingerprints = fingerprintsOf(checked)
  return messages.map((message, index) => {
    const {rule, severity, reason, span, edits = []} = message
    const ruleIndex = places.get(rule)
    return {
      ruleId: rule,
      ...(ruleIndex !== undefined && {ruleIndex}),
      level: levels[severity],
      message: toMessage(reason),
      locations: [{physicalLocation: {artifactLocation, region: toRegion(locate, span)}}],
      partialFingerprints: {'warbox/v1': fingerprints[index]},
      ...(edits.length > 0 && {fixes: [toFix(message, edits, locate, artifactLocation)]}),
    }
  })
}

/**
 * A text in which nothing is taken for a place of an argument (`{0}`) or for a link. Other braces are not doubled, as 3.11.5 has it: viewers
 * show them as they are, and most messages on wikitext have some.
 */
function toMessage(text: string): {text: string} {
  return {text: text.replace(/\{(?<number>\d+)\}/g, '{{$<number>}}').replaceAll('](', '\\](')}
}

function toFix({reason}: LintMessage, edits: readonly Edit[], locate: Locate, artifactLocation: object): object {
  const replacements = edits.map(({span, text}) => ({deletedRegion: toRegion(locate, span), insertedContent: {text}}))
  return {description: toMessage(reason), artifactChanges: [{artifactLocation, replacements}]}
}

function toRegion(locate: Locate, [from, to]: readonly [number, number]): object {
  const {start, end} = locate(from, to)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: from,
    charLength: to - from,
  }
}

/** A colon in the first part of a path would make a scheme of it: all are encoded. */
function toUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
