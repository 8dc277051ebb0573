import {createHash} from 'node:crypto'
import {mkdir, readFile, stat} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import packageJson from '../../../package.json' with {type: 'json'}
import type {LintMessage} from '../../finding.ts'
import type {LintOptions} from '../../lint-article.ts'
import {toFile} from '../../write/to-file.ts'

/** Remembers what was said about files. */
export interface Cache {
  /** What was said about a file with this key. */
  find(path: string, key: string): readonly LintMessage[] | undefined
  keep(path: string, key: string, messages: readonly LintMessage[]): void
  /** Write it down for the next run. Rejects with a `WriteError`. */
  save(): Promise<void>
}

interface Entry {
  key: string
  messages: readonly LintMessage[]
}

/** Where the cache lies: at the path that was given, or in the folder there; else with the caches of other tools in `node_modules`. */
export async function cacheLocation(given: string | undefined, root: string): Promise<string> {
  if (given !== undefined) return /[/\\]$/.test(given) || (await isFolder(given)) ? join(given, '.warboxcache') : resolve(given)
  return (await isFolder(join(root, 'node_modules'))) ? join(root, 'node_modules/.cache/warbox/validate.json') : join(root, '.warboxcache')
}

/** Open the cache at a path. What is not there, or not whole, remembers nothing. */
export async function openCache(location: string, root: string): Promise<Cache> {
  const before = await readEntries(location)
  const now = new Map<string, Entry>()
  return {
    find(path, key) {
      const entry = before.get(path)
      return entry?.key === key ? entry.messages : undefined
    },
    keep(path, key, messages) {
      now.set(path, {key, messages})
    },
    async save() {
      const others = await Promise.all(
        [...before].filter(([path]) => !now.has(path)).map(async each => ((await exists(join(root, each[0]))) ? [each] : [])),
      )
      const body = JSON.stringify([...others.flat(), ...now])
      await mkdir(dirname(location), {recursive: true}).catch(() => {})
      await toFile(location, [`${hash(body)}\n`, body])
    },
  }
}

/** The key of a page that is held against rules with these settings: it changes with whatever the messages depend on. */
export function keyOf(bytes: Uint8Array, settings: LintOptions, hasWikiparser: boolean): string {
  return `${settingsKey(settings)} ${hasWikiparser} ${hash(bytes)}`
}

const keys = new WeakMap<LintOptions, string>()

/** Settings as a text; of functions their source. What those call is not seen. */
function settingsKey(settings: LintOptions): string {
  const known = keys.get(settings)
  if (known !== undefined) return known
  const key = hash(packageJson.version + JSON.stringify(settings, (_, value) => (isCode(value) ? String(value) : value)))
  keys.set(settings, key)
  return key
}

function isCode(value: unknown): boolean {
  return typeof value === 'function' || value instanceof RegExp
}

/** The file begins with a hash of the rest, so that one that was cut or changed is known for it. */
async function readEntries(location: string): Promise<Map<string, Entry>> {
  const content = await readFile(location, 'utf8').catch(() => '')
  const end = content.indexOf('\n')
  const body = content.slice(end + 1)
  return end > 0 && content.slice(0, end) === hash(body) ? new Map(JSON.parse(body)) : new Map()
}

function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64')
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
