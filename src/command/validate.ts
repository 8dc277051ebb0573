import type {Source} from '../read/file.ts'
import {readSources} from '../read/read.ts'
import {toStream} from '../write/to-stream.ts'
import {usageOf} from './arguments.ts'
import {inputsOf} from './inputs.ts'
import {reporter} from './reporter.ts'
import type {Streams} from './streams.ts'
import {openBaseline} from './validate/baseline.ts'
import {cacheLocation, openCache} from './validate/cache.ts'
import {checkCall} from './validate/check-call.ts'
import {chosenReports} from './validate/chosen-reports.ts'
import {type FoundConfig, findConfig} from './validate/config.ts'
import {examiner} from './validate/examine.ts'
import {examineJson} from './validate/examine-json.ts'
import {finish, unlessUnwritable} from './validate/finish.ts'
import {ignoredFiles, ignoredOrSeen} from './validate/ignored.ts'
import {inOrder} from './validate/in-order.ts'
import {type Inspector, inspector as makeInspector} from './validate/inspect.ts'
import {jsonEndings} from './validate/json-endings.ts'
import type {Matches} from './validate/patterns.ts'
import {openPool} from './validate/pool.ts'
import {printedConfig} from './validate/print-config.ts'
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
  if (inspector.missesWikiparser && !call.schema) say('`valid-wikitext` is left out: it needs wikiparser-node, which is not installed')
  const counts = tally()
  const failed = (error: Error) => {
    counts.failed()
    say(error.message)
  }
  const pool = call.jobs > 1 ? openPool(call.jobs, setup) : undefined
  const reports = await chosenReports(call, inputs, found, streams)
  const settling: Settling = {call, inputs, streams, root, baseline, reports, counts}
  const examineArticle = examiner({
    inspector,
    inspect: pool?.inspect ?? inspector.inspect,
    ignored,
    mending: mendingOf(call),
    root,
    ...(cache !== undefined && {cache}),
    ...(call.stdinFilename !== undefined && {stdinName: call.stdinFilename}),
  })
  const examine = call.schema ? (source: Source) => examineJson(source, call.stdinFilename) : examineArticle
  try {
    const pages = readSources(inputs, {failed, ...streams, skip: ignoredOrSeen(ignored), ...(call.schema && {endings: jsonEndings})})
    for await (const examined of inOrder(pages, pool === undefined ? 1 : call.jobs * 4, examine)) {
      if ('failure' in examined) {
        failed(examined.failure)
        continue
      }
      await unlessUnwritable(settle(examined, settling), failed)
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
