import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {CheckedFile, LintMessage} from '../../src/finding.ts'
import {files, hostileFiles, reported} from './reported.ts'

interface Command {
  name: string
  properties: Record<string, string>
  text: string
}

describe('annotations', () => {
  test('are workflow commands, errors first, with the counts behind them', () => {
    expect(reported('github', files)).toBe(
      [
        '::error file=articles/Battle of the Ford.wikitext,line=2,endLine=2,col=3,endColumn=6,title=unknown-param::Unexpected `dat`, expected `date`',
        '::warning file=articles/Battle of the Ford.wikitext,line=3,endLine=3,col=12,endColumn=15,title=no-na::Unexpected `N/A`, expected nothing',
        '::notice file=articles/Battle of the Ford.wikitext,line=1,endLine=1,col=3,endColumn=28,title=missing-place::Unexpected box without `place`, expected one',
        '1 error, 1 warning, 1 info in 2 files; 2 held back by the baseline',
        '',
      ].join('\n'),
    )
    expect(reported('github', files.slice(1))).toBe('Nothing found in 1 file\n')
  })

  test('have no columns when they go over several lines', () => {
    const [command] = commandsIn(reported('github', [fileWith([{...message('error'), span: [0, 3]}], 'a\nb')]))
    expect(command?.properties).toEqual({file: 'a', line: '1', endLine: '2', title: 'rule'})
  })

  test('are no more than GitHub shows; the others are lines of the log', () => {
    const many = (severity: LintMessage['severity']) => Array.from({length: 12}, () => message(severity))
    const lines = reported('github', [fileWith([...many('info'), ...many('warning')]), fileWith(many('error'))]).split('\n')
    const expected = [
      ...Array(2).fill('info a:1:1 Unexpected (rule)'),
      ...Array(2).fill('warning a:1:1 Unexpected (rule)'),
      ...Array(2).fill('error a:1:1 Unexpected (rule)'),
      ...Array(10).fill('::error'),
      ...Array(10).fill('::warning'),
      ...Array(10).fill('::notice'),
      '12 errors, 12 warnings, 12 infos in 2 files; GitHub shows 10 of each severity, the others are above',
      '',
    ]
    expect(lines.map(line => (line.startsWith('::') ? line.replace(/ .*/, '') : line))).toEqual(expected)
  })

  test('say what was said, and nothing else is a command, whatever it was', () => {
    fc.assert(
      fc.property(hostileFiles, found => {
        const report = reported('github', found)
        const said = found.flatMap(({path, messages}) => messages.map(each => ({...each, path})))
        const order = ['error', 'warning', 'info']
        const sorted = said.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
        const read = commandsIn(report).map(({properties, text}) => [properties.file, properties.title, text].map(asSafe))
        expect(read).toEqual(sorted.map(({path, rule, reason}) => [path, rule, reason].map(asSafe)))
        expect(report).not.toContain('##[')
        expect(report.split('\n')).toHaveLength(said.length + 2)
      }),
    )
  })
})

describe('the summary of a step', () => {
  test('has the counts of each rule and the messages', () => {
    expect(reported('github-summary', files)).toBe(
      [
        '## warbox',
        '',
        '**1 error, 1 warning, 1 info** in 2 files. 1 can be mended with `--fix`. 2 held back by the baseline.',
        '',
        '| Rule | Severity | Messages |',
        '| --- | --- | --- |',
        '| missing\\-place | info | 1 |',
        '| unknown\\-param | error | 1 |',
        '| no\\-na | warning | 1 |',
        '',
        '| Place | Severity | Message | Rule |',
        '| --- | --- | --- | --- |',
        '| articles\\/Battle of the Ford\\.wikitext\\:2\\:3 | error | Unexpected \\`dat\\`\\, expected \\`date\\` | unknown\\-param |',
        '| articles\\/Battle of the Ford\\.wikitext\\:3\\:12 | warning | Unexpected \\`N\\/A\\`\\, expected nothing | no\\-na |',
        '| articles\\/Battle of the Ford\\.wikitext\\:1\\:3 | info | Unexpected box without \\`place\\`\\, expected one | missing\\-place |',
        '',
      ].join('\n'),
    )
    expect(reported('github-summary', files.slice(1))).toBe('## warbox\n\nNothing found in 1 file.\n')
  })

  test('lists no more than GitHub takes, errors before warnings', () => {
    const warnings = Array.from({length: 5_000}, () => ({...message('warning'), reason: 'x'.repeat(1_000)}))
    const summary = reported('github-summary', [fileWith([...warnings, message('error')])])
    expect(summary.length).toBeLessThan(200_000)
    expect(summary).toContain('\n| --- | --- | --- | --- |\n| a\\:1\\:1 | error |')
    expect(summary).toContain('\nThe first 200 of 5001.\n')
  })

  test('lets nothing that is said mean anything in Markdown', () => {
    fc.assert(
      fc.property(hostileFiles, found => {
        const said = found.flatMap(({messages}) => messages)
        const rows = reported('github-summary', found)
          .split('\n')
          .filter(line => line.startsWith('| '))
        const rules = new Set(said.map(({rule, severity}) => `${severity} ${rule}`))
        expect(rows).toHaveLength(said.length === 0 ? 0 : 4 + rules.size + said.length)
        for (const row of rows) {
          const bare = row.replace(/\\[!-/:-@[-`{-~]/g, '')
          expect(bare).not.toMatch(/[`*_<>&[\]()#!~\\$@]/)
          expect(bare.split(' | ').length).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })
})

function message(severity: LintMessage['severity']): LintMessage {
  return {rule: 'rule', severity, reason: 'Unexpected', span: [0, 1]}
}

function fileWith(messages: readonly LintMessage[], text = 'text'): CheckedFile {
  return {path: 'a', text, messages, suppressed: 0}
}

/** As the runner reads a log. */
function commandsIn(log: string): Command[] {
  return log.split('\n').flatMap(line => {
    const {name = '', properties = '', text = ''} = /^\s*::(?<name>[^ :]+) ?(?<properties>.*?)::(?<text>.*)$/.exec(line)?.groups ?? {}
    if (name === '') return []
    const pairs = properties.split(',').map(pair => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decoded(pair.slice(at + 1))] as const
    })
    return [{name, properties: Object.fromEntries(pairs), text: decoded(text)}]
  })
}

function decoded(text: string): string {
  return text.replace(/%(?<code>0D|0A|3A|2C|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Without what is taken out or written otherwise because a terminal or the runner would obey it. */
function asSafe(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029 ]/gu, '')
}
