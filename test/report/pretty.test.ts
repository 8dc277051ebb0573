import {expect, test} from 'vitest'
import type {CheckedFile} from '../../src/finding.ts'
import {files, reported} from './reported.ts'

test('shows each message with its line, and the counts', () => {
  expect(reported('pretty', files)).toBe(
    [
      'articles/Battle of the Ford.wikitext',
      '  1:3  info  Unexpected box without `place`, expected one  missing-place',
      '    1 | {{Infobox military conflict',
      '      |   ^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  2:3  error  Unexpected `dat`, expected `date`  unknown-param',
      '    2 | | dat = 4 May 1644',
      '      |   ^^^',
      '  3:12  warning  Unexpected `N/A`, expected nothing  no-na',
      '    3 | | result = N/A',
      '      |            ^^^',
      '',
      '1 error, 1 warning, 1 info in 2 files',
      '1 of them can be mended with --fix',
      '2 more are held back by the baseline',
      '',
    ].join('\n'),
  )
})

test('says nothing where there is nothing to say', () => {
  expect(reported('pretty', files.slice(1))).toBe('')
})

test('has colours only where they are asked for', () => {
  expect(reported('pretty', files)).not.toContain('\u001B')
  expect(reported('pretty', files, {colour: true})).toContain('\u001B[31merror\u001B[39m')
})

test('keeps the marks below their place behind wide characters, combined ones and tabs', () => {
  expect(frame('戦い\te\u0301👨‍👩‍👧x y', 'x')).toEqual(['戦い  e\u0301👨‍👩‍👧x y', '         ^'])
  expect(frame('a戦いb', '戦い')).toEqual(['a戦いb', ' ^^^^'])
  expect(frame('ｶﾅ=x', 'x')).toEqual(['ｶﾅ=x', '   ^'])
})

test('shows characters that a terminal would obey as such that it does not', () => {
  expect(frame('a\u001B[2J\u202Eb x', 'x')).toEqual(['a�[2J�b x', '        ^'])
})

test('cuts long lines around the place', () => {
  const [line = '', marks = ''] = frame(`${'before '.repeat(3_000)}here${' behind'.repeat(3_000)}`, 'here', 60)
  expect(line).toMatch(/^….*before here behind.*…$/)
  expect(line.length).toBeLessThanOrEqual(60)
  expect(line.slice(marks.indexOf('^'), marks.length)).toBe('here')
  const [wide = ''] = frame(`x${'戦'.repeat(3_000)}`, 'x', 60)
  expect(wide).toBe(`x${'戦'.repeat(29)}…`)
})

test('marks the first line of a place that goes on, and a place without any text', () => {
  expect(frame('one two\r\nthree', 'two\r\nthree')).toEqual(['one two', '    ^^^'])
  expect(frame('one\n', '\n')).toEqual(['one', '   ^'])
  expect(frameAt('ab', 2, 2)).toEqual(['ab', '  ^'])
  expect(frameAt('', 0, 0)).toEqual(['', '^'])
})

test('never cuts a character in two', () => {
  for (let length = 0; length < 60; length++) {
    const [line = ''] = frame(`${'😀'.repeat(length)}${'x'.repeat(length % 2)}here${'😀'.repeat(length)}`, 'here', 50)
    expect(line.isWellFormed()).toBe(true)
    expect(line).not.toContain('�')
  }
})

test('takes a long line with many messages in time', () => {
  const text = 'word '.repeat(200_000)
  const messages = Array.from({length: 10_000}, (_, index) => ({
    rule: 'rule',
    severity: 'info' as const,
    reason: 'Unexpected `word`',
    span: [index * 50, index * 50 + 4] as [number, number],
  }))
  const start = performance.now()
  expect(reported('pretty', [{path: 'a', text, messages, suppressed: 0}]).length).toBeGreaterThan(1_000_000)
  expect(performance.now() - start).toBeLessThan(8_000)
})

function frame(text: string, marked: string, columns?: number): string[] {
  const start = text.indexOf(marked)
  return frameAt(text, start, start + marked.length, columns)
}

function frameAt(text: string, start: number, end: number, columns?: number): string[] {
  const file: CheckedFile = {path: 'a', text, messages: [{rule: 'r', severity: 'info', reason: 'R', span: [start, end]}], suppressed: 0}
  const [, , ...lines] = reported('pretty', [file], columns === undefined ? {} : {columns: columns + 7}).split('\n')
  return lines.slice(0, 2).map(line => line.slice('    1 | '.length))
}
