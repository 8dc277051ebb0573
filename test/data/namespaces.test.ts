import {expect, test} from 'vitest'
import {z} from 'zod'
import markup from '../../src/data/markup.json' with {type: 'json'}
import data from '../../src/data/namespaces.json' with {type: 'json'}
import {isCategoryNamespace, isFileNamespace, isInterlanguagePrefix, redirectWords} from '../../src/data/namespaces.ts'

const name = z.string().regex(/^[^\s:#|[\]{}_](?:[^:#|[\]{}_]*[^\s:#|[\]{}_])?$/u)
const wiki = z.strictObject({
  file: z.array(name).min(1),
  category: z.array(name).min(1),
  redirect: z
    .array(z.string().regex(/^[^#\s]+( [^#\s]+)*$/u))
    .min(1)
    .optional(),
})
const code = z.string().regex(/^[a-z]{2,}(?:-[a-z]+)*$/)

test('the namespaces are those of wikis, by the codes of their languages', () => {
  z.strictObject({wikis: z.record(code, wiki), interlanguage: z.array(code)}).parse(data)
})

test('no namespace is the prefix of another language, nor of files and categories at once', () => {
  const names = Object.values(data.wikis).flatMap(({file, category}) => [...file, ...category])
  expect(names.filter(isInterlanguagePrefix)).toEqual([])
  expect(names.filter(each => isFileNamespace(each) && isCategoryNamespace(each))).toEqual([])
})

test.each([
  ['File', 'file'],
  ['IMAGE', 'file'],
  ['Tập_tin', 'file'],
  [' Файл ', 'file'],
  ['Kategorie', 'category'],
  ['分類', 'category'],
  ['Media', 'neither'],
  ['de', 'neither'],
  ['constructor', 'neither'],
])('%s is the namespace of %s', (given, kind) => {
  expect(isFileNamespace(given)).toBe(kind === 'file')
  expect(isCategoryNamespace(given)).toBe(kind === 'category')
})

test('the words of redirects are in lower case', () => {
  expect(redirectWords()).toContain('weiterleitung')
  expect(redirectWords().filter(word => word !== word.toLowerCase())).toEqual([])
})

test('the lists of markup hold no word twice', () => {
  for (const words of Object.values(markup)) expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})
