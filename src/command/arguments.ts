import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import packageJson from '../../package.json' with {type: 'json'}
import {extensions} from '../read/page.ts'
import {type TableName, tableNames} from '../write/csv.ts'
import type {Format} from '../write/write.ts'
import {type ValidateCall, validateProgram} from './validate-arguments.ts'

/** What the command was called to do. */
export type Call = ConvertCall | ValidateCall | RulesCall | ExplainCall | SchemaCall

export interface ConvertCall {
  command: 'convert'
  inputs: string[]
  to: Format
  table?: TableName
  out?: string
  pretty: boolean
  spans: boolean
  title?: string
  from?: 'wikitext' | 'plain'
  language?: string
  parser: 'warbox' | 'wikiparser-node'
}

export interface SchemaCall {
  command: 'schema'
  spans: boolean
}

export interface RulesCall {
  command: 'rules'
  json: boolean
}

export interface ExplainCall {
  command: 'explain'
  rule: string
}

/** A call, or what is to be said instead of one: the help, the version (`code` 0), a complaint (`code` 2). */
export type Reading = {call: Call} | {call?: undefined; code: 0 | 2; stdout: string; stderr: string}

/** Read the arguments of the command, those behind its name. */
export function readArguments(given: readonly string[], columns = 80): Reading {
  const said = {stdout: '', stderr: ''}
  let call: Call | undefined
  const program = command(made => {
    call = made
  })
  for (const each of [program, ...program.commands]) {
    each.exitOverride().configureOutput({
      writeOut: text => (said.stdout += text),
      writeErr: text => (said.stderr += text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
  }
  try {
    program.parse(given, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return {code: error.exitCode === 0 ? 0 : 2, ...said}
  }
  return call === undefined ? {code: 2, ...said} : {call}
}

/** The usage of a command, for one who called it without anything to work on. */
export function usageOf(name: 'convert' | 'validate'): string {
  const found = command(() => {}).commands.find(each => each.name() === name)
  return `Usage: warbox ${name} ${found?.usage() ?? ''}`
}

function command(found: (call: Call) => void): Command {
  const program = new Command('warbox')
    .description("What Wikipedia's war articles say, as typed data.")
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', programExamples)
  program
    .command('convert')
    .description('Convert articles, raw wikitext or plain text, to JSON, CSV or Markdown.')
    .argument('[inputs...]', inputsHelp)
    .addOption(
      new Option('--to <format>', 'json; ndjson, a line for each article; csv, a table; markdown, to be read by people')
        .choices(['json', 'ndjson', 'csv', 'markdown'])
        .default('json'),
    )
    .addOption(new Option('--table <rows>', 'what csv has a row for').choices(tableNames))
    .option('--out <path>', 'write to this file; to a folder that is there or ends in a slash, a file for each article')
    .option('--pretty', 'print JSON on many lines', false)
    .option('--no-spans', 'leave out the places in the text')
    .option('--title <title>', 'the title of the article; by default the name of its file, or what a plain text says', toTitle)
    .addOption(fromOption())
    .addOption(languageOption())
    .addOption(
      new Option('--parser <name>', 'the engine; wikiparser-node has to be installed')
        .choices(['warbox', 'wikiparser-node'])
        .default('warbox'),
    )
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', convertExamples)
    .action((inputs: string[], options: Omit<ConvertCall, 'command' | 'inputs'>) => found({...options, command: 'convert', inputs}))
  program.addCommand(validateProgram({inputs: inputsHelp, from: fromOption(), language: languageOption()}, found))
  program
    .command('rules')
    .description('List the rules of validate.')
    .option('--json', 'as JSON', false)
    .helpOption('-h, --help', 'print this help')
    .action((options: {json: boolean}) => found({...options, command: 'rules'}))
  program
    .command('explain')
    .description('Print what a rule asks for, why, and how to turn it off.')
    .argument('<rule>', 'the id of the rule')
    .helpOption('-h, --help', 'print this help')
    .action((rule: string) => found({command: 'explain', rule}))
  program
    .command('schema')
    .description('Print the JSON Schema of an article.')
    .option('--no-spans', 'of articles converted with --no-spans')
    .helpOption('-h, --help', 'print this help')
    .action((options: {spans: boolean}) => found({...options, command: 'schema'}))
  return program
}

function fromOption(): Option {
  return new Option('--from <form>', 'the form of the text; by default it is recognised').choices(['wikitext', 'plain'])
}

function languageOption(): Option {
  return new Option('--language <tag>', "the wiki's language, as a BCP 47 tag such as en or pt-BR").argParser(toLanguage)
}

function toTitle(title: string): string {
  if (title.trim() !== '') return title
  throw new InvalidArgumentError('Expected a title.')
}

function toLanguage(tag: string): string {
  if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return tag
  throw new InvalidArgumentError('Expected a BCP 47 tag such as en or pt-BR.')
}

const inputsHelp = `files; patterns in quotes; folders, with all that end in ${extensions.join(', ')} in them and below; - for standard input`

const programExamples = `
Examples:
  $ warbox convert Battle_of_Hastings.wikitext --pretty
  $ warbox validate Battle_of_Hastings.wikitext
  $ warbox schema > article.schema.json`

const convertExamples = `
One file, or standard input, gives one JSON object; several files, a folder or a pattern give one array.
Files and folders whose names begin with a dot are left out of folders.

Examples:
  $ warbox convert Battle_of_Hastings.wikitext
  $ warbox convert 'articles/**/*.wikitext' --to ndjson > articles.ndjson
  $ warbox convert articles --out json/ --pretty
  $ warbox convert articles --to csv --table claims --out claims.csv
  $ warbox convert articles --to markdown --out readable/
  $ curl -s 'https://en.wikipedia.org/w/index.php?title=Battle_of_Hastings&action=raw' |
      warbox convert --title 'Battle of Hastings'

Exit codes: 0 all went well, 1 something could not be read or written, 2 wrong call.`
