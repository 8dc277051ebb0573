import {createHash} from 'node:crypto'
import {chmod, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Writable} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {temporaryFolder} from '../temporary-folder.ts'
import {type Given, run} from './run.ts'

const clean = '{{Infobox military conflict\n| place = Hollin Ford\n| date = 5 May 1900\n}}\nThe battle was short.\n'
const twice = '{{Infobox military conflict\n| place = Hollin Ford\n| date  = 5 May 1900\n| place = Hollin Ford\n}}\n'
const once = '{{Infobox military conflict\n| date  = 5 May 1900\n| place = Hollin Ford\n}}\n'
const both = '{{Infobox military conflict\n| status = Ongoing\n| result = Norrish victory\n}}\n'

/** Only the rules that the tests are about, so that they do not hang on what other rules there are. */
const allRules: {id: string}[] = JSON.parse((await run(['rules', '--json'])).stdout)
const rules = {...Object.fromEntries(allRules.map(({id}) => [id, 'off'])), 'duplicate-param': 'error', 'status-and-result': 'warning'}
const config = JSON.stringify({rules})

/** A folder with these files and the configuration of the tests. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  return temporaryFolder({'warbox.config.json': config, ...files})
}

/** Run `validate` in a folder; `told` has the rules of each file that the report names. */
async function validate(folder: string, given: readonly string[], options: Given = {}) {
  const outcome = await run(['validate', ...given], {folder, ...options})
  return {...outcome, told: toldBy(outcome.stdout)}
}

function toldBy(report: string): Record<string, string[]> {
  const told: Record<string, string[]> = {}
  let file = ''
  for (const {groups} of report.matchAll(
    /(?<path>[\w<>./-]+\.(?:wikitext|txt)|<stdin>)|(?<rule>duplicate-param|status-and-result|no-rain)/g,
  )) {
    if (groups?.path !== undefined) file = groups.path
    else told[file] = [...(told[file] ?? []), groups?.rule ?? '']
  }
  return told
}

describe('the outcome', () => {
  test('is 0 and a report without messages where nothing is wrong', async () => {
    const folder = await folderWith({'a.wikitext': clean})
    expect(await validate(folder, ['a.wikitext'])).toMatchObject({code: 0, stderr: '', told: {}})
  })

  test('is 1 for an error, which is told with its file, line and column', async () => {
    const folder = await folderWith({'a.wikitext': clean, 'below/b.wikitext': twice})
    const {code, told, stdout, stderr} = await validate(folder, ['.'])
    expect({code, told, stderr}).toEqual({code: 1, told: {'below/b.wikitext': ['duplicate-param']}, stderr: ''})
    expect(stdout).toContain('2:3')
  })

  test('is 0 for warnings, unless there are more of them than are allowed', async () => {
    const folder = await folderWith({'a.wikitext': both})
    expect(await validate(folder, ['a.wikitext'])).toMatchObject({code: 0, told: {'a.wikitext': ['status-and-result']}})
    expect(await validate(folder, ['a.wikitext', '--max-warnings', '1'])).toMatchObject({code: 0, stderr: ''})
    expect(await validate(folder, ['a.wikitext', '--max-warnings', '0'])).toMatchObject({
      code: 1,
      stderr: 'warbox: Unexpected 1 warnings, expected 0 at most\n',
    })
  })

  test('counts the warnings that --quiet does not show', async () => {
    const folder = await folderWith({'a.wikitext': both, 'b.wikitext': twice})
    expect(await validate(folder, ['.', '--quiet'])).toMatchObject({code: 1, told: {'b.wikitext': ['duplicate-param']}})
    expect(await validate(folder, ['a.wikitext', '--quiet', '--max-warnings', '0'])).toMatchObject({code: 1, told: {}})
  })

  test('is 1 when something could not be read, and the rest is checked', async () => {
    const folder = await folderWith({'a.wikitext': both, 'b.wikitext': Uint8Array.of(0x89, 0x50, 0, 0, 0, 0)})
    const {code, told, stderr} = await validate(folder, ['missing.txt', 'b.wikitext', '*.none', 'a.wikitext'])
    expect({code, told}).toEqual({code: 1, told: {'a.wikitext': ['status-and-result']}})
    expect(stderr).toBe(
      'warbox: Cannot read `missing.txt`: there is no such file or folder\n' +
        'warbox: Cannot read `b.wikitext`: it is not text, expected UTF-8\n' +
        'warbox: Cannot read `*.none`: nothing matches the pattern, expected a file at least\n',
    )
  })

  test('tells of odd bytes as of anything else', async () => {
    const folder = await folderWith({'a.wikitext': Buffer.concat([Buffer.from(clean), Uint8Array.of(0xff)])})
    const {code, stdout} = await validate(folder, ['a.wikitext'])
    expect(code).toBe(0)
    expect(stdout).toContain('invalid-utf-8')
  })
})

