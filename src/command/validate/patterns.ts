import {relative, resolve, sep} from 'node:path'
import ignore from 'ignore'

/** Whether a path, from the working folder, is meant; of a folder, whether all that is in it is. */
export type Matches = (path: string, folder?: boolean) => boolean

/** Make what tells whether patterns mean a path; they are as in a `.gitignore` of `root`, and mean nothing outside of it. */
export function matcher(patterns: string | readonly string[], root: string): Matches {
  const list = ignore({ignorecase: false}).add(patterns)
  return (path, folder = false) => {
    const fromRoot = relativePath(root, path)
    return ignore.isPathValid(fromRoot) && list.ignores(folder ? `${fromRoot}/` : fromRoot)
  }
}

/** The path from a folder, with slashes on every system. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, resolve(path)).replaceAll(sep, '/')
}
