import {printable} from '../../printable.ts'
import {toFile} from '../../write/to-file.ts'
import {toStream} from '../../write/to-stream.ts'
import type {Streams} from '../streams.ts'
import type {ValidateCall} from '../validate-arguments.ts'
import type {Baseline} from './baseline.ts'
import {takesStandardOutput} from './check-call.ts'
import {unifiedDiff} from './diff.ts'
import type {Examined} from './examine.ts'
import {relativePath} from './patterns.ts'
import type {Reports} from './reports.ts'
import type {Tally} from './tally.ts'

/** What is at hand when a page has been examined. */
export interface Settling {
  call: ValidateCall
  inputs: readonly string[]
  streams: Streams
  root: string
  baseline: Baseline
  reports: Reports
  counts: Tally
}

/** Write what was mended of a page, and report what is left. Rejects with a `WriteError`. */
export async function settle(examined: Examined, settling: Settling): Promise<void> {
  const {call, root, baseline, reports, counts} = settling
  const {path, messages, text} = examined
  const name = path === undefined ? '<stdin>' : relativePath('.', path)
  await writeMended(examined, name, settling)
  const beyond = baseline.beyond(path === undefined ? name : relativePath(root, path), messages)
  const shown = call.quiet ? beyond.filter(({severity}) => severity === 'error') : beyond
  const suppressed = messages.length - beyond.length
  counts.add(beyond, shown, suppressed)
  await reports.file({path: name, text, messages: shown, suppressed})
}

async function writeMended(
  {path, isStandardInput, before, text}: Examined,
  name: string,
  {call, inputs, streams}: Settling,
): Promise<void> {
  if (call.fixDryRun) {
    if (takesStandardOutput(call, inputs)) await print(unifiedDiff(name, before, text), streams)
  } else if (call.fix && isStandardInput) await print(text, streams)
  else if (text !== before && path !== undefined) await toFile(path, [text], streams.signal)
}

/** As it is, for another program; a terminal would obey what an article has in it. */
async function print(text: string, {stdout, signal}: Streams): Promise<void> {
  if (text !== '') await toStream(stdout, [stdout.isTTY === true ? printable(text) : text], signal)
}