describe('the inputs', () => {
  test('are files, folders, patterns and standard input; what is named twice is checked once', async () => {
    const folder = await folderWith({'a.wikitext': twice, 'below/b.txt': both, 'below/c.wikitext': twice})
    const {told} = await validate(folder, ['below', 'a.wikitext', '**/*.wikitext', './a.wikitext', '-'], {stdin: both})
    expect(told).toEqual({
      'below/b.txt': ['status-and-result'],
      'below/c.wikitext': ['duplicate-param'],
      'a.wikitext': ['duplicate-param'],
      '<stdin>': ['status-and-result'],
    })
  })

  test('are standard input when none is named, under the name that it is given', async () => {
    const folder = await folderWith({})
    expect(await validate(folder, [], {stdin: twice})).toMatchObject({code: 1, told: {'<stdin>': ['duplicate-param']}})
    const named = await validate(folder, ['-', '--stdin-filename', 'x/a.wikitext'], {stdin: twice})
    expect(named.told).toEqual({'x/a.wikitext': ['duplicate-param']})
  })

  test('are read as the call says', async () => {
    const folder = await folderWith({})
    expect(await validate(folder, ['--from', 'plain'], {stdin: twice})).toMatchObject({code: 0, told: {}})
    expect(await validate(folder, ['--parser', 'wikiparser-node'], {stdin: twice})).toMatchObject({code: 1})
    const german = '{{Infobox Militärischer Konflikt\n| ORT = Furt\n| ORT = Furt\n}}'
    expect(await validate(folder, ['--language', 'de'], {stdin: german})).toMatchObject({code: 1, told: {'<stdin>': ['duplicate-param']}})
  })

  test('are not what .warboxignore or the configuration leaves out', async () => {
    const folder = await temporaryFolder({
      'warbox.config.json': JSON.stringify({rules, ignore: ['drafts/']}),
      '.warboxignore': '# old ones\n*.txt\n!keep.txt\n',
      'a.txt': twice,
      'keep.txt': twice,
      'drafts/b.wikitext': twice,
      'node_modules/c.wikitext': twice,
    })
    expect((await validate(folder, ['.'])).told).toEqual({'keep.txt': ['duplicate-param']})
    expect(await validate(folder, ['a.txt', 'drafts'])).toEqual({
      code: 0,
      stdout: expect.any(String),
      stderr: 'warbox: All files are ignored, nothing was checked\n',
      told: {},
    })
    expect((await validate(folder, ['-', '--stdin-filename', 'drafts/x.wikitext'], {stdin: twice})).code).toBe(0)
    expect(Object.keys((await validate(folder, ['.', '--no-ignore'])).told)).toEqual(['a.txt', 'drafts/b.wikitext', 'keep.txt'])
  })
})

