import {execFileSync, spawn} from 'node:child_process'
import {chmod, symlink} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {Readable} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {type ReadOptions, read} from '../../src/read/read.ts'
import {ReadError} from '../../src/read/read-error.ts'
import {collect} from '../collect.ts'
import {temporaryFolder} from '../temporary-folder.ts'

/** The titles of what was read, and what was said of the rest, as seen from the folder. */
async function readAll(folder: string, inputs: string[], options: ReadOptions = {}) {
  const failures: string[] = []
  const titles: (string | undefined)[] = []
  const failed = (error: ReadError) => failures.push(error.message.replaceAll(`${folder}/`, ''))
  const paths = inputs.map(input => (input === '-' ? input : join(folder, input)))
  for await (const file of read(paths, {failed, ...options})) titles.push(file.data.page?.title)
  return {titles, failures}
}

describe('files', () => {
  test('have their text as it is, their title and their path', async () => {
    const folder = await temporaryFolder({'Battle_of_X.wikitext': '\u{FEFF}text\r\n'})
    const files = await collect(read(join(folder, 'Battle_of_X.wikitext')))
    expect(files.map(({value, data, path}) => ({value, data, path: relative(folder, path)}))).toEqual([
      {value: '\u{FEFF}text\r\n', data: {page: {title: 'Battle of X'}}, path: 'Battle_of_X.wikitext'},
    ])
  })

  test('come in the order of the inputs', async () => {
    const folder = await temporaryFolder({'b.txt': 'b', 'a.txt': 'a'})
    expect(await readAll(folder, ['b.txt', 'a.txt'])).toEqual({titles: ['b', 'a'], failures: []})
  })

  test('that are not there are told, and the others read', async () => {
    const folder = await temporaryFolder({'a.txt': 'a', 'b.png': Uint8Array.of(0x89, 0x50, 0, 0, 0, 0)})
    expect(await readAll(folder, ['missing.txt', 'b.png', 'a.txt', 'a.txt/below.txt'])).toEqual({
      titles: ['a'],
      failures: [
        'Cannot read `missing.txt`: there is no such file or folder',
        'Cannot read `b.png`: it is not text, expected UTF-8',
        'Cannot read `a.txt/below.txt`: a part of the path is a file, expected a folder',
      ],
    })
  })

  test('that are not there end the reading when nobody is to be told', async () => {
    const folder = await temporaryFolder()
    await expect(collect(read(join(folder, 'missing.txt')))).rejects.toThrow(ReadError)
  })

  test('with odd bytes have messages', async () => {
    const folder = await temporaryFolder({'a.txt': Uint8Array.of(0x61, 0x0a, 0x62, 0xff), 'b.txt': ' \n'})
    const files = await collect(read(['a.txt', 'b.txt'].map(name => join(folder, name))))
    const messages = files.flatMap(file => file.messages.map(({ruleId, reason, place}) => ({ruleId, reason, place})))
    expect(messages).toEqual([
      {
        ruleId: 'invalid-utf-8',
        reason: 'Unexpected byte 0xFF at byte 3, expected UTF-8; 1 place read as U+FFFD',
        place: {line: 2, column: 2, offset: 3},
      },
      {ruleId: 'empty-page', reason: 'Unexpected empty page, expected text', place: undefined},
    ])
  })

  test('that are about to be written are not read', async () => {
    const folder = await temporaryFolder({'a.txt': 'a'})
    await symlink('a.txt', join(folder, 'b.txt'))
    expect(await readAll(folder, ['b.txt'], {output: join(folder, 'a.txt')})).toEqual({
      titles: [],
      failures: ['Cannot read `b.txt`: it is the file to be written as well'],
    })
  })

  test('whose names look like patterns are files when they are there', async () => {
    const folder = await temporaryFolder({'Action (1813) [a].txt': 'a'})
    expect(await readAll(folder, ['Action (1813) [a].txt'])).toEqual({titles: ['Action (1813) [a]'], failures: []})
  })
})

