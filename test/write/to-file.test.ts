import {mkdir, readdir, readFile, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toFile} from '../../src/write/to-file.ts'
import {WriteError} from '../../src/write/write-error.ts'
import {temporaryFolder} from '../temporary-folder.ts'

async function* chunks(...given: (string | Error)[]): AsyncGenerator<string> {
  for (const chunk of given) {
    if (chunk instanceof Error) throw chunk
    yield chunk
  }
}

test('all chunks are in the file, and nothing else is in the folder', async () => {
  const folder = await temporaryFolder()
  await toFile(join(folder, 'a.json'), chunks('one ', 'two'))
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('one two')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test('when the chunks fail, the file is as it was before', async () => {
  const folder = await temporaryFolder({'a.json': 'before'})
  await expect(toFile(join(folder, 'a.json'), chunks('half', new Error('broken')))).rejects.toThrow('broken')
  await expect(toFile(join(folder, 'b.json'), chunks('half', new Error('broken')))).rejects.toThrow('broken')
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test('when a signal ends it, there is no file', async () => {
  const folder = await temporaryFolder()
  const stopping = new AbortController()
  async function* stopped() {
    yield 'half'
    stopping.abort()
    yield 'whole'
  }
  await expect(toFile(join(folder, 'a.json'), stopped(), stopping.signal)).rejects.toThrow('aborted')
  expect(await readdir(folder)).toEqual([])
})

test('a link stays a link, and leads to what was written', async () => {
  const folder = await temporaryFolder({'true.json': 'before'})
  await symlink('true.json', join(folder, 'link.json'))
  await toFile(join(folder, 'link.json'), chunks('after'))
  expect(await readFile(join(folder, 'true.json'), 'utf8')).toBe('after')
})

test('a device is written to as it is', async () => {
  await expect(toFile('/dev/null', chunks('one'))).resolves.toBeUndefined()
})

test.each([
  ['missing/a.json', 'there is no such file or folder'],
  ['file/a.json', 'a part of the path is a file, expected a folder'],
])('what cannot be written is named: %s', async (path, reason) => {
  const folder = await temporaryFolder({file: ''})
  const written = toFile(join(folder, path), chunks('one'))
  await expect(written).rejects.toThrow(WriteError)
  await expect(written).rejects.toThrow(`Cannot write \`${join(folder, path)}\`: ${reason}`)
})

test('a folder is not written over', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'a'))
  await expect(toFile(join(folder, 'a'), chunks('one'))).rejects.toThrow(WriteError)
  expect(await readdir(folder)).toEqual(['a'])
})
