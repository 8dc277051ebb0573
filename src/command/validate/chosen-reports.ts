import packageJson from '../../../package.json' with {type: 'json'}
import {knownRules} from '../../lint/rules.ts'
import type {ReportRule} from '../../report/report.ts'
import {isColoured} from '../colours.ts'
import {rulePage} from '../rule-page.ts'
import type {Streams} from '../streams.ts'
import type {ValidateCall} from '../validate-arguments.ts'
import {takesStandardOutput} from './check-call.ts'
import type {FoundConfig} from './config.ts'
import {openReports, type Reports} from './reports.ts'
import {repositoryFolder} from './repository-folder.ts'

/**
 * Begin the reports that the call asks for; `pretty` when it asks for none.
 *
 * Where standard output is taken by mended texts or their differences, the report for people goes to standard error.
 */
export async function chosenReports(
  call: ValidateCall,
  inputs: readonly string[],
  {config}: FoundConfig,
  streams: Streams,
): Promise<Reports> {
  const {stdout, stderr, environment = {}, signal} = streams
  const stream = takesStandardOutput(call, inputs) ? stderr : stdout
  const folder = repositoryFolder(environment)
  const options = {
    colour: isColoured(stream, environment),
    rules: [...(await ownRules(call)), ...(config.customRules ?? [])],
    version: packageJson.version,
    ...(stream.columns !== undefined && {columns: stream.columns}),
    ...(folder !== undefined && {folder}),
  }
  return openReports(call.format.length === 0 ? [{name: 'pretty'}] : call.format, options, stream, signal)
}

/** The library's own rules, with their pages for the one report that shows them. */
async function ownRules({format}: ValidateCall): Promise<readonly ReportRule[]> {
  if (!format.some(({name}) => name === 'sarif')) return knownRules
  return Promise.all(knownRules.map(async rule => ({...rule, page: await rulePage(rule.id)})))
}
