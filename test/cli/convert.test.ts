import {mkdir, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {temporaryFolder} from '../temporary-folder.ts'
import {run} from './run.ts'

const ford =
  "{{Infobox military conflict\n| conflict = Battle of the Ford\n| date = 4 May 1644\n}}\nThe '''battle''' was short.\n\n== Aftermath ==\nNothing.\n"
const plain =
  '= Battle of the Mill =\n\nInfobox\n- Conflict: Battle of the Mill\n- Date: 5 May 1644\n- Result: Victory\n\nThe battle was short.\n\n== Aftermath ==\nNothing.\n'
const lost = '{{Infobox military conflict\n| combatant1 = Vale\n| casualties1 = 12 killed\n}}\n'

const titles = (json: string): unknown => JSON.parse(json).map(({title}: {title?: string}) => title)

describe('what is printed', () => {
  test('is an object for one file', async () => {
    const folder = await temporaryFolder({'Battle_of_the_Ford.wikitext': ford})
    const {code, stdout, stderr} = await run(['convert', join(folder, 'Battle_of_the_Ford.wikitext')])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Battle of the Ford',
      format: 'wikitext',
      language: 'en',
      infoboxes: [{kind: 'conflict', name: 'Infobox military conflict', fields: [{name: 'conflict'}, {name: 'date', text: '4 May 1644'}]}],
      sections: [
        {level: 0, text: 'The battle was short.'},
        {heading: 'Aftermath', level: 2, text: 'Nothing.'},
      ],
    })
    expect(stdout.split('\n')).toHaveLength(2)
  })

  test('is an array for several files, a folder or a pattern, though it be of one', async () => {
    const folder = await temporaryFolder({'a.wikitext': ford, 'below/b.txt': plain})
    const several = await run(['convert', join(folder, 'a.wikitext'), join(folder, 'below/b.txt')])
    expect(titles(several.stdout)).toEqual(['a', 'Battle of the Mill'])
    expect(titles((await run(['convert', folder])).stdout)).toEqual(['a', 'Battle of the Mill'])
    expect(titles((await run(['convert', `${folder}/*.wikitext`])).stdout)).toEqual(['a'])
    expect(titles((await run(['convert', join(folder, 'below')])).stdout)).toEqual(['Battle of the Mill'])
  })

  test('is an object for standard input, named or not', async () => {
    for (const given of [['convert'], ['convert', '-']]) {
      const {code, stdout} = await run([...given, '--title', 'Ford'], {stdin: ford})
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({title: 'Ford', format: 'wikitext'})
    }
  })

  test('is a line for each article with --to ndjson', async () => {
    const folder = await temporaryFolder({'a.wikitext': ford, 'b.txt': plain})
    const lines = (await run(['convert', folder, '--to', 'ndjson'])).stdout.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map(line => JSON.parse(line).title)).toEqual(['a', 'Battle of the Mill'])
  })

  test('is a table with --to csv, all articles in one', async () => {
    const folder = await temporaryFolder({'a.wikitext': lost, 'b.wikitext': lost})
    const {code, stdout, stderr} = await run(['convert', folder, '--to', 'csv', '--table', 'claims', '--no-spans'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const [head, ...rows] = stdout.split('\r\n')
    expect(head).toMatch(/^\uFEFFtitle,url,.*,quote$/)
    expect(rows).toEqual([expect.stringMatching(/^a,.*,12 killed$/), expect.stringMatching(/^b,.*,12 killed$/), ''])
  })

  test('is a page to read with --to markdown, all articles one below the other', async () => {
    const folder = await temporaryFolder({'a.wikitext': ford, 'b.wikitext': lost})
    const {code, stdout, stderr} = await run(['convert', folder, '--to', 'markdown'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout.split('\n---\n').map(page => page.trim().split('\n', 1)[0])).toEqual(['# a', '# b'])
    expect(stdout).toContain('- **Date:** 4 May 1644 (`1644-05-04`)')
  })

  test('is on many lines with --pretty, and means the same', async () => {
    const pretty = await run(['convert', '--pretty'], {stdin: ford})
    expect(pretty.stdout.split('\n').length).toBeGreaterThan(20)
    expect(JSON.parse(pretty.stdout)).toEqual(JSON.parse((await run(['convert'], {stdin: ford})).stdout))
  })

  test('has no places in the text with --no-spans', async () => {
    const {stdout} = await run(['convert', '--no-spans'], {stdin: ford})
    expect(stdout).toContain('"fields"')
    expect(stdout).not.toMatch(/"(?:span|unread)"/)
  })
})

describe('how an article is read', () => {
  test('follows --from', async () => {
    expect(JSON.parse((await run(['convert'], {stdin: plain})).stdout).format).toBe('plain')
    expect(JSON.parse((await run(['convert', '--from', 'wikitext'], {stdin: plain})).stdout).format).toBe('wikitext')
    expect(JSON.parse((await run(['convert', '--from', 'plain'], {stdin: ford})).stdout).format).toBe('plain')
  })

  test('follows --language', async () => {
    expect(JSON.parse((await run(['convert', '--language', 'de'], {stdin: 'Text'})).stdout).language).toBe('de')
  })

  test('follows --parser', async () => {
    const {code, stdout, stderr} = await run(['convert', '--parser', 'wikiparser-node'], {stdin: ford})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(JSON.parse(stdout).infoboxes).toMatchObject([{kind: 'conflict', fields: [{text: 'Battle of the Ford'}, {text: '4 May 1644'}]}])
  })

  test('tells of bytes that are no UTF-8, in the article and not as a failure', async () => {
    const folder = await temporaryFolder({
      'a.wikitext': Buffer.concat([Buffer.from('The battle '), Uint8Array.of(0xff), Buffer.from(' was short.')]),
    })
    const {code, stdout} = await run(['convert', join(folder, 'a.wikitext')])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).messages).toContainEqual({
      rule: 'invalid-utf-8',
      severity: 'warning',
      reason: 'Unexpected byte 0xFF at byte 11, expected UTF-8; 1 place read as U+FFFD',
      span: [11, 11],
    })
  })

  test('takes an empty file, and says that it is empty', async () => {
    const folder = await temporaryFolder({'a.wikitext': ''})
    const {code, stdout} = await run(['convert', join(folder, 'a.wikitext')])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({title: 'a', infoboxes: [], messages: [{rule: 'empty-page'}]})
  })
})