describe('the configuration', () => {
  test.each([
    ['warbox.config.json', config],
    ['warbox.config.yaml', `rules: ${JSON.stringify(rules)}\n`],
    ['warbox.config.yml', `rules: ${JSON.stringify(rules)}\n`],
    ['warbox.config.mjs', `export default ${config}`],
    ['warbox.config.cjs', `module.exports = ${config}`],
    ['warbox.config.js', `module.exports = ${config}`],
    ['warbox.config.ts', `const config: object = ${config}\nexport default config`],
    ['package.json', `{"warbox": ${config}}`],
  ])('is found upwards in %s', async (name, content) => {
    const folder = await temporaryFolder({[name]: content, 'deep/below/a.wikitext': `${both}${twice}`})
    const {told} = await validate(join(folder, 'deep/below'), ['a.wikitext'])
    expect(told).toEqual({'a.wikitext': ['status-and-result', 'duplicate-param']})
  })

  test('that is nearer counts, and package.json only when it has one', async () => {
    const folder = await temporaryFolder({
      'warbox.config.json': config,
      'deep/package.json': '{"name": "deep"}',
      'deep/a.wikitext': both,
      'near/warbox.config.yaml': `rules: ${JSON.stringify({...rules, 'status-and-result': 'off'})}`,
      'near/a.wikitext': both,
    })
    expect((await validate(join(folder, 'deep'), ['.'])).told).toEqual({'a.wikitext': ['status-and-result']})
    expect((await validate(join(folder, 'near'), ['.'])).told).toEqual({})
  })

  test('can be named, or left out', async () => {
    const folder = await temporaryFolder({
      'warbox.config.json': JSON.stringify({rules: {...rules, 'duplicate-param': 'off'}}),
      'other/mine.json': config,
      'a.wikitext': twice,
    })
    expect((await validate(folder, ['a.wikitext'])).code).toBe(0)
    expect((await validate(folder, ['a.wikitext', '--config', 'other/mine.json'])).code).toBe(1)
    expect((await validate(folder, ['a.wikitext', '--no-config'])).code).toBe(1)
  })

  test('gives way to what the call says', async () => {
    const folder = await folderWith({'a.wikitext': `${twice}${both}`})
    const given = ['a.wikitext', '--rule', 'duplicate-param=off', '--rule', 'status-and-result=error']
    expect(await validate(folder, given)).toMatchObject({code: 1, told: {'a.wikitext': ['status-and-result']}})
    const strict = await temporaryFolder({'a.wikitext': both})
    expect((await validate(strict, ['a.wikitext', '--no-config', '--preset', 'strict'])).code).toBe(1)
  })

  test('has settings for some files, of which the later ones count', async () => {
    const overrides = [
      {files: ['old/**', '!old/b.*'], rules: {'duplicate-param': 'off'}},
      {files: '*.txt', rules: {'duplicate-param': 'warning'}},
    ]
    const folder = await temporaryFolder({
      'warbox.config.json': JSON.stringify({rules, overrides}),
      'old/a.wikitext': twice,
      'old/b.wikitext': twice,
      'old/c.txt': twice,
    })
    const {code, told} = await validate(folder, ['old/a.wikitext', 'old/c.txt'])
    expect({code, told}).toEqual({code: 0, told: {'old/c.txt': ['duplicate-param']}})
    expect(await validate(folder, ['old/b.wikitext'])).toMatchObject({code: 1, told: {'old/b.wikitext': ['duplicate-param']}})
  })

  test('can bring rules of its own', async () => {
    const folder = await temporaryFolder({
      'warbox.config.mjs': `const noRain = {
        id: 'no-rain', summary: 'It does not rain.', options: {word: 'rain'},
        *check({source}, {word}) {
          const at = source.indexOf(word)
          if (at >= 0) yield {reason: 'Unexpected ' + word + ', expected sun', span: [at, at + word.length]}
        },
      }
      export default {rules: {...${JSON.stringify(rules)}, 'no-rain': ['warning', {word: 'snow'}]}, customRules: [noRain]}`,
      'a.wikitext': 'It snowed.',
    })
    expect(await validate(folder, ['a.wikitext'])).toMatchObject({code: 0, told: {'a.wikitext': ['no-rain']}})
    // A severity alone keeps the options.
    expect(await validate(folder, ['a.wikitext', '--rule', 'no-rain=error'])).toMatchObject({code: 1, told: {'a.wikitext': ['no-rain']}})
  })

  test('can bring templates, sources and infoboxes of its own', async () => {
    const folder = await temporaryFolder({
      'warbox.config.json': JSON.stringify({
        rules: {...rules, 'unknown-template': 'error'},
        templates: {'Hollin place': {kind: 'text', argument: 1}},
        infoboxes: [{kind: 'shipwreck', names: ['Infobox shipwreck'], fields: {date: {kind: 'date'}}}],
        sources: {monitor: [{id: 'watch', name: 'Hollin Watch', aliases: []}]},
      }),
      'a.wikitext': '{{Infobox military conflict|place={{Hollin place|ford}}}}{{Infobox shipwreck|date=1900|date=1900}}',
    })
    expect(await validate(folder, ['.'])).toMatchObject({code: 1, told: {'a.wikitext': ['duplicate-param']}})
    expect((await validate(folder, ['.', '--no-config', '--rule', 'unknown-template=error'])).stdout).toContain('unknown-template')
  })

  test.each([
    ['{"ruls": {}}', 'Unexpected key `ruls`, expected `rules`'],
    ['{"colour": "red"}', 'Unexpected key `colour`, expected one of preset, rules, customRules'],
    ['{"overrides": [{"files": "a"}, {"file": "b", "files": "c"}]}', 'Unexpected key `overrides[1].file`, expected `files`'],
    ['{"overrides": [{"files": "*.{a,b}"}]}', 'Unexpected value of `overrides[0].files`, expected a pattern as in a .gitignore'],
    ['{"ignore": "a"}', 'Unexpected value of `ignore`, expected a list of patterns'],
    ['{"rules": {"duplicate-param": 1}}', 'Unexpected value of `rules.duplicate-param`, expected a severity'],
    ['{"rules": {"duplicate-parm": "off"}}', 'Unexpected rule `duplicate-parm`, expected one that there is, such as `duplicate-param`'],
    ['{"rules": {"duplicate-param": "warn"}}', 'Unexpected severity `warn` of `duplicate-param`'],
    ['{"rules": {"duplicate-param": ["off", {"x": 1}]}, "preset": "lax"}', 'Unexpected preset `lax`'],
    ['{"overrides": [{"files": "a", "rules": {"x": "off"}}]}', 'Unexpected rule `x`'],
    ['{"limits": {"dept": 3}}', 'Unexpected key `limits.dept`, expected `depth`'],
    ['{"language": "x y"}', 'Unexpected value of `language`, expected a BCP 47 tag'],
    ['[]', 'Unexpected configuration, expected an object'],
    ['{', 'Cannot load'],
  ])('that is wrong is a wrong call which says where: %s', async (content, reason) => {
    const folder = await temporaryFolder({'warbox.config.json': content, 'a.wikitext': clean})
    const {code, stdout, stderr} = await validate(folder, ['a.wikitext'])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(reason)
    expect(stderr).toContain(join(folder, 'warbox.config.json'))
  })

  test.each([
    ['warbox.config.yaml', 'rules: [\n', 'Cannot load'],
    ['warbox.config.mjs', 'export default {', 'Cannot load'],
    ['warbox.config.mjs', 'throw new Error("no luck")', 'no luck'],
    ['warbox.config.mjs', 'export const rules = {}', 'Unexpected configuration, expected an object'],
  ])('that cannot be loaded is a wrong call: %s of %j', async (name, content, reason) => {
    const folder = await temporaryFolder({[name]: content})
    const {code, stderr} = await validate(folder, [], {stdin: clean})
    expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(reason)})
    expect(stderr).toContain(name)
  })

  test('can bring an engine, whose failure is told of each file', async () => {
    const folder = await temporaryFolder({
      'warbox.config.mjs': `export default {rules: ${JSON.stringify(rules)}, parser: () => { throw new Error('no luck') }}`,
      'a.wikitext': twice,
    })
    expect(await validate(folder, ['.'])).toMatchObject({code: 1, stderr: 'warbox: Cannot check `a.wikitext`: no luck\n', told: {}})
    expect((await validate(folder, ['.', '--parser', 'warbox'])).told).toEqual({'a.wikitext': ['duplicate-param']})
  })

  test('that is empty says nothing', async () => {
    for (const name of ['warbox.config.yaml', 'warbox.config.json']) {
      expect((await validate(await temporaryFolder({[name]: ''}), [], {stdin: 'Text.'})).code).toBe(0)
    }
  })

  test('is printed as it holds for a file', async () => {
    const overrides = [{files: 'old/', rules: {'duplicate-param': 'info'}, language: 'de'}]
    const folder = await temporaryFolder({'warbox.config.json': JSON.stringify({rules, overrides, ignore: ['*.txt']})})
    const print = async (...given: string[]) => JSON.parse((await validate(folder, [...given, '--print-config', 'old/a.txt'])).stdout)
    expect(await print()).toMatchObject({
      config: join(folder, 'warbox.config.json'),
      root: folder,
      ignored: true,
      preset: 'recommended',
      language: 'de',
      rules: {...rules, 'duplicate-param': 'info'},
    })
    expect((await print('--rule', 'duplicate-param=error', '--no-ignore')).rules).toEqual(rules)
    expect(JSON.parse((await validate(folder, ['--print-config'])).stdout)).toMatchObject({rules, ignored: false})
  })
})

