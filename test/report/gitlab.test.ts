import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CheckedFile} from '../../src/finding.ts'
import {article, files, hostileFiles, reported} from './reported.ts'

test('has what GitLab asks for of each message', () => {
  expect(issuesOf(files)).toEqual([
    expect.objectContaining({check_name: 'missing-place', severity: 'info'}),
    {
      description: 'Unexpected `dat`, expected `date`',
      check_name: 'unknown-param',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'major',
      location: {path: 'articles/Battle of the Ford.wikitext', lines: {begin: 2, end: 2}},
    },
    expect.objectContaining({check_name: 'no-na', severity: 'minor'}),
  ])
})

test('knows a message again when lines before it change', () => {
  const added = 'A line.\n'
  const moved = files.map(file => ({
    ...file,
    text: added + file.text,
    messages: file.messages.map(message => ({...message, span: [message.span[0] + added.length, message.span[1] + added.length] as const})),
  }))
  const fingerprints = (found: readonly CheckedFile[]) => issuesOf(found).map(({fingerprint}) => fingerprint)
  expect(fingerprints(moved.map(file => JSON.parse(JSON.stringify(file))))).toEqual(fingerprints(files))
})

test('tells messages that are alike apart', () => {
  const text = article + article
  const message = {rule: 'no-na', severity: 'warning', reason: 'Unexpected `N/A`', field: 'result'} as const
  const twice: CheckedFile = {
    path: 'a',
    text,
    messages: [
      {...message, span: [58, 61]},
      {...message, span: [58 + article.length, 61 + article.length]},
    ],
    suppressed: 0,
  }
  const fingerprints = issuesOf([twice, {...twice, path: 'b'}]).map(({fingerprint}) => fingerprint)
  expect(new Set(fingerprints).size).toBe(4)
})

test('gives back all that was said, whatever it was', () => {
  fc.assert(
    fc.property(hostileFiles, found => {
      const said = found.flatMap(({path, messages}) => messages.map(({rule, reason}) => ({path, rule, reason})))
      const read = issuesOf(found).map(({location, check_name, description}) => ({
        path: location.path,
        rule: check_name,
        reason: description,
      }))
      expect(read).toEqual(said)
    }),
  )
})

function issuesOf(found: readonly CheckedFile[]): {
  description: string
  check_name: string
  fingerprint: string
  location: {path: string}
}[] {
  return JSON.parse(reported('gitlab', found))
}
