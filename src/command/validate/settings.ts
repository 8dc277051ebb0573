import type {LintConfig, Override} from '../../define-config.ts'
import {activeRules, type RuleSetting} from '../../lint/active-rules.ts'
import type {PresetName} from '../../lint/presets.ts'
import type {LintOptions} from '../../lint-article.ts'
import type {Root} from '../../tree.ts'
import {WrongCall} from '../wrong-call.ts'
import type {FoundConfig} from './config.ts'
import {matcher} from './patterns.ts'

type Rules = Readonly<Record<string, RuleSetting>>

/** What the call asks for in the place of what the configuration says. */
export interface Choices {
  preset?: PresetName
  /** Severities of rules by their ids. */
  rules: Rules
  from?: 'wikitext' | 'plain'
  language?: string
}

/** How one file is held against rules. */
export interface FileSettings {
  /** Files with the same key have the same settings. */
  key: string
  options: LintOptions
}

/** Make what gives the settings of a file, by its path from the working folder; `undefined` is standard input without a name. */
export function settingsByFile(
  {config, root, path}: FoundConfig,
  choices: Choices,
  parser?: (text: string) => Root,
): (path: string | undefined) => FileSettings {
  const overrides = (config.overrides ?? []).map(override => ({override, matches: matcher(override.files, root)}))
  const made = new Map<string, FileSettings>()
  for (const each of [[], ...overrides.map(({override}) => [override])]) check(optionsOf(config, each, choices, parser), path)
  return path => {
    const meant = path === undefined ? [] : overrides.filter(({matches}) => matches(path))
    const key = meant.map(each => overrides.indexOf(each)).join()
    const before = made.get(key)
    if (before !== undefined) return before
    const options = optionsOf(
      config,
      meant.map(({override}) => override),
      choices,
      parser,
    )
    made.set(key, {key, options})
    return {key, options}
  }
}

/** Whether a rule is on for any file. */
export function isOnAnywhere(id: string, {config}: FoundConfig, choices: Choices): boolean {
  const all = [[], ...(config.overrides ?? []).map(override => [override])]
  return all.some(overrides => activeRules(optionsOf(config, overrides, choices)).some(({rule}) => rule.id === id))
}

function optionsOf(
  {overrides: _overrides, ignore: _ignore, parser: _parser, ...config}: LintConfig,
  overrides: readonly Override[],
  {preset, rules, from, language}: Choices,
  parser?: (text: string) => Root,
): LintOptions {
  const languages = overrides.flatMap(override => override.language ?? [])
  const chosen = language ?? languages.at(-1) ?? config.language
  return {
    ...config,
    rules: joined([config.rules, ...overrides.map(override => override.rules), rules]),
    ...(preset !== undefined && {preset}),
    ...(from !== undefined && {format: from}),
    ...(chosen !== undefined && {language: chosen}),
    ...(parser !== undefined && {parser}),
  }
}

/** Of two settings of a rule the later one counts; a severity alone keeps the options of the one before. */
function joined(all: readonly (Rules | undefined)[]): Rules {
  const found = new Map<string, RuleSetting>()
  for (const rules of all) {
    for (const [id, setting] of Object.entries(rules ?? {})) {
      const before = found.get(id)
      found.set(id, typeof setting === 'string' && typeof before === 'object' ? [setting, before[1]] : setting)
    }
  }
  return Object.fromEntries(found)
}

function check(options: LintOptions, file: string | undefined): void {
  try {
    activeRules(options)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new WrongCall(file === undefined ? error.message : `${error.message} (in \`${file}\`)`, {cause: error})
  }
}
