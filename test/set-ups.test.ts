import {execFileSync} from 'node:child_process'
import {chmodSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import packageJson from '../package.json' with {type: 'json'}
import {readArguments} from '../src/command/arguments.ts'
import {checkedConfig} from '../src/command/validate/check-config.ts'
import {activeRules} from '../src/lint/active-rules.ts'
import {temporaryFolder} from './temporary-folder.ts'

const page = readFileSync('docs/validate.md', 'utf8')
const blocks = [...page.matchAll(/^```(?<language>\w+)\n(?<code>[\s\S]*?)^```$/gm)].map(({groups: {language = '', code = ''} = {}}) => ({
  language,
  code,
}))
const action = parse(readFileSync('action.yml', 'utf8'))
const hooks: {id: string; entry: string; language: string; files: string}[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))

describe('the page of set-ups', () => {
  const calls = blocks.flatMap(({code}) => [...code.matchAll(/\bnpx warbox@0\.1 (?<call>[^\n]*)/g)].map(({groups}) => groups?.call ?? ''))

  test('has calls', () => {
    expect(calls.length).toBeGreaterThan(8)
    expect(packageJson.version).toMatch(/^0\.1\./)
  })

  test.each(calls)('calls `warbox %s` as the command takes it', call => {
    expect(readArguments(words(call))).toMatchObject({call: {command: call.split(' ')[0]}})
  })

  test.each(blocks.filter(({language}) => language === 'yaml').map(({code}) => code))('has YAML that can be read: %s', code => {
    expect(parse(code)).toBeTypeOf('object')
  })

  test('has configurations that are some', () => {
    const written = blocks.flatMap(({language, code}) =>
      language === 'json' ? [JSON.parse(code)] : language === 'yaml' ? [parse(code)] : [],
    )
    const configs = written.map(value => value.warbox ?? value).filter(value => 'preset' in value || 'rules' in value)
    expect(configs.length).toBeGreaterThan(3)
    for (const config of configs) {
      checkedConfig(config, 'docs/validate.md')
      for (const rules of [config.rules, ...(config.overrides ?? []).map(({rules}: {rules?: object}) => rules)]) {
        expect(() => activeRules({...config, rules})).not.toThrow()
      }
    }
  })

  test('has TypeScript without errors', async () => {
    const folder = await temporaryFolder()
    const program = ts.createProgram(
      blocks.filter(({language}) => language === 'ts').map(({code}, index) => written(join(folder, `example-${index}.ts`), code)),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        moduleDetection: ts.ModuleDetectionKind.Force,
        allowImportingTsExtensions: true,
        resolveJsonModule: true,
        exactOptionalPropertyTypes: true,
        types: ['node'],
        typeRoots: [join(process.cwd(), 'node_modules/@types')],
        baseUrl: '.',
        paths: {
          warbox: ['src/index.ts'],
          'warbox/unified': ['src/unified.ts'],
          '*': ['node_modules/*'],
        },
      },
    )
    const examples = program.getSourceFiles().filter(({fileName}) => fileName.startsWith(folder))
    const errors = examples.flatMap(example => [...program.getSyntacticDiagnostics(example), ...program.getSemanticDiagnostics(example)])
    expect(examples.length).toBeGreaterThan(3)
    expect(errors.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })

  test('knows the hooks and the inputs of the action that it uses', () => {
    const written = blocks.filter(({language}) => language === 'yaml').map(({code}) => parse(code))
    const used = written.flatMap(({repos = []}) =>
      repos.flatMap((repo: {repo: string; hooks: {id: string; args?: string[]}[]}) => (repo.repo === 'local' ? [] : repo.hooks)),
    )
    expect(used.map(({id}) => id)).toEqual(['warbox-fix'])
    for (const {id, args = []} of used) {
      const entry = hooks.find(hook => hook.id === id)?.entry ?? ''
      expect(readArguments([...words(entry).slice(3), ...args, 'a.wikitext'])).toMatchObject({
        call: {command: 'validate', preset: 'strict', fix: true},
      })
    }
    const steps = written.flatMap(({jobs = {}}) =>
      Object.values<{steps: {uses?: string; with?: object}[]}>(jobs).flatMap(({steps}) => steps),
    )
    const inputs = steps.filter(({uses}) => uses?.includes('/warbox@')).flatMap(step => Object.keys(step.with ?? {}))
    expect(inputs.length).toBeGreaterThan(1)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(inputs))
  })
})

