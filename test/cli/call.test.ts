import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import packageJson from '../../package.json' with {type: 'json'}
import {temporaryFolder} from '../temporary-folder.ts'
import {run} from './run.ts'

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s names the commands, with examples', async given => {
    const {code, stdout, stderr} = await run([given])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain('convert')
    expect(stdout).toContain('schema')
    expect(stdout).toContain('Examples:\n  $ warbox convert')
  })

  test.each([
    ['convert', '--help'],
    ['help', 'convert'],
  ])('%s %s names every option, with examples and exit codes', async (...given) => {
    const {code, stdout} = await run(given)
    expect(code).toBe(0)
    for (const option of ['--to', '--table', '--out', '--pretty', '--no-spans', '--title', '--from', '--language', '--parser'])
      expect(stdout).toContain(option)
    expect(stdout).toContain('Examples:\n  $ warbox convert')
    expect(stdout).toContain('Exit codes: 0')
  })

  test('--version prints the version', async () => {
    expect(await run(['--version'])).toEqual({code: 0, stdout: `${packageJson.version}\n`, stderr: ''})
  })
})

describe('a wrong call', () => {
  test.each([
    ['no command', [], 'Usage: warbox'],
    ['an unknown command', ['covert'], "unknown command 'covert'\n(Did you mean convert?)"],
    ['an unknown option', ['convert', '--prety'], "unknown option '--prety'\n(Did you mean --pretty?)"],
    ['an unknown format', ['convert', '--to', 'xml'], 'Allowed choices are json, ndjson, csv, markdown'],
    ['an unknown form', ['convert', '--from', 'html'], 'Allowed choices are wikitext, plain'],
    ['an unknown parser', ['convert', '--parser', 'mine'], 'Allowed choices are warbox, wikiparser-node'],
    ['an option without its value', ['convert', '--out'], "option '--out <path>' argument missing"],
    ['an empty title', ['convert', '--title', ' '], 'Expected a title.'],
    ['a language that is none', ['convert', '--language', 'x y'], 'Expected a BCP 47 tag'],
    ['a title for several files', ['convert', 'a', 'b', '--title', 'X'], 'Unexpected `--title` for what may be several articles'],
    ['standard input twice', ['convert', '-', '-'], 'Unexpected second `-`'],
    ['pretty lines', ['convert', 'a', '--pretty', '--to', 'ndjson'], 'Unexpected `--pretty` with `--to ndjson`'],
    ['pretty cells', ['convert', 'a', '--pretty', '--to', 'csv', '--table', 'claims'], 'Unexpected `--pretty` with `--to csv`'],
    [
      'CSV of nothing',
      ['convert', 'a', '--to', 'csv'],
      'Unexpected `--to csv` without a table, expected `--table events` or `--table claims`',
    ],
    ['an unknown table', ['convert', 'a', '--to', 'csv', '--table', 'people'], 'Allowed choices are claims, events'],
    ['a table of JSON', ['convert', 'a', '--table', 'claims'], 'Unexpected `--table claims` with `--to json`, expected it with `--to csv`'],
    ['too many arguments', ['schema', 'x'], 'too many arguments'],
  ])('with %s says what is wrong, does nothing, and gives 2', async (_, given, message) => {
    const {code, stdout, stderr} = await run(given)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(message)
  })

  test('is one without inputs at a terminal', async () => {
    const {code, stderr} = await run(['convert'], {terminal: true})
    expect(code).toBe(2)
    expect(stderr).toBe(
      'warbox: Unexpected call without inputs, expected files, folders, patterns or text on standard input. Usage: warbox convert [options] [inputs...]\n',
    )
  })

  test('is a title for a folder', async () => {
    const folder = await temporaryFolder({'a.txt': 'a'})
    expect(await run(['convert', folder, '--title', 'X'])).toMatchObject({code: 2, stdout: ''})
  })
})

describe('schema', () => {
  test.each([
    [['schema'], [], true],
    [['schema', '--no-spans'], ['--no-spans'], false],
  ])('%j prints a schema that articles converted with %j obey', async (given, options, spans) => {
    const {code, stdout, stderr} = await run(given)
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const schema = JSON.parse(stdout)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const validate = new Ajv2020().compile(schema)
    const article = (await run(['convert', ...options], {stdin: '{{Infobox military conflict|date=1644}}\ntext'})).stdout
    expect(validate(JSON.parse(article)), JSON.stringify(validate.errors)).toBe(true)
    expect(stdout.includes('"span"')).toBe(spans)
    const other = (await run(['convert', ...(spans ? ['--no-spans'] : [])], {stdin: 'text'})).stdout
    expect(validate(JSON.parse(other))).toBe(false)
  })
})
