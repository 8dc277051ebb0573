import {type Dirent, readdir as readdirOfNode} from 'node:fs'
import {stat} from 'node:fs/promises'
import {sep} from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {systemReason} from '../data/system-errors.ts'
import {filesOfFolder, type Selection} from './folder.ts'
import {type Failed, ReadError} from './read-error.ts'

/**
 * Find the files that an input names: itself, those of a folder and the folders below it, or those that match a pattern.
 *
 * What exists by a name is never taken for a pattern: `Action (1813).wikitext` is a file.
 */
export async function* findFiles(input: string, failed: Failed, selection: Selection = {}): AsyncGenerator<string> {
  try {
    if ((await stat(input)).isDirectory()) yield* filesOfFolder(input, failed, selection)
    else if (!isSkipped(input, selection)) yield input
  } catch (error) {
    if (!isDynamicPattern(input)) failed(new ReadError(input, systemReason(error), {cause: error}))
    else yield* filesOfPattern(input, failed, selection)
  }
}

/** Whether an input names one page, and not a folder or a pattern, which may have any number of them. */
export async function namesOnePage(input: string): Promise<boolean> {
  try {
    return !(await stat(input)).isDirectory()
  } catch {
    return !isDynamicPattern(input)
  }
}

async function* filesOfPattern(pattern: string, failed: Failed, selection: Selection): AsyncGenerator<string> {
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const paths = await glob(slashed, {expandDirectories: false, fs: {readdir: reportingReaddir(failed)}})
  if (paths.length === 0) failed(new ReadError(pattern, 'nothing matches the pattern, expected a file at least'))
  yield* paths.sort().filter(path => !isSkipped(path, selection))
}

function isSkipped(path: string, {skip}: Selection): boolean {
  return skip?.(path, false) ?? false
}

/** Node's `readdir`, for the search of patterns, which passes over folders that it cannot read without a word. */
function reportingReaddir(failed: Failed): typeof readdirOfNode {
  const report = (path: string, options: {withFileTypes: true}, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdirOfNode(path, options, (error, entries) => {
      if (error) failed(new ReadError(path, systemReason(error), {cause: error}))
      done(error, entries)
    })
  return report as typeof readdirOfNode
}