describe('the hooks of pre-commit', () => {
  test.each(hooks)('$id calls the command as it takes it, for the files that are articles', ({entry, language, files}) => {
    const [npx, yes, program, ...given] = words(entry)
    expect([npx, yes, program]).toEqual(['npx', '--yes', `warbox@${packageJson.version}`])
    expect(language).toBe('node')
    expect(readArguments([...given, 'a.wikitext', 'b.wiki'])).toMatchObject({call: {command: 'validate', inputs: ['a.wikitext', 'b.wiki']}})
    expect(['a.wikitext', 'a/b.wiki', 'c.mediawiki', 'README.md'].map(path => new RegExp(files).test(path))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('the action', () => {
  const [step] = action.runs.steps

  test('runs the version of this package when none is asked for', () => {
    expect(action.inputs.version.default).toBe(`^${packageJson.version}`)
  })

  test('lets no input into the script but by variables, and has no input that is not used', () => {
    expect(action.runs.steps).toHaveLength(1)
    expect(step.run).not.toContain('${{')
    const used = [...Object.values<string>(step.env), step['working-directory']].map(
      value => /^\$\{\{ inputs\.(?<name>[\w-]+) \}\}$/.exec(value)?.groups?.name,
    )
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort())
    for (const name of Object.keys(step.env)) expect(step.run).toContain(`$${name}`)
  })

  test('calls the command as it takes it', async () => {
    const given = await run({
      WARBOX_FILES: 'articles\n\na b.wikitext\n',
      WARBOX_FORMAT: 'github\nsarif:out.sarif',
      GITHUB_STEP_SUMMARY: '/tmp/summary',
    })
    expect(given).toEqual([
      '--yes',
      `warbox@^${packageJson.version}`,
      'validate',
      '--format=github',
      '--format=sarif:out.sarif',
      '--format=github-summary:/tmp/summary',
      '--',
      'articles',
      'a b.wikitext',
    ])
    expect(readArguments(given.slice(2))).toMatchObject({
      call: {
        command: 'validate',
        inputs: ['articles', 'a b.wikitext'],
        format: [{name: 'github'}, {name: 'sarif', path: 'out.sarif'}, {name: 'github-summary', path: '/tmp/summary'}],
      },
    })
  })

  test('passes every input on', async () => {
    const given = await run({
      WARBOX_CONFIG: 'a b.json',
      WARBOX_PRESET: 'strict',
      WARBOX_MAX_WARNINGS: '0',
      WARBOX_VERSION: '0.1.0',
      WARBOX_SUMMARY: 'false',
      GITHUB_STEP_SUMMARY: '/tmp/summary',
    })
    expect(given[1]).toBe('warbox@0.1.0')
    expect(readArguments(given.slice(2))).toMatchObject({
      call: {config: 'a b.json', preset: 'strict', maxWarnings: 0, inputs: ['.'], format: [{name: 'github'}]},
    })
  })

  test.each(['$(touch broken)', '`touch broken`', '"; touch broken; "', '--fix', '-h'])('takes %s as the name of a file', async name => {
    const given = await run({WARBOX_FILES: name})
    expect(readArguments(given.slice(2))).toMatchObject({call: {command: 'validate', inputs: [name], fix: false}})
  })

  test.each(['0.1.0 --eval x', 'file:../evil', '$(touch broken)', ''])('refuses %s as a version', async version => {
    await expect(run({WARBOX_VERSION: version})).rejects.toMatchObject({status: 2})
  })

  /** What the script gives to `npx`, with the inputs' defaults where nothing else is given. */
  async function run(environment: Readonly<Record<string, string>>): Promise<string[]> {
    const folder = await temporaryFolder()
    chmodSync(written(join(folder, 'npx'), '#!/usr/bin/env bash\nprintf \'%s\\0\' "$@"\n'), 0o755)
    const defaults = Object.entries<string>(step.env).map(([name, value]) => {
      const input = /inputs\.(?<input>[\w-]+)/.exec(value)?.groups?.input ?? ''
      return [name, action.inputs[input].default]
    })
    const env = {...Object.fromEntries(defaults), ...environment, PATH: `${folder}:${process.env.PATH}`}
    const script = written(join(folder, 'script.sh'), step.run)
    const printed = execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {cwd: folder, env, encoding: 'utf8'})
    return printed.split('\0').slice(0, -1)
  }
})

/** The words of a call, as a shell splits the few that stand in these files. */
function words(call: string): string[] {
  return Array.from(call.matchAll(/"(?<quoted>[^"]*)"|(?<bare>\S+)/g), ({groups: {quoted, bare} = {}}) => quoted ?? bare ?? '')
}

function written(path: string, text: string): string {
  writeFileSync(path, text)
  return path
}
