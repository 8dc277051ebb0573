import {WriteError} from '../../write/write-error.ts'
import type {Reporter} from '../reporter.ts'
import type {Cache} from './cache.ts'
import type {Settling} from './settle.ts'

/** What is told of something that could not be written, while the rest goes on. */
type Failed = (error: Error) => void

/** Write down what is for the next run, end the reports, and say what is to be said of all files together. */
export async function finish(
  {call, baseline, reports, counts}: Settling,
  cache: Cache | undefined,
  say: Reporter['say'],
  failed: Failed,
): Promise<void> {
  if (call.suppressAll) await unlessUnwritable(baseline.write('suppress-all'), failed)
  else if (call.pruneSuppressions) await unlessUnwritable(baseline.write('prune'), failed)
  // Without a cache the next run takes longer, and that is all.
  if (cache !== undefined) await unlessUnwritable(cache.save(), error => say(error.message))
  await unlessUnwritable(reports.end(counts.totals()), failed)

  const unused = call.suppressAll || call.pruneSuppressions ? 0 : baseline.unused()
  if (unused > 0) say(`Unexpected suppressions of more than there is (${unused}), expected no more: \`--prune-suppressions\` lowers them`)
  if (counts.totals().files === 0 && counts.isClean()) say('All files are ignored, nothing was checked')
  const {maxWarnings = Number.POSITIVE_INFINITY} = call
  if (counts.warnings() > maxWarnings) say(`Unexpected ${counts.warnings()} warnings, expected ${maxWarnings} at most`)
}

/** Wait for something to be written; `failed` is told when it could not be. */
export async function unlessUnwritable(writing: Promise<void>, failed: Failed): Promise<void> {
  try {
    await writing
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    failed(error)
  }
}