describe('--out', () => {
  test('writes one file', async () => {
    const folder = await temporaryFolder({'in/a.wikitext': ford, 'in/b.txt': plain})
    const {code, stdout} = await run(['convert', join(folder, 'in'), '--out', join(folder, 'out.json')])
    expect({code, stdout}).toEqual({code: 0, stdout: ''})
    expect(titles(await readFile(join(folder, 'out.json'), 'utf8'))).toEqual(['a', 'Battle of the Mill'])
  })

  test.each([
    ['a folder that is there', 'out', true],
    ['a folder that is to be', 'out/deep/', false],
  ])('writes a file for each article into %s', async (_, path, made) => {
    const folder = await temporaryFolder({'in/a.wikitext': ford, 'in/A.wikitext': ford, 'in/b.txt': plain})
    const out = join(folder, path)
    if (made) await mkdir(out)
    expect((await run(['convert', join(folder, 'in'), '--out', `${out}`])).code).toBe(0)
    expect((await readdir(out)).sort()).toEqual(['A.json', 'Battle_of_the_Mill.json', 'a-2.json'].sort())
    expect(JSON.parse(await readFile(join(out, 'A.json'), 'utf8')).title).toBe('A')
  })

  test('names the files by the format', async () => {
    const folder = await temporaryFolder({'in/a.wikitext': ford})
    const convert = ['convert', join(folder, 'in'), '--out', `${folder}/out/`, '--to']
    expect((await run([...convert, 'csv', '--table', 'events'])).code).toBe(0)
    expect((await run([...convert, 'ndjson'])).code).toBe(0)
    expect((await run([...convert, 'markdown'])).code).toBe(0)
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a.csv', 'a.md', 'a.ndjson'])
    expect(await readFile(join(folder, 'out/a.csv'), 'utf8')).toMatch(/^\uFEFFtitle,/)
  })

  test('keeps names that would lead elsewhere inside the folder', async () => {
    const folder = await temporaryFolder()
    const {code} = await run(['convert', '--title', '../../up', '--out', `${folder}/out/`], {stdin: ford})
    expect(code).toBe(0)
    expect(await readdir(join(folder, 'out'))).toEqual(['_._.._up.json'])
    expect(await readdir(folder)).toEqual(['out'])
  })

  test('leaves what stood there when nothing could be read', async () => {
    const folder = await temporaryFolder({'out.json': 'before'})
    expect((await run(['convert', join(folder, 'missing'), '--out', join(folder, 'out.json')])).code).toBe(1)
    expect(await readFile(join(folder, 'out.json'), 'utf8')).toBe('before')
  })

  test('never reads what it writes', async () => {
    const folder = await temporaryFolder({'a.txt': plain, 'b.txt': 'Text'})
    const {code, stderr} = await run(['convert', folder, '--out', join(folder, 'b.txt')])
    expect(code).toBe(1)
    expect(stderr).toBe(`warbox: Cannot read \`${join(folder, 'b.txt')}\`: it is the file to be written as well\n`)
    expect(titles(await readFile(join(folder, 'b.txt'), 'utf8'))).toEqual(['Battle of the Mill'])
  })

  test('names what cannot be written', async () => {
    const folder = await temporaryFolder({file: ''})
    const {code, stderr} = await run(['convert', '--out', join(folder, 'file/out.json')], {stdin: ford})
    expect(code).toBe(1)
    expect(stderr).toBe(`warbox: Cannot write \`${join(folder, 'file/out.json')}\`: a part of the path is a file, expected a folder\n`)
    const below = await run(['convert', '--out', join(folder, 'file/out/')], {stdin: ford})
    expect(below).toMatchObject({code: 1, stderr: expect.stringContaining('Cannot write')})
  })
})

