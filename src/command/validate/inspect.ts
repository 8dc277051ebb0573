import type {LintMessage} from '../../finding.ts'
import {hasWikiparser, loadDiagnose, loadEngine} from '../engine.ts'
import type {FoundConfig} from './config.ts'
import {mend} from './mend.ts'
import {type Choices, type FileSettings, isOnAnywhere, settingsByFile} from './settings.ts'

/** What is to be mended: nothing, errors alone, or all that can be. */
export type Mending = 'none' | 'errors' | 'all'

/** All but the configuration that it takes to look at texts; it can be sent to another thread. */
export interface Setup {
  /** Of the configuration. */
  path?: string
  root: string
  choices: Choices
  parser?: 'warbox' | 'wikiparser-node'
}

/** A text to look at. */
export interface Task {
  text: string
  /** From the working folder; absent for standard input without a name. */
  path?: string
  mending: Mending
}

/** What is said about a text, and the text as it was mended, when anything was. */
export interface Verdict {
  messages: readonly LintMessage[]
  mended?: string
}

export type Inspect = (task: Task) => Promise<Verdict>

export interface Inspector {
  settings: (path: string | undefined) => FileSettings
  /** Rejects when another engine than the library's own throws. */
  inspect: Inspect
  /** Whether `valid-wikitext` is on, and wikiparser-node, which it needs, is not installed. */
  missesWikiparser: boolean
}

/** Make what holds texts against the rules of a configuration. */
export async function inspector(found: FoundConfig, {choices, parser: named}: Setup): Promise<Inspector> {
  const asked = named ?? found.config.parser ?? 'warbox'
  const parser = typeof asked === 'function' ? asked : await loadEngine(asked)
  const settings = settingsByFile(found, choices, parser)
  const isNeeded = isOnAnywhere('valid-wikitext', found, choices)
  const missesWikiparser = isNeeded && !hasWikiparser()
  return {settings, inspect, missesWikiparser}

  async function inspect({text, path, mending}: Task): Promise<Verdict> {
    // Where all is remembered, nothing of this is loaded.
    const {lintArticle} = await import('../../lint-article.ts')
    const diagnose = isNeeded && !missesWikiparser ? await loadDiagnose() : undefined
    const {options} = settings(path)
    const look = (article: string) => lintArticle(article, {...options, ...(diagnose !== undefined && {diagnose})})
    const messages = look(text)
    if (mending === 'none') return {messages}
    const mended = mend({text, messages}, look, ({severity}) => mending === 'all' || severity === 'error')
    return {messages: mended.messages, ...(mended.text !== text && {mended: mended.text})}
  }
}
