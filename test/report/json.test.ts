import fc from 'fast-check'
import {expect, test} from 'vitest'
import {files, hostileFiles, reported} from './reported.ts'

test('has every file with its messages, their places and their edits', () => {
  expect(JSON.parse(reported('json', files))).toEqual([
    {
      path: 'articles/Battle of the Ford.wikitext',
      messages: [
        expect.objectContaining({rule: 'missing-place', line: 1, column: 3, endLine: 1, endColumn: 28}),
        {
          rule: 'unknown-param',
          severity: 'error',
          reason: 'Unexpected `dat`, expected `date`',
          field: 'dat',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 6,
          span: [30, 33],
        },
        expect.objectContaining({rule: 'no-na', edits: [{span: [58, 61], text: ''}]}),
      ],
      suppressed: 2,
    },
    {path: 'articles/clean.wikitext', messages: [], suppressed: 0},
  ])
})

test('gives back all that was said, whatever it was', () => {
  fc.assert(
    fc.property(hostileFiles, found => {
      const read = JSON.parse(reported('json', found))
      const said = found.map(({path, messages, suppressed}) => ({
        path,
        messages: messages.map(each => expect.objectContaining(each)),
        suppressed,
      }))
      expect(read).toEqual(said)
    }),
  )
})
