import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** The title of a suite, which says when its material is not there. */
export function titled(title: string, ...folders: readonly string[]): string {
  const absent = folders.filter(folder => !isThere(folder))
  return absent.length === 0 ? title : `${title}: not run, there is no ${absent.map(folder => `../shared/${folder}`).join(', ')}`
}

/** Whether a folder of the material for testing is there. */
export function isThere(folder: string): boolean {
  return existsSync(join(root, folder))
}

/** The names of the files in a folder of the material; none when it is not there. */
export function namesIn(folder: string): string[] {
  return isThere(folder) ? readdirSync(join(root, folder)).sort() : []
}

/** The bytes of a file of the material. */
export function bytesOf(folder: string, name: string): Buffer {
  return readFileSync(join(root, folder, name))
}