describe('folders', () => {
  test('give the articles in them and below, in the order of names', async () => {
    const names = ['b.wikitext', 'a/z.txt', 'a/y.wiki', 'c.mediawiki', 'notes.md', '.hidden.txt', '.git/x.txt']
    const folder = await temporaryFolder(Object.fromEntries(names.map(name => [name, name])))
    expect(await readAll(folder, ['.'])).toEqual({titles: ['y', 'z', 'b', 'c'], failures: []})
  })

  test('are entered only where they are wanted, and give only what is', async () => {
    const names = ['a.txt', 'b.txt', 'drafts/c.txt', 'data/d.json', 'data/e.txt']
    const folder = await temporaryFolder(Object.fromEntries(names.map(name => [name, name])))
    const asked: string[] = []
    const skip = (path: string, isFolder: boolean) => {
      asked.push(`${relative(folder, path)}${isFolder ? '/' : ''}`)
      return /drafts|b\.txt/.test(path)
    }
    expect(await readAll(folder, ['.', '*.txt', 'b.txt'], {skip})).toEqual({titles: ['a', 'e', 'a'], failures: []})
    expect(asked.filter(path => path.startsWith('drafts'))).toEqual(['drafts/'])
    expect(await readAll(folder, ['drafts'], {skip})).toEqual({titles: [], failures: []})
    expect(await readAll(folder, ['.'], {endings: ['.json']})).toEqual({titles: ['d.json'], failures: []})
  })

  test('without an article are told', async () => {
    const folder = await temporaryFolder({'below/notes.md': ''})
    expect(await readAll(folder, ['below'])).toEqual({
      titles: [],
      failures: ['Cannot read `below`: there is no article in the folder, expected files ending in .wikitext, .wiki, .mediawiki, .txt'],
    })
  })

  test('that are linked are read, but not in circles', async () => {
    const folder = await temporaryFolder({'in/a.txt': 'a', 'other/b.txt': 'b'})
    await symlink('..', join(folder, 'in/up'))
    await symlink('../other', join(folder, 'in/linked'))
    await symlink('nowhere', join(folder, 'in/c.txt'))
    expect(await readAll(folder, ['in'])).toEqual({
      titles: ['a', 'b', 'b'],
      failures: ['Cannot read `in/c.txt`: there is no such file or folder'],
    })
  })

  test.skipIf(process.getuid?.() === 0)('that may not be read are told, and the others read', async () => {
    const folder = await temporaryFolder({'in/closed/a.txt': 'a', 'in/b.txt': 'b'})
    await chmod(join(folder, 'in/closed'), 0)
    expect(await readAll(folder, ['in'])).toEqual({titles: ['b'], failures: ['Cannot read `in/closed`: permission denied']})
    await chmod(join(folder, 'in/closed'), 0o700)
  })
})

describe('patterns', () => {
  test('give what matches, in the order of names', async () => {
    const folder = await temporaryFolder({'b.txt': 'b', 'a.txt': 'a', 'below/c.txt': 'c', 'd.md': 'd'})
    expect(await readAll(folder, ['**/*.txt'])).toEqual({titles: ['a', 'b', 'c'], failures: []})
  })

  test('that match nothing are told', async () => {
    const folder = await temporaryFolder()
    expect(await readAll(folder, ['*.txt'])).toEqual({
      titles: [],
      failures: ['Cannot read `*.txt`: nothing matches the pattern, expected a file at least'],
    })
  })
})

describe('standard input', () => {
  test('is read whole, cut anywhere', async () => {
    const bytes = Buffer.from('Schlacht am Grauen Tor – Überfall')
    const stdin = Readable.from([...bytes].map(byte => Buffer.of(byte)))
    const files = await collect(read('-', {stdin}))
    expect(files.map(({value, data}) => ({value, data}))).toEqual([{value: bytes.toString(), data: {page: {}}}])
  })

  test('that fails is told', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(new Error('the wire was cut'))
      },
    })
    expect(await readAll('.', ['-'], {stdin})).toEqual({titles: [], failures: ['Cannot read `standard input`: the wire was cut']})
  })

  test('may be a pipe with a name, which is no title', async () => {
    const folder = await temporaryFolder()
    const pipe = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    spawn('sh', ['-c', 'echo text > "$1"', 'sh', pipe], {stdio: 'ignore'})
    expect(await readAll(folder, ['pipe.txt'])).toEqual({titles: [undefined], failures: []})
  })
})

test('a signal ends the reading', async () => {
  const folder = await temporaryFolder({'a.txt': 'a', 'b.txt': 'b'})
  const stopping = new AbortController()
  const pages = read(folder, {signal: stopping.signal})
  await pages.next()
  stopping.abort()
  await expect(pages.next()).rejects.toThrow('This operation was aborted')
})

test('a reading that is given up reads no more', async () => {
  const folder = await temporaryFolder({'a.txt': 'a', 'b.txt': 'b'})
  const pages = read(folder)
  expect((await pages.next()).value?.data.page?.title).toBe('a')
  await pages.return()
  expect(await pages.next()).toEqual({done: true, value: undefined})
})