test.each(['.warboxignore', 'warbox-suppressions.json'])('a %s that cannot be read is a wrong call', async name => {
  const folder = await folderWith({[`${name}/a.wikitext`]: clean})
  const {code, stderr} = await validate(folder, ['.'])
  expect({code, stderr}).toEqual({code: 2, stderr: `warbox: Cannot read \`${join(folder, name)}\`: it is a folder, expected a file\n`})
})

describe('--fix', () => {
  test('mends files where they are, and reports what is left', async () => {
    const folder = await folderWith({'a.wikitext': `${twice}${both}`, 'b.wikitext': clean})
    const before = await stat(join(folder, 'b.wikitext'))
    const {code, told} = await validate(folder, ['.', '--fix'])
    expect({code, told}).toEqual({code: 0, told: {'a.wikitext': ['status-and-result']}})
    expect(await readFile(join(folder, 'a.wikitext'), 'utf8')).toBe(`${once}${both}`)
    expect((await stat(join(folder, 'b.wikitext'))).ino).toBe(before.ino)
    expect((await readdir(folder)).sort()).toEqual(['a.wikitext', 'b.wikitext', 'warbox.config.json'])
  })

  test('keeps byte-order marks, line ends and the rights of a file', async () => {
    const folder = await folderWith({'a.wikitext': `\uFEFF${twice.replaceAll('\n', '\r\n')}`})
    await chmod(join(folder, 'a.wikitext'), 0o600)
    expect((await validate(folder, ['.', '--fix'])).code).toBe(0)
    expect(await readFile(join(folder, 'a.wikitext'), 'utf8')).toBe(`\uFEFF${once.replaceAll('\n', '\r\n')}`)
    expect((await stat(join(folder, 'a.wikitext'))).mode & 0o777).toBe(0o600)
  })

  test('leaves a file alone whose bytes are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(twice), Uint8Array.of(0xff)])
    const folder = await folderWith({'a.wikitext': bytes})
    expect((await validate(folder, ['.', '--fix'])).code).toBe(1)
    expect(await readFile(join(folder, 'a.wikitext'))).toEqual(bytes)
  })

  test('mends errors alone with --quiet', async () => {
    const folder = await temporaryFolder({
      'warbox.config.json': JSON.stringify({rules: {...rules, 'duplicate-param': 'warning'}}),
      'a.wikitext': twice,
    })
    await validate(folder, ['.', '--fix', '--quiet'])
    expect(await readFile(join(folder, 'a.wikitext'), 'utf8')).toBe(twice)
  })

  test('gives the mended text of standard input, and the report on standard error', async () => {
    const folder = await folderWith({})
    const {code, stdout, stderr} = await validate(folder, ['-', '--fix'], {stdin: `${twice}${both}`})
    expect({code, stdout}).toEqual({code: 0, stdout: `${once}${both}`})
    expect(toldBy(stderr)).toEqual({'<stdin>': ['status-and-result']})
  })

  test('tells of a file that cannot be written', async () => {
    const folder = await folderWith({'a.wikitext': twice})
    const {code, stderr} = await run(['validate', 'a.wikitext', '--format', 'pretty:a.wikitext/report.txt'], {folder})
    expect(code).toBe(1)
    expect(stderr).toContain('Cannot write `a.wikitext/report.txt`')
  })
})

