import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {systemReason} from '../data/system-errors.ts'
import {extensions, hasEnding} from './page.ts'
import {type Failed, ReadError} from './read-error.ts'

/** Which files are wanted. */
export interface Selection {
  /** Whether a file is not to be read, or a folder, as `folder` says, not to be entered. */
  skip?: (path: string, folder: boolean) => boolean
  /** The endings by which files in a folder are known; those of articles when left out. */
  endings?: readonly string[]
}

/** What stands in a folder; `above` are the true paths of the folders on the way down to it. */
interface Entry {
  path: string
  folder: boolean
  above: readonly string[]
}

/**
 * Find the articles in a folder and the folders below it, in the order of names.
 *
 * Only files with such an ending are taken, and nothing whose name begins with a dot. A linked folder is entered
 * unless it holds the link itself. What cannot be read is told to `failed`; so is a folder without any article.
 */
export async function* filesOfFolder(root: string, failed: Failed, {skip, endings = extensions}: Selection = {}): AsyncGenerator<string> {
  let empty = true
  const stack: Entry[] = [{path: root, folder: true, above: []}]
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    if (entry.folder) stack.push(...(await entriesOf(entry, endings, tell)).filter(wanted).reverse())
    else {
      empty = false
      yield entry.path
    }
  }
  if (empty) tell(new ReadError(root, `there is no article in the folder, expected files ending in ${endings.join(', ')}`))

  function wanted({path, folder}: Entry): boolean {
    const skipped = skip?.(path, folder) ?? false
    if (skipped) empty = false
    return !skipped
  }

  function tell(error: ReadError): void {
    empty = false
    failed(error)
  }
}

async function entriesOf({path, above}: Entry, endings: readonly string[], failed: Failed): Promise<Entry[]> {
  try {
    const real = await realpath(path)
    if (above.includes(real)) return []
    const entries = await readdir(path, {withFileTypes: true})
    const wanted = await Promise.all(entries.sort(byName).map(entry => toEntry(entry, path, endings, [...above, real])))
    return wanted.filter(entry => entry !== undefined)
  } catch (error) {
    failed(new ReadError(path, systemReason(error), {cause: error}))
    return []
  }
}

async function toEntry(entry: Dirent, parent: string, endings: readonly string[], above: readonly string[]): Promise<Entry | undefined> {
  if (entry.name.startsWith('.')) return undefined
  const path = join(parent, entry.name)
  const folder = entry.isSymbolicLink() ? await leadsToFolder(path) : entry.isDirectory()
  return folder || hasEnding(path, endings) ? {path, folder, above} : undefined
}

/** A link that leads nowhere is no folder; it is left to fail when it is read as the article that its name says it is. */
async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory()
  } catch {
    return false
  }
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1
}
