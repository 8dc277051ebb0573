import {join, resolve} from 'node:path'
import type {ValidateCall} from '../validate-arguments.ts'
import type {FoundConfig} from './config.ts'
import type {Mending, Setup} from './inspect.ts'

/** What the call and the configuration's place say to those who look at texts. */
export function setupOf({preset, rule, from, language, parser}: ValidateCall, {path, root}: FoundConfig): Setup {
  const choices = {
    rules: rule,
    ...(preset !== undefined && {preset}),
    ...(from !== undefined && {from}),
    ...(language !== undefined && {language}),
  }
  return {root, choices, ...(path !== undefined && {path}), ...(parser !== undefined && {parser})}
}

/** What is not shown is not mended. */
export function mendingOf({fix, fixDryRun, quiet}: ValidateCall): Mending {
  if (!fix && !fixDryRun) return 'none'
  return quiet ? 'errors' : 'all'
}

/** Where the baseline lies: where the call says, else beside the configuration. */
export function baselinePath({suppressionsLocation}: ValidateCall, {root}: FoundConfig): string {
  return suppressionsLocation === undefined ? join(root, 'warbox-suppressions.json') : resolve(suppressionsLocation)
}
