import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type ReportName, reportNames, reportOf} from '../../src/report/report.ts'
import {files, hostileFiles, obeyed, reported} from './reported.ts'

const names: readonly ReportName[] = ['pretty', 'json', 'sarif', 'github', 'github-summary', 'gitlab', 'junit']

test('there are these reports', () => {
  expect(reportNames).toEqual(names)
})

test.each(['html', '__proto__'])('`%s` is none', name => {
  const wrong: ReportName = JSON.parse(JSON.stringify(name))
  expect(() => reportOf(wrong, {colour: false, rules: [], version: '1'})).toThrow(
    new TypeError(`Unexpected report \`${name}\`, expected one of pretty, json, sarif, github, github-summary, gitlab, junit`),
  )
})

test.each(names)('%s ends with its last line, also where there is nothing to say', name => {
  expect(reported(name, files)).toMatch(/[^\n]\n+$/)
  expect(reported(name, [])).toMatch(/^$|[^\n]\n$/)
})

test.each(names)('%s has nothing in it that a terminal would obey', name => {
  fc.assert(
    fc.property(hostileFiles, found => {
      expect(reported(name, found)).not.toMatch(obeyed)
    }),
  )
})

test.each<[name: ReportName, paths: readonly string[]]>([
  ['github', ['wiki/articles/a.wikitext', 'wiki/b.wikitext', 'c.wikitext', '../d.wikitext', '<stdin>', '/tmp/e.wikitext']],
  ['json', ['a.wikitext', '../b.wikitext', '../../c.wikitext', '../../../d.wikitext', '<stdin>', '/tmp/e.wikitext']],
])('%s counts paths from where its readers do', (name, expected) => {
  const message = {rule: 'r', severity: 'error', reason: 'R', span: [0, 0]} as const
  const found = ['a.wikitext', '../b.wikitext', '../../c.wikitext', '../../../d.wikitext', '<stdin>', '/tmp/e.wikitext'].map(path => ({
    path,
    text: '',
    messages: [{...message, span: [0, 0] as [number, number]}],
    suppressed: 0,
  }))
  const report = reported(name, found, {folder: 'wiki/articles'})
  const paths = report.matchAll(/(?:file=|"path":")(?<path>[^,"]*)/g)
  expect(Array.from(paths, ({groups}) => groups?.path)).toEqual(expected)
})
