import {Command, InvalidArgumentError, Option} from 'commander'
import type {RuleSetting} from '../lint/active-rules.ts'
import {type PresetName, presets} from '../lint/presets.ts'
import {type ReportName, reportNames} from '../report/report.ts'
import {jsonEndings} from './validate/json-endings.ts'
import type {ReportChoice} from './validate/reports.ts'

export interface ValidateCall {
  command: 'validate'
  inputs: string[]
  /** `false` for none. */
  config?: string | false
  preset?: PresetName
  rule: Readonly<Record<string, RuleSetting>>
  ignore: boolean
  fix: boolean
  fixDryRun: boolean
  maxWarnings?: number
  quiet: boolean
  suppressAll: boolean
  pruneSuppressions: boolean
  suppressionsLocation?: string
  cache: boolean
  cacheLocation?: string
  jobs: number
  /** `true` for that of no file in particular. */
  printConfig?: string | true
  format: readonly ReportChoice[]
  stdinFilename?: string
  schema: boolean
  from?: 'wikitext' | 'plain'
  language?: string
  parser?: 'warbox' | 'wikiparser-node'
}

/** The options that say how articles are read. */
interface Reading {
  inputs: string
  from: Option
  language: Option
}

/** What is so when nothing is said of it; the help does not tell. */
const defaults = {
  rule: {},
  ignore: true,
  fix: false,
  fixDryRun: false,
  quiet: false,
  suppressAll: false,
  pruneSuppressions: false,
  cache: false,
  schema: false,
  jobs: 1,
  format: [],
} as const

const severities: readonly string[] = ['off', 'info', 'warning', 'error']

/** `warbox validate` for the command line. */
export function validateProgram({inputs, from, language}: Reading, found: (call: ValidateCall) => void): Command {
  return new Command('validate')
    .description('Hold articles against rules: what is wrong with their infoboxes, where, and how to mend it.')
    .argument('[inputs...]', inputs)
    .optionsGroup('Rules:')
    .option('--config <path>', 'the configuration; by default the nearest upwards')
    .option('--no-config', 'go by no configuration')
    .addOption(new Option('--preset <name>', 'what the settings of rules start from').choices(Object.keys(presets)))
    .option('--rule <id=severity>', 'set how severe a rule is: off, info, warning or error; may be given again', addRule)
    .option('--no-ignore', 'check also what .warboxignore and the configuration leave out')
    .option('--print-config [file]', 'print what would be gone by, for a file or in general')
    .optionsGroup('Mending:')
    .option('--fix', 'mend what can be mended without a change of meaning')
    .option('--fix-dry-run', 'print what --fix would change, and change nothing')
    .optionsGroup('Reports:')
    .option(
      '--format <name[:path]>',
      `a report: ${reportNames.join(', ')}; with a path it goes to that file; may be given again (default: pretty)`,
      addFormat,
    )
    .option('--quiet', 'tell of errors alone')
    .option('--max-warnings <number>', 'give 1 when there are more warnings', toCount)
    .optionsGroup('An old collection:')
    .option('--suppress-all', 'hold all that there is now back from now on')
    .option('--prune-suppressions', 'hold no more back than there still is')
    .option('--suppressions-location <path>', 'where that is written down (default: warbox-suppressions.json)')
    .optionsGroup('Speed:')
    .option('--cache', 'look only at what has changed since')
    .option('--cache-location <path>', 'where that is written down (default: in node_modules/.cache, or .warboxcache)')
    .option('--jobs <number>', 'how many threads to use; 1 when left out', toJobs)
    .optionsGroup('Reading:')
    .option('--schema', `hold converted articles against their schema instead: files, or folders with ${jsonEndings.join(', ')}`)
    .option('--stdin-filename <path>', 'what standard input is called')
    .addOption(from)
    .addOption(language)
    .addOption(new Option('--parser <name>', 'the engine; wikiparser-node has to be installed').choices(['warbox', 'wikiparser-node']))
    .optionsGroup('Options:')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .action((inputs: string[], options: Partial<ValidateCall>) => found({...defaults, ...options, command: 'validate', inputs}))
}

function addRule(given: string, before: Readonly<Record<string, RuleSetting>> = {}): Readonly<Record<string, RuleSetting>> {
  const {id, severity} = /^(?<id>[^=]+)=(?<severity>[^=]*)$/.exec(given)?.groups ?? {}
  if (id === undefined || !isSeverity(severity))
    throw new InvalidArgumentError(`Expected a rule and one of ${severities.join(', ')}, such as valid-date=off.`)
  return {...before, [id]: severity}
}

function isSeverity(text: string | undefined): text is RuleSetting & string {
  return text !== undefined && severities.includes(text)
}

/** The path may have colons of its own. */
function addFormat(given: string, before: readonly ReportChoice[] = []): readonly ReportChoice[] {
  const at = given.indexOf(':')
  const name = at < 0 ? given : given.slice(0, at)
  const path = at < 0 ? undefined : given.slice(at + 1)
  if (!isReportName(name) || path === '')
    throw new InvalidArgumentError(`Expected one of ${reportNames.join(', ')}, with or without a path, such as json:report.json.`)
  return [...before, {name, ...(path !== undefined && {path})}]
}

function isReportName(name: string): name is ReportName {
  return reportNames.some(known => known === name)
}

function toCount(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given)
  throw new InvalidArgumentError('Expected a whole number.')
}

function toJobs(given: string): number {
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given)
  throw new InvalidArgumentError('Expected a whole number from 1 to 999.')
}

const examples = `
Comments in an article hold rules back: <!-- warbox-disable-next-line rule -->.

Examples:
  $ warbox validate Battle_of_Hastings.wikitext
  $ warbox validate 'articles/**/*.wikitext' --preset strict --max-warnings 0
  $ warbox validate articles --fix
  $ warbox validate articles --format pretty --format sarif:warbox.sarif
  $ warbox validate articles --suppress-all
  $ warbox convert articles --to ndjson | warbox validate --schema

Exit codes: 0 clean, 1 errors, more warnings than allowed, or something that could not be read or written, 2 wrong call or configuration.`