describe('--fix-dry-run', () => {
  test('prints what would change, changes nothing, and tells of what would be left', async () => {
    const folder = await folderWith({'a.wikitext': `${twice}${both}`})
    const {code, stdout, stderr} = await validate(folder, ['.', '--fix-dry-run'])
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        '--- a/a.wikitext',
        '+++ b/a.wikitext',
        '@@ -1,5 +1,4 @@',
        ' {{Infobox military conflict',
        '-| place = Hollin Ford',
        ' | date  = 5 May 1900',
        ' | place = Hollin Ford',
        ' }}',
        '',
      ].join('\n'),
    )
    expect(toldBy(stderr)).toEqual({'a.wikitext': ['status-and-result']})
    expect(await readFile(join(folder, 'a.wikitext'), 'utf8')).toBe(`${twice}${both}`)
  })

  test('is safe to look at on a terminal, and exact elsewhere', async () => {
    const folder = await folderWith({'a.wikitext': twice.replaceAll('Hollin', 'H\u001B[2Jollin')})
    expect((await validate(folder, ['.', '--fix-dry-run'])).stdout).toContain('-| place = H\u001B[2Jollin Ford')
    const shown = await validate(folder, ['.', '--fix-dry-run'], {terminal: true, environment: {NO_COLOR: '1'}})
    expect(shown.stdout).toContain('-| place = H[2Jollin Ford')
  })

  test('leaves standard output to a report that is asked for', async () => {
    const folder = await folderWith({'a.wikitext': `${twice}${both}`})
    const {told, stderr} = await validate(folder, ['.', '--fix-dry-run', '--format', 'pretty'])
    expect({told, stderr}).toEqual({told: {'a.wikitext': ['status-and-result']}, stderr: ''})
  })
})

