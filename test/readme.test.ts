import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {temporaryFolder} from './temporary-folder.ts'

/** A fenced block that runs, and the block that says what it prints. */
interface Example {
  language: string
  code: string
  prints?: string
}

const root = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const built = existsSync(join(root, 'dist/index.js')) && existsSync(join(root, 'dist/cli.js'))
const examples = examplesOf(readme)

test('the README has examples of the library, of the command, and of what they print', () => {
  expect(examples.filter(({language}) => language === 'ts').length).toBeGreaterThan(2)
  expect(examples.filter(({language}) => language === 'sh').length).toBeGreaterThan(3)
  expect(examples.filter(({prints}) => prints !== undefined).length).toBeGreaterThan(2)
})

test('the README has the commands that CI runs', () => {
  expect(readme).toContain('\nnpm ci && npm test\n')
})

test.runIf(!built)('the examples are not run: there is no dist before `npm run build`', ({skip}) => skip())

describe.runIf(built)('the examples of the README', () => {
  test('run one after the other and print what they say', async () => {
    const folder = await temporaryFolder()
    mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true})
    symlinkSync(root, join(folder, 'node_modules/warbox'))
    symlinkSync('../warbox/dist/cli.js', join(folder, 'node_modules/.bin/warbox'))
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
    symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'))
    symlinkSync(join(root, 'dist'), join(folder, 'dist'))

    for (const {language, code, prints} of examples) {
      const printed = language === 'ts' ? runTypeScript(code, folder) : runShell(code, folder)
      if (prints !== undefined) expect(printed.trimEnd()).toBe(prints.trimEnd())
    }
  })

  test('in TypeScript have no errors', async () => {
    const folder = await temporaryFolder()
    mkdirSync(join(folder, 'node_modules/@types'), {recursive: true})
    symlinkSync(root, join(folder, 'node_modules/warbox'))
    symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'))
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
    const paths = examples
      .filter(({language}) => language === 'ts')
      .map(({code}, index) => written(join(folder, `example-${index}.ts`), code))
    const program = ts.createProgram(paths, {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ['node'],
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      typeRoots: [join(folder, 'node_modules/@types')],
    })
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map(({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
    expect(errors).toEqual([])
  })
})

function examplesOf(markdown: string): Example[] {
  const examples: Example[] = []
  for (const {groups} of markdown.matchAll(/^```(?<language>ts|sh|text)\n(?<code>[\s\S]*?)^```$/gm)) {
    const {language = '', code = ''} = groups ?? {}
    const last = examples.at(-1)
    if (language !== 'text') examples.push({language, code})
    else if (last !== undefined) last.prints = code
  }
  return examples
}

/** What installs and builds has been run by whoever runs the tests. */
function runShell(code: string, folder: string): string {
  const rest = code.replace(/^npm (?:ci|install).*?(?:&& npm run build && |&& npm test$|$)/m, '')
  return execFileSync('bash', ['-euo', 'pipefail', '-c', rest], {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
}

function runTypeScript(code: string, folder: string): string {
  const {outputText} = ts.transpileModule(code, {compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext}})
  return execFileSync(process.execPath, [written(join(folder, 'example.js'), outputText)], {cwd: folder, encoding: 'utf8'})
}

function written(path: string, text: string): string {
  writeFileSync(path, text)
  return path
}
