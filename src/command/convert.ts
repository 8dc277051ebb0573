import type {VFile} from 'vfile'
import {type PageOptions, toArticle} from '../convert.ts'
import {systemReason} from '../data/system-errors.ts'
import {namesOnePage} from '../read/find.ts'
import {read} from '../read/read.ts'
import type {Article} from '../schema/article.ts'
import type {WriteOptions} from '../write/write.ts'
import {WriteError} from '../write/write-error.ts'
import {type ConvertCall, usageOf} from './arguments.ts'
import {loadEngine} from './engine.ts'
import {inputsOf} from './inputs.ts'
import {type Conversion, output} from './output.ts'
import {type Reporter, reporter} from './reporter.ts'
import type {Streams} from './streams.ts'
import {WrongCall} from './wrong-call.ts'

/** Run `warbox convert`; gives the exit code, 0 or 1. A wrong call is thrown. */
export async function convertCommand(call: ConvertCall, streams: Streams): Promise<0 | 1> {
  const inputs = inputsOf(call.inputs, streams, usageOf('convert'))
  const single = await areOnePage(inputs)
  if (call.title !== undefined && !single) throw new WrongCall('Unexpected `--title` for what may be several articles, expected one file')
  checkForm(call)
  const options = await pageOptions(call)
  const write = await output(call.out, formOf(call, single), streams)

  const report = reporter(streams.stderr, {progress: call.out !== undefined || streams.stdout.isTTY !== true})
  let failures = 0
  const failed = (error: Error) => {
    failures++
    report.say(error.message)
  }
  try {
    const pages = read(inputs, {failed, ...streams, ...(call.out === undefined ? {} : {output: call.out})})
    await write(convertAll(pages, options, report, failed), failed)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    failed(error)
  } finally {
    report.end()
  }
  return failures === 0 ? 0 : 1
}

function checkForm({to, table, pretty}: ConvertCall): void {
  if (pretty && to !== 'json') throw new WrongCall(`Unexpected \`--pretty\` with \`--to ${to}\`, expected it with \`--to json\``)
  if (to === 'csv' && table === undefined) {
    throw new WrongCall('Unexpected `--to csv` without a table, expected `--table events` or `--table claims`')
  }
  if (to !== 'csv' && table !== undefined) {
    throw new WrongCall(`Unexpected \`--table ${table}\` with \`--to ${to}\`, expected it with \`--to csv\``)
  }
}

function formOf({to, table, pretty, spans}: ConvertCall, single: boolean): WriteOptions {
  return {to, pretty, spans, single, ...(table === undefined ? {} : {table})}
}

async function areOnePage([input, ...others]: readonly string[]): Promise<boolean> {
  return input !== undefined && others.length === 0 && (input === '-' || (await namesOnePage(input)))
}

async function pageOptions({from, language, parser, title}: ConvertCall): Promise<PageOptions> {
  const engine = await loadEngine(parser)
  return {
    ...(from === undefined ? {} : {format: from}),
    ...(language === undefined ? {} : {language}),
    ...(title === undefined ? {} : {title}),
    ...(engine === undefined ? {} : {parser: engine}),
  }
}

async function* convertAll(
  pages: AsyncIterable<VFile>,
  options: PageOptions,
  report: Reporter,
  failed: (error: Error) => void,
): AsyncGenerator<Conversion, void, undefined> {
  let done = 0
  for await (const file of pages) {
    report.progress(done, nameOf(file))
    const article = convertOne(file, options, failed)
    if (article === undefined) continue
    done++
    yield {article, file}
  }
}

/** Our own parser takes any text; another engine may not. */
function convertOne(file: VFile, options: PageOptions, failed: (error: Error) => void): Article | undefined {
  try {
    return toArticle(file, options)
  } catch (error) {
    failed(new Error(`Cannot convert \`${nameOf(file)}\`: ${systemReason(error)}`, {cause: error}))
    return undefined
  }
}

function nameOf({path}: VFile): string {
  return path ?? 'standard input'
}
