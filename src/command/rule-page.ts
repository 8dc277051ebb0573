import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Read the page of one of the library's own rules, in Markdown; the package comes with them. */
export function rulePage(id: string): Promise<string> {
  return readFile(join(packageFolder(), 'src/lint/rules', id, 'README.md'), 'utf8')
}

/** The folder of the package, whether this is its source or what was built of it. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return folder
}
