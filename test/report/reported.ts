import fc from 'fast-check'
import type {CheckedFile, LintMessage} from '../../src/finding.ts'
import {type ReportName, type ReportOptions, reportOf, type Totals} from '../../src/report/report.ts'

/** What a report says of files. */
export function reported(name: ReportName, files: readonly CheckedFile[], options: Partial<ReportOptions> = {}): string {
  const report = reportOf(name, {colour: false, rules: [], version: '1.2.3', ...options})
  return [report.begin?.() ?? '', ...files.map(report.file), report.end(totalsOf(files))].join('')
}

function totalsOf(files: readonly CheckedFile[]): Totals {
  const messages = files.flatMap(file => file.messages)
  const count = (wanted: string) => messages.filter(({severity}) => severity === wanted).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: messages.filter(({edits}) => edits !== undefined).length,
    suppressed: files.reduce((sum, {suppressed}) => sum + suppressed, 0),
  }
}

export const article = '{{Infobox military conflict\n| dat = 4 May 1644\n| result = N/A\n}}\n'

/** Three messages on one file, one of which can be mended, and a clean file. */
export const files: readonly CheckedFile[] = [
  {
    path: 'articles/Battle of the Ford.wikitext',
    text: article,
    messages: [
      {rule: 'missing-place', severity: 'info', reason: 'Unexpected box without `place`, expected one', span: [2, 27]},
      {rule: 'unknown-param', severity: 'error', reason: 'Unexpected `dat`, expected `date`', field: 'dat', span: [30, 33]},
      {
        rule: 'no-na',
        severity: 'warning',
        reason: 'Unexpected `N/A`, expected nothing',
        field: 'result',
        span: [58, 61],
        edits: [{span: [58, 61], text: ''}],
      },
    ],
    suppressed: 2,
  },
  {path: 'articles/clean.wikitext', text: '', messages: [], suppressed: 0},
]

const hostile = fc.constantFrom(
  '::error::',
  '##[error]',
  '%0A',
  '\r\n',
  '\n',
  '\r',
  '\t',
  '\0',
  '\u001B[31m',
  '\u009B31m',
  '\u202E',
  '\u2028',
  '\uFFFE',
  '\uD800',
  '😀',
  ']]>',
  '<b a="\'">',
  '&amp;',
  '"',
  '|',
  '`',
  '\\',
  '[x](1)',
  '{0}',
  '{{{1}}}',
  '../',
  'C:\\',
  '/',
  ',',
  ':',
  '戦',
  'é',
  ' ',
  'word',
)

/** Texts with what means something in any of the formats. */
export const hostileText = fc.array(hostile, {maxLength: 12}).map(parts => parts.join(''))

const message = (text: string): fc.Arbitrary<LintMessage> =>
  fc
    .record({
      rule: hostileText,
      severity: fc.constantFrom('error', 'warning', 'info'),
      reason: hostileText,
      field: fc.option(hostileText, {nil: undefined}),
      span: spanOf(text),
      edits: fc.option(fc.array(fc.record({span: spanOf(text), text: hostileText}), {maxLength: 2}), {nil: undefined}),
    })
    .map(({field, edits, ...rest}) => ({...rest, ...(field !== undefined && {field}), ...(edits !== undefined && {edits})}))

function spanOf(text: string): fc.Arbitrary<[number, number]> {
  const offset = fc.integer({min: 0, max: text.length})
  return fc.tuple(offset, offset).map(([one, other]) => (one < other ? [one, other] : [other, one]))
}

/** Files whose names, texts and messages try to break out of the report. */
export const hostileFiles: fc.Arbitrary<CheckedFile[]> = fc.array(
  hostileText.chain(text =>
    fc.record({
      path: hostileText.map(path => path || 'a'),
      text: fc.constant(text),
      messages: fc.array(message(text), {maxLength: 4}),
      suppressed: fc.nat(3),
    }),
  ),
  {maxLength: 3},
)

/** What a terminal would obey. */
export const obeyed = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