describe('a baseline', () => {
  const path = 'warbox-suppressions.json'

  test('holds back all that there was, beside the configuration', async () => {
    const folder = await folderWith({'below/a.wikitext': `${twice}${twice}${both}`, 'b.wikitext': twice})
    expect(await validate(join(folder, 'below'), ['a.wikitext', '--suppress-all'])).toMatchObject({code: 0, told: {}, stderr: ''})
    expect(JSON.parse(await readFile(join(folder, path), 'utf8'))).toEqual({
      'below/a.wikitext': {'duplicate-param': {count: 2}, 'status-and-result': {count: 1}},
    })
    expect(await validate(folder, ['.'])).toMatchObject({code: 1, told: {'b.wikitext': ['duplicate-param']}})
    // What others are held back stays.
    await validate(folder, ['b.wikitext', '--suppress-all'])
    expect(await validate(folder, ['.', '--max-warnings', '0'])).toMatchObject({code: 0, told: {}, stderr: ''})
  })

  test('shows the messages of a rule when there are more than there were', async () => {
    const folder = await folderWith({'a.wikitext': `${twice}${both}`})
    await validate(folder, ['.', '--suppress-all'])
    await writeFile(join(folder, 'a.wikitext'), `${twice}${twice}${both}`)
    expect(await validate(folder, ['.'])).toMatchObject({code: 1, told: {'a.wikitext': ['duplicate-param', 'duplicate-param']}})
  })

  test('is said to be too wide, and --prune-suppressions makes it narrow', async () => {
    const folder = await folderWith({'a.wikitext': `${twice}${twice}`, 'b.wikitext': both, 'c.wikitext': both, 'd.wikitext': both})
    await validate(folder, ['.', '--suppress-all'])
    await writeFile(join(folder, 'a.wikitext'), twice)
    await writeFile(join(folder, 'b.wikitext'), clean)
    await writeFile(join(folder, 'c.wikitext'), '')
    const {code, stderr} = await validate(folder, ['a.wikitext', 'b.wikitext'])
    expect({code, stderr}).toEqual({
      code: 0,
      stderr: 'warbox: Unexpected suppressions of more than there is (2), expected no more: `--prune-suppressions` lowers them\n',
    })
    expect(await validate(folder, ['a.wikitext', 'b.wikitext', '--prune-suppressions'])).toMatchObject({code: 0, stderr: ''})
    expect(JSON.parse(await readFile(join(folder, path), 'utf8'))).toEqual({
      'a.wikitext': {'duplicate-param': {count: 1}},
      'c.wikitext': {'status-and-result': {count: 1}},
      'd.wikitext': {'status-and-result': {count: 1}},
    })
  })

  test('lies where the call says', async () => {
    const folder = await folderWith({'a.wikitext': twice})
    await validate(folder, ['.', '--suppress-all', '--suppressions-location', 'held.json'])
    expect((await validate(folder, ['.'])).code).toBe(1)
    expect((await validate(folder, ['.', '--suppressions-location', 'held.json'])).code).toBe(0)
  })

  test.each(['{', '[]', '{"a": {"b": 1}}', '{"a": {"b": {"count": -1}}}'])('that is none is a wrong call: %s', async content => {
    const folder = await folderWith({'a.wikitext': clean, [path]: content})
    const {code, stderr} = await validate(folder, ['.'])
    expect(code).toBe(2)
    expect(stderr).toContain(path)
  })
})

describe('--cache', () => {
  test('gives the same as without, and looks again at what has changed', async () => {
    const folder = await folderWith({'a.wikitext': twice, 'b.wikitext': both, 'node_modules/x/package.json': '{}'})
    const first = await validate(folder, ['.', '--cache'])
    expect(await readdir(join(folder, 'node_modules/.cache/warbox'))).toEqual(['validate.json'])
    expect(await validate(folder, ['.', '--cache'])).toEqual(first)
    await writeFile(join(folder, 'b.wikitext'), `${both}${twice}`)
    expect((await validate(folder, ['.', '--cache'])).told['b.wikitext']).toEqual(['status-and-result', 'duplicate-param'])
    expect((await validate(folder, ['.', '--cache', '--rule', 'status-and-result=off'])).told['b.wikitext']).toEqual(['duplicate-param'])
    expect((await validate(folder, ['.', '--cache', '--fix'])).told).toEqual({'b.wikitext': ['status-and-result']})
    expect((await validate(folder, ['.', '--cache'])).told).toEqual({'b.wikitext': ['status-and-result']})
  })

  test('remembers what was said, and does not look again', async () => {
    const folder = await folderWith({'a.wikitext': twice})
    const cache = join(folder, '.warboxcache')
    await validate(folder, ['.', '--cache'])
    const [, body = ''] = (await readFile(cache, 'utf8')).split('\n')
    const changed = body.replace('given again below', 'remembered')
    const hash = createHash('sha1').update(changed).digest('base64')
    await writeFile(cache, `${hash}\n${changed}`)
    expect((await validate(folder, ['.', '--cache'])).stdout).toContain('remembered')
    expect((await validate(folder, ['.'])).stdout).not.toContain('remembered')
  })

  test.each([
    ['nothing', ''],
    ['no hash', 'x'],
    ['another hash', 'x\n[]'],
    ['a cut line', '9\n[["a.wikitext",{"key":"'],
  ])('does without a file that has %s, and writes it anew', async (_, content) => {
    const folder = await folderWith({'a.wikitext': twice, '.warboxcache': content})
    expect(await validate(folder, ['.', '--cache'])).toMatchObject({code: 1, stderr: '', told: {'a.wikitext': ['duplicate-param']}})
    expect(await readFile(join(folder, '.warboxcache'), 'utf8')).toContain('duplicate-param')
  })

  test('does without a file that cannot be written, and says so', async () => {
    const folder = await folderWith({'a.wikitext': clean})
    const {code, stderr} = await validate(folder, ['.', '--cache', '--cache-location', 'a.wikitext/cache'])
    expect({code, stderr}).toEqual({code: 0, stderr: expect.stringContaining('Cannot write')})
  })

  test('forgets files that are gone, and no others', async () => {
    const folder = await folderWith({'a.wikitext': twice, 'b.wikitext': twice, 'c.wikitext': twice})
    await validate(folder, ['.', '--cache', '--cache-location', `${folder}/`])
    await rm(join(folder, 'b.wikitext'))
    await validate(folder, ['a.wikitext', '--cache'])
    const cache = await readFile(join(folder, '.warboxcache'), 'utf8')
    expect(['a', 'b', 'c'].filter(name => cache.includes(`"${name}.wikitext"`))).toEqual(['a', 'c'])
  })
})