describe('what goes wrong', () => {
  test('is named, and the other files are converted', async () => {
    const folder = await temporaryFolder({'a.wikitext': ford, 'b.png': Uint8Array.of(0x89, 0x50, 0, 0, 0, 0), 'c.txt': plain})
    const {code, stdout, stderr} = await run([
      'convert',
      ...['a.wikitext', 'missing.txt', 'b.png', 'c.txt'].map(name => join(folder, name)),
    ])
    expect(code).toBe(1)
    expect(titles(stdout)).toEqual(['a', 'Battle of the Mill'])
    expect(stderr.replaceAll(`${folder}/`, '')).toBe(
      'warbox: Cannot read `missing.txt`: there is no such file or folder\nwarbox: Cannot read `b.png`: it is not text, expected UTF-8\n',
    )
  })

  test('leaves nothing on standard output when it is the only file', async () => {
    expect(await run(['convert', 'missing.txt'])).toMatchObject({code: 1, stdout: ''})
  })

  test('ends quietly when the reader has gone away', async () => {
    const folder = await temporaryFolder({'a.wikitext': ford, 'b.txt': plain})
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), {code: 'EPIPE'}))
      },
    })
    expect(await run(['convert', folder, '--to', 'ndjson'], {stdout: gone})).toMatchObject({code: 0, stderr: ''})
  })

  test('is quiet and leaves no half file when a signal ends the work', async () => {
    const folder = await temporaryFolder({'a.wikitext': ford})
    const stopping = new AbortController()
    const stdin = new Readable({read() {}})
    setTimeout(() => stopping.abort(), 50)
    const given = ['convert', join(folder, 'a.wikitext'), '-', '--out', join(folder, 'out.json')]
    expect(await run(given, {stdin, signal: stopping.signal})).toEqual({code: 1, stdout: '', stderr: ''})
    expect(await readdir(folder)).toEqual(['a.wikitext'])
  })
})

test('articles are streamed: the first is printed before the last is there', async () => {
  const folder = await temporaryFolder({'a.wikitext': ford})
  const stdin = new Readable({read() {}})
  const lines: string[] = []
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      stdin.push(null)
      done()
    },
  })
  const {code} = await run(['convert', join(folder, 'a.wikitext'), '-', '--to', 'ndjson'], {stdin, stdout})
  expect(code).toBe(0)
  expect(lines).toHaveLength(2)
})
