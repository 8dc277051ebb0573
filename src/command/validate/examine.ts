import {pageMessages} from '../../convert.ts'
import {systemReason} from '../../data/system-errors.ts'
import type {LintMessage} from '../../finding.ts'
import type {Source} from '../../read/file.ts'
import {toPage} from '../../read/read.ts'
import {ReadError} from '../../read/read-error.ts'
import {type Cache, keyOf} from './cache.ts'
import type {Inspect, Inspector, Mending, Task} from './inspect.ts'
import {type Matches, relativePath} from './patterns.ts'

/** A page, and what is said about it. */
export interface Examined {
  /** From the working folder; absent for standard input without a name. */
  path?: string
  isStandardInput: boolean
  /** The text as it was read, and as it was mended; empty when nothing is said and nothing was mended. */
  before: string
  text: string
  messages: readonly LintMessage[]
}

/** What could not be examined, and why. */
export interface Unexamined {
  failure: Error
}

export interface Examining {
  inspector: Inspector
  /** In place of the inspector's own: in other threads. */
  inspect: Inspect
  ignored: Matches
  mending: Mending
  root: string
  cache?: Cache
  stdinName?: string
}

/** Make what says about a page what it remembers, or else what it finds. */
export function examiner(examining: Examining): (source: Source) => Promise<Examined | Unexamined> {
  const {ignored, stdinName} = examining
  return async source => {
    const path = source.path ?? stdinName
    const page = {...(path !== undefined && {path}), isStandardInput: source.path === undefined}
    try {
      if (source.path === undefined && path !== undefined && ignored(path)) return {...page, ...leftAlone(source)}
      return {...page, ...(remembered(source, examining) ?? (await look(source, path, examining)))}
    } catch (error) {
      return {failure: failureOf(path, error)}
    }
  }
}

type Looked = Pick<Examined, 'before' | 'text' | 'messages'>

function leftAlone({bytes}: Source): Looked {
  const text = Buffer.from(bytes).toString()
  return {before: text, text, messages: []}
}

/** What was said about a file before, unless it is to be mended. The text is needed only to show where. */
function remembered(source: Source, {inspector, cache, mending, root}: Examining): Looked | undefined {
  if (cache === undefined || source.path === undefined) return undefined
  const name = relativePath(root, source.path)
  const key = keyOf(source.bytes, inspector.settings(source.path).options, !inspector.missesWikiparser)
  const messages = cache.find(name, key)
  if (messages === undefined || isToMend(messages, mending)) return undefined
  cache.keep(name, key, messages)
  const page = messages.length === 0 ? undefined : toPage(source)
  const text = String(page ?? '')
  return {before: text, text, messages}
}

function isToMend(messages: readonly LintMessage[], mending: Mending): boolean {
  return mending !== 'none' && messages.some(({edits, severity}) => edits !== undefined && (mending === 'all' || severity === 'error'))
}

async function look(source: Source, path: string | undefined, {inspector, inspect, cache, mending, root}: Examining): Promise<Looked> {
  const page = toPage(source)
  if (page instanceof ReadError) throw page
  const before = String(page)
  const odd = pageMessages(page)
  // To write what was read of broken bytes would break them for good.
  const isWhole = !odd.some(({rule}) => rule === 'invalid-utf-8')
  const task: Task = {text: before, mending: isWhole ? mending : 'none', ...(path !== undefined && {path})}
  const {messages: found, mended: text = before} = await inspect(task)
  const messages = [...odd, ...found]
  if (cache !== undefined && source.path !== undefined) {
    const bytes = text === before ? source.bytes : Buffer.from(text)
    const key = keyOf(bytes, inspector.settings(source.path).options, !inspector.missesWikiparser)
    cache.keep(relativePath(root, source.path), key, messages)
  }
  return {before, text, messages}
}

function failureOf(path: string | undefined, error: unknown): Error {
  if (error instanceof ReadError) return error
  return new Error(`Cannot check \`${path ?? 'standard input'}\`: ${systemReason(error)}`, {cause: error})
}