describe('--schema', () => {
  test('holds converted articles against their schema: files, folders and standard input', async () => {
    const folder = await folderWith({'a.wikitext': twice, 'in/b.wikitext': both})
    for (const [input, form] of [
      ['a.wikitext', 'json'],
      ['.', 'ndjson'],
    ] as const) {
      const {stdout} = await run(['convert', input, '--to', form], {folder})
      await writeFile(join(folder, `in/out.${form}`), stdout)
      expect(await validate(folder, ['--schema'], {stdin: stdout})).toMatchObject({code: 0, stderr: ''})
    }
    expect(await validate(folder, ['in', '--schema'])).toMatchObject({code: 0, stderr: ''})
    await writeFile(join(folder, 'in/out.json'), '{"title": "Ford", "languages": "en"}')
    const {code, stdout} = await validate(folder, ['.', '--schema'])
    expect(code).toBe(1)
    expect(stdout).toContain('in/out.json')
    expect(stdout).toContain('Unexpected key `languages`')
    expect(stdout).not.toContain('out.ndjson')
    expect(stdout).not.toContain('warbox.config.json')
    expect((await validate(folder, ['in/out.json', '--schema', '--suppress-all'])).code).toBe(0)
    expect((await validate(folder, ['in', '--schema'])).code).toBe(0)
  })

  test('tells of a file that is no text, and of a folder without any', async () => {
    const folder = await temporaryFolder({'a.json': Uint8Array.of(0x89, 0x50, 0, 0, 0, 0), 'in/a.wikitext': clean})
    const {code, stderr} = await validate(folder, ['a.json', 'in', '--schema'])
    expect(code).toBe(1)
    expect(stderr).toBe(
      'warbox: Cannot read `a.json`: it is not text, expected UTF-8\n' +
        'warbox: Cannot read `in`: there is no article in the folder, expected files ending in .json, .ndjson, .jsonl\n',
    )
  })
})

