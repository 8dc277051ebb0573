import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fileNames} from '../../src/write/file-names.ts'

test.each([
  ['Battle of X', 'Battle_of_X.json'],
  ['../../etc/passwd', '_._.._etc_passwd.json'],
  ['Action (1813)', 'Action_(1813).json'],
  ['A/B: "C"?', 'A_B___C__.json'],
  ['.hidden', '_hidden.json'],
  ['..', 'article.json'],
  ['', 'article.json'],
  ['CON', 'CON_.json'],
  ['nul.b', 'nul_.b.json'],
  ['Cafe\u0301', 'Café.json'],
  ['a\u202Eb', 'a_b.json'],
  ['\uD800', '\u{FFFD}.json'],
  ['نبرد دشت سپید', 'نبرد_دشت_سپید.json'],
])('the file of %j is %s', (title, name) => {
  expect(fileNames('.json')(title)).toBe(name)
})

test('a name is given once, whatever its case', () => {
  const nameFor = fileNames('.json')
  expect(['War', 'war', 'War', 'War-2', 'WAR'].map(nameFor)).toEqual(['War.json', 'war-2.json', 'War-3.json', 'War-2-2.json', 'WAR-4.json'])
})

test('any titles have names that differ, are short enough and stay in the folder', () => {
  const title = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.string({unit: 'grapheme', maxLength: 400}),
    fc.constantFrom('War', 'war', 'War-2', '..', 'con'),
  )
  fc.assert(
    fc.property(fc.array(title), titles => {
      const names = titles.map(fileNames('.json'))
      expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) {
        expect(name).not.toMatch(/^\.|[/\\:*?"<>|\p{Cc}]/u)
        expect(Buffer.byteLength(name)).toBeLessThan(255)
      }
    }),
  )
})
