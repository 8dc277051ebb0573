import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {temporaryFolder} from '../temporary-folder.ts'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const built = existsSync(program)

const article = '{{Infobox military conflict|conflict=Battle}}\nText.\n'

function start(...given: string[]) {
  const child = spawn(process.execPath, [program, ...given])
  const ended = new Promise<{code: number | null; signal: string | null}>(resolve => {
    child.on('close', (code, signal) => resolve({code, signal}))
  })
  return {child, ended, stderr: text(child.stderr)}
}

test.runIf(!built)('the built program is not tested: there is no dist/cli.js before `npm run build`', ({skip}) => {
  skip()
})

describe.runIf(built)('the built program', () => {
  test('converts standard input', async () => {
    const {child, ended, stderr} = start('convert')
    child.stdin.end(article)
    expect(JSON.parse(await text(child.stdout))).toMatchObject({infoboxes: [{kind: 'conflict'}]})
    expect({...(await ended), stderr: await stderr}).toEqual({code: 0, signal: null, stderr: ''})
  })

  test('gives 2 for a wrong call', async () => {
    const {ended, stderr} = start('convert', '--prety')
    expect((await ended).code).toBe(2)
    expect(await stderr).toContain('Did you mean --pretty?')
  })

  test('checks articles in threads as it does in one, with rules of the configuration', async () => {
    const config = `const noRain = {id: 'no-rain', summary: 'It does not rain.', *check({source}) {
      if (source.includes('rain')) yield {reason: 'Unexpected rain', span: [0, 1]}
    }}
    export default {customRules: [noRain], overrides: [{files: 'f1*.wikitext', rules: {'no-rain': 'error'}}]} satisfies object`
    const texts = Array.from({length: 25}, (_, index) => [`f${index}.wikitext`, `${article}${index % 3 === 0 ? 'It rained.' : ''}`])
    const folder = await temporaryFolder({'warbox.config.ts': config, ...Object.fromEntries(texts)})
    const outcomes = []
    for (const jobs of ['1', '3']) {
      const {child, ended, stderr} = start('validate', folder, '--config', join(folder, 'warbox.config.ts'), '--jobs', jobs)
      const [stdout, {code}] = await Promise.all([text(child.stdout), ended])
      outcomes.push({stdout, code, stderr: await stderr})
    }
    expect(outcomes[0]?.stdout.match(/no-rain/g)).toHaveLength(9)
    expect(outcomes[1]).toEqual(outcomes[0])
  })

  test('explains a rule, wherever it is called', async () => {
    const {child, ended} = start('explain', 'duplicate-param')
    expect(await text(child.stdout)).toContain('A parameter is given once.')
    expect((await ended).code).toBe(0)
  })

  test('ends quietly when its reader goes away', async () => {
    const folder = await temporaryFolder(
      Object.fromEntries(Array.from({length: 200}, (_, index) => [`${index}.wikitext`, article.repeat(50)])),
    )
    const {child, ended, stderr} = start('convert', folder, '--to', 'ndjson')
    child.stdout.once('data', () => child.stdout.destroy())
    expect({...(await ended), stderr: await stderr}).toEqual({code: 0, signal: null, stderr: ''})
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('leaves no half file on %s, and dies of it', async signal => {
    const folder = await temporaryFolder({'a.wikitext': article})
    const out = join(folder, 'out.json')
    const {child, ended, stderr} = start('convert', join(folder, 'a.wikitext'), '-', '--out', out)
    await expect.poll(() => readdir(folder), {timeout: 20_000}).toHaveLength(2)
    child.kill(signal)
    expect({...(await ended), stderr: await stderr}).toEqual({code: null, signal, stderr: ''})
    expect(await readdir(folder)).toEqual(['a.wikitext'])
  })
})
