import type {VFile} from 'vfile'
import {pageMessages} from '../../convert.ts'
import {systemReason} from '../../data/system-errors.ts'
import type {LintMessage} from '../../finding.ts'
import {type Cache, keyOf} from './cache.ts'
import type {Inspector, Mending, Task, Verdict} from './inspect.ts'
import {type Matches, relativePath} from './patterns.ts'

/** A page, and what is said about it. */
export interface Examined {
  /** From the working folder; absent for standard input without a name. */
  path?: string
  isStandardInput: boolean
  /** The text as it was read, and as it was mended. */
  before: string
  text: string
  messages: readonly LintMessage[]
  /** Why nothing could be said. */
  failure?: Error
}

export interface Examining {
  inspector: Inspector
  /** In place of the inspector's own: in other threads. */
  inspect: (task: Task) => Verdict | Promise<Verdict>
  ignored: Matches
  mending: Mending
  root: string
  cache?: Cache
  stdinName?: string
}

/** Make what says about a page what it remembers, or else what it finds. */
export function examiner(examining: Examining): (file: VFile) => Promise<Examined> {
  const {ignored, mending, stdinName} = examining
  return async file => {
    const before = String(file)
    const path = file.path ?? stdinName
    const page = {...(path !== undefined && {path}), isStandardInput: file.path === undefined, before}
    if (file.path === undefined && path !== undefined && ignored(path)) return {...page, text: before, messages: []}
    const odd = pageMessages(file)
    // To write what was read of broken bytes would break them for good.
    const isWhole = !odd.some(({rule}) => rule === 'invalid-utf-8')
    const task: Task = {text: before, mending: isWhole ? mending : 'none', ...(path !== undefined && {path})}
    try {
      const {messages, mended = before} = await verdictOn(task, file.path, examining)
      return {...page, text: mended, messages: [...odd, ...messages]}
    } catch (error) {
      return {...page, text: before, messages: [], failure: failureOf(path, error)}
    }
  }
}

async function verdictOn(task: Task, file: string | undefined, {inspector, inspect, cache, root}: Examining): Promise<Verdict> {
  if (cache === undefined || file === undefined) return inspect(task)
  const {options} = inspector.settings(file)
  const name = relativePath(root, file)
  const known = cache.find(name, keyOf(task.text, options, !inspector.missesWikiparser))
  const verdict = known !== undefined && !isToMend(known, task.mending) ? {messages: known} : await inspect(task)
  cache.keep(name, keyOf(verdict.mended ?? task.text, options, !inspector.missesWikiparser), verdict.messages)
  return verdict
}

function isToMend(messages: readonly LintMessage[], mending: Mending): boolean {
  return mending !== 'none' && messages.some(({edits, severity}) => edits !== undefined && (mending === 'all' || severity === 'error'))
}

function failureOf(path: string | undefined, error: unknown): Error {
  return new Error(`Cannot check \`${path ?? 'standard input'}\`: ${systemReason(error)}`, {cause: error})
}