describe('reports', () => {
  test('go to files, several at once', async () => {
    const folder = await folderWith({'a.wikitext': twice})
    const {code, stdout} = await validate(folder, ['.', '--format', 'pretty:out/one.txt', '--format', 'pretty:two.txt'])
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    for (const path of ['out/one.txt', 'two.txt']) {
      expect(toldBy(await readFile(join(folder, path), 'utf8'))).toEqual({'a.wikitext': ['duplicate-param']})
    }
  })

  test('for programs are as their formats have them, SARIF with the pages of the rules', async () => {
    const folder = await folderWith({'a.wikitext': twice})
    expect(JSON.parse((await validate(folder, ['.', '--format', 'json'])).stdout)).toMatchObject([
      {path: 'a.wikitext', messages: [{line: 2}]},
    ])
    const sarif = JSON.parse((await validate(folder, ['.', '--format', 'sarif'])).stdout)
    const described: {id: string; help: {markdown: string}}[] = sarif.runs[0].tool.driver.rules
    expect(described.find(({id}) => id === 'duplicate-param')?.help.markdown).toContain('## Turn it off')
  })

  test('have colours on a terminal and where they are forced, and never in files', async () => {
    const folder = await folderWith({'a.wikitext': twice})
    const colour = '\u001B['
    const cases: [options: Given, coloured: boolean][] = [
      [{terminal: true}, true],
      [{}, false],
      [{terminal: true, environment: {NO_COLOR: '1'}}, false],
      [{terminal: true, environment: {TERM: 'dumb'}}, false],
      [{environment: {FORCE_COLOR: '1'}}, true],
      [{terminal: true, environment: {FORCE_COLOR: '0'}}, false],
    ]
    for (const [options, coloured] of cases) {
      expect((await run(['rules'], options)).stdout.includes(colour), JSON.stringify(options)).toBe(coloured)
    }
    await validate(folder, ['.', '--format', 'pretty:out.txt'], {environment: {FORCE_COLOR: '1'}})
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).not.toContain(colour)
  })

  test('end quietly when the reader goes away', async () => {
    const folder = await folderWith(Object.fromEntries(Array.from({length: 30}, (_, index) => [`${index}.wikitext`, twice])))
    let chunks = 0
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        chunks++
        done(Object.assign(new Error('gone'), {code: 'EPIPE'}))
      },
    })
    const {code, stderr} = await validate(folder, ['.'], {stdout: gone})
    expect({code, stderr, chunks}).toEqual({code: 1, stderr: '', chunks: 1})
  })
})

describe('a wrong call', () => {
  test.each([
    [['--fix', '--fix-dry-run'], 'Unexpected `--fix` with `--fix-dry-run`'],
    [['--suppress-all', '--prune-suppressions'], 'Unexpected `--suppress-all` with `--prune-suppressions`'],
    [['--format', 'pretty', '--format', 'pretty'], 'Unexpected second report on standard output'],
    [['--format', 'pretty', '--fix'], 'Unexpected `--format` with `--fix` of standard input'],
    [['a.wikitext', '--stdin-filename', 'x'], 'Unexpected `--stdin-filename`'],
    [['--schema', '--fix'], 'Unexpected `--fix` with `--schema`'],
    [['--schema', '--rule', 'duplicate-param=off'], 'Unexpected `--rule` with `--schema`'],
    [['--format', 'prety'], 'Expected one of pretty'],
    [['--format', 'pretty:'], 'Expected one of pretty'],
    [['--rule', 'duplicate-param'], 'Expected a rule and one of off, info, warning, error'],
    [['--rule', 'duplicate-param=warn'], 'Expected a rule and one of off, info, warning, error'],
    [['--rule', 'duplicate-parm=off'], 'such as `duplicate-param`'],
    [['--preset', 'lax'], 'Allowed choices are recommended, strict, documented'],
    [['--max-warnings', '-1'], 'Expected a whole number'],
    [['--jobs', '0'], 'Expected a whole number from 1'],
    [['--config', 'missing.json'], 'Cannot read `missing.json`: there is no such file or folder'],
    [['--config', 'config.toml'], 'expected a file that ends in .js'],
    [['-', '-'], 'Unexpected second `-`'],
  ])('is %j', async (given, reason) => {
    const folder = await folderWith({'a.wikitext': clean})
    const {code, stdout, stderr} = await validate(folder, given, {stdin: clean})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(reason)
  })

  test('is one without inputs at a terminal', async () => {
    const {code, stderr} = await run(['validate'], {terminal: true})
    expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining('Usage: warbox validate [options] [inputs...]')})
  })
})

describe('rules', () => {
  test('are listed, each with its severities and whether it mends', async () => {
    const {code, stdout, stderr} = await run(['rules'])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const [, ...lines] = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(allRules.length)
    expect(stdout).toMatch(/^duplicate-param +error +error +error +fix +A parameter is given once\.$/m)
    expect(allRules.find(({id}) => id === 'duplicate-param')).toEqual({
      id: 'duplicate-param',
      summary: 'A parameter is given once.',
      fixable: true,
      recommended: 'error',
      strict: 'error',
      documented: 'error',
    })
  })

  test.each(allRules)('$id is explained', async ({id}) => {
    const {code, stdout, stderr} = await run(['explain', id])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout.startsWith(`${id}\n\n`)).toBe(true)
    expect(stdout).toContain('\nWhy\n')
    expect(stdout).not.toContain('```')
  })

  test('that are none are a wrong call, which names the nearest', async () => {
    expect(await run(['explain', 'duplicate-parm'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'warbox: Unexpected rule `duplicate-parm`, expected `duplicate-param`; `warbox rules` lists them\n',
    })
    expect((await run(['explain', '../../..'])).code).toBe(2)
  })
})
