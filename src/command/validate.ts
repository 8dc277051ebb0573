import {resolve} from 'node:path'
import packageJson from '../../package.json' with {type: 'json'}
import {knownRules} from '../lint/rules.ts'
import {readSources} from '../read/read.ts'
import type {ReportRule} from '../report/report.ts'
import {toStream} from '../write/to-stream.ts'
import {WriteError} from '../write/write-error.ts'
import {usageOf} from './arguments.ts'
import {isColoured} from './colours.ts'
import {inputsOf} from './inputs.ts'
import {type Reporter, reporter} from './reporter.ts'
import {rulePage} from './rule-page.ts'
import type {Streams} from './streams.ts'
import {openBaseline} from './validate/baseline.ts'
import {type Cache, cacheLocation, openCache} from './validate/cache.ts'
import {checkCall, takesStandardOutput} from './validate/check-call.ts'
import {type FoundConfig, findConfig} from './validate/config.ts'
import {examiner} from './validate/examine.ts'
import {ignoredFiles} from './validate/ignored.ts'
import {inOrder} from './validate/in-order.ts'
import {type Inspector, inspector as makeInspector} from './validate/inspect.ts'
import type {Matches} from './validate/patterns.ts'
import {openPool} from './validate/pool.ts'
import {printedConfig} from './validate/print-config.ts'
import {openReports, type Reports} from './validate/reports.ts'
import {type Settling, settle} from './validate/settle.ts'
import {baselinePath, mendingOf, setupOf} from './validate/setup.ts'
import {tally} from './validate/tally.ts'
import type {ValidateCall} from './validate-arguments.ts'

/** Run `warbox validate`; gives the exit code, 0 or 1. A wrong call or configuration is thrown. */
export async function validateCommand(call: ValidateCall, streams: Streams): Promise<0 | 1> {
  const inputs = call.printConfig === undefined ? inputsOf(call.inputs, streams, usageOf('validate')) : []
  checkCall(call, inputs)
  const found = await findConfig(call.config)
  const ignored = await ignoredFiles(found, call.ignore)
  const setup = setupOf(call, found)
  const inspector = await makeInspector(found, setup)
  if (call.printConfig !== undefined) return printConfig(call.printConfig, found, inspector, ignored, streams)
  const {root} = found
  const baseline = await openBaseline(baselinePath(call, found), root, call.suppressAll)
  const cache = call.cache ? await openCache(await cacheLocation(call.cacheLocation, root), root) : undefined

  const {say, progress, end} = reporter(streams.stderr, {progress: streams.stdout.isTTY !== true, done: 'checked'})
  if (inspector.missesWikiparser) say('`valid-wikitext` is left out: it needs wikiparser-node, which is not installed')
  const counts = tally()
  const failed = (error: Error) => {
    counts.failed()
    say(error.message)
  }
  const pool = call.jobs > 1 ? openPool(call.jobs, setup) : undefined
  const reports = await reportsOf(call, inputs, found, streams)
  const settling: Settling = {call, inputs, streams, root, baseline, reports, counts}
  const examine = examiner({
    inspector,
    inspect: pool?.inspect ?? inspector.inspect,
    ignored,
    mending: mendingOf(call),
    root,
    ...(cache !== undefined && {cache}),
    ...(call.stdinFilename !== undefined && {stdinName: call.stdinFilename}),
  })
  try {
    const pages = readSources(inputs, {failed, ...streams, skip: unlessSeen(ignored)})
    for await (const examined of inOrder(pages, pool === undefined ? 1 : call.jobs * 4, examine)) {
      if ('failure' in examined) {
        failed(examined.failure)
        continue
      }
      await unlessUnwritable(() => settle(examined, settling), failed)
      progress(counts.totals().files, examined.path ?? 'standard input')
      if (!reports.isHeard() && !call.fix && !call.suppressAll && !call.pruneSuppressions) break
    }
    await finish(settling, cache, say, failed)
  } finally {
    end()
    await reports.drop()
    await pool?.close()
  }
  return counts.isClean() && counts.warnings() <= (call.maxWarnings ?? Number.POSITIVE_INFINITY) ? 0 : 1
}

async function printConfig(
  asked: string | true,
  found: FoundConfig,
  {settings}: Inspector,
  ignored: Matches,
  {stdout, signal}: Streams,
): Promise<0> {
  const file = asked === true ? undefined : asked
  await toStream(stdout, [printedConfig(found, settings(file), file !== undefined && ignored(file))], signal)
  return 0
}

/** Where standard output is taken by mended texts or their differences, the report for people goes to the other one. */
async function reportsOf(call: ValidateCall, inputs: readonly string[], {config}: FoundConfig, streams: Streams): Promise<Reports> {
  const {stdout, stderr, environment, signal} = streams
  const stream = takesStandardOutput(call, inputs) ? stderr : stdout
  const options = {
    colour: isColoured(stream, environment),
    rules: [...(await ownRules(call)), ...(config.customRules ?? [])],
    version: packageJson.version,
    ...(stream.columns !== undefined && {columns: stream.columns}),
  }
  return openReports(call.format.length === 0 ? [{name: 'pretty'}] : call.format, options, stream, signal)
}

/** The library's own rules, with their pages for the one report that shows them. */
async function ownRules({format}: ValidateCall): Promise<readonly ReportRule[]> {
  if (!format.some(({name}) => name === 'sarif')) return knownRules
  return Promise.all(knownRules.map(async rule => ({...rule, page: await rulePage(rule.id)})))
}

/** A file that several inputs name is read once. */
function unlessSeen(ignored: Matches): Matches {
  const seen = new Set<string>()
  return (path, folder = false) => {
    const whole = resolve(path)
    const isLeftOut = ignored(path, folder) || (!folder && seen.has(whole))
    seen.add(whole)
    return isLeftOut
  }
}

async function unlessUnwritable(write: () => Promise<void>, failed: (error: Error) => void): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    failed(error)
  }
}

/** Write down what is for the next run, end the reports, and say what is to be said of all files together. */
async function finish(
  {call, baseline, reports, counts}: Settling,
  cache: Cache | undefined,
  say: Reporter['say'],
  failed: (error: Error) => void,
): Promise<void> {
  if (call.suppressAll) await unlessUnwritable(() => baseline.write('suppress-all'), failed)
  else if (call.pruneSuppressions) await unlessUnwritable(() => baseline.write('prune'), failed)
  if (cache !== undefined)
    await unlessUnwritable(
      () => cache.save(),
      error => say(error.message),
    )
  await unlessUnwritable(() => reports.end(counts.totals()), failed)

  const unused = call.suppressAll || call.pruneSuppressions ? 0 : baseline.unused()
  if (unused > 0) say(`Unexpected suppressions of more than there is (${unused}), expected no more: \`--prune-suppressions\` lowers them`)
  if (counts.totals().files === 0 && counts.isClean()) say('All files are ignored, nothing was checked')
  const {maxWarnings = Number.POSITIVE_INFINITY} = call
  if (counts.warnings() > maxWarnings) say(`Unexpected ${counts.warnings()} warnings, expected ${maxWarnings} at most`)
}
