import {mkdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {type PageOptions, toArticle} from '../convert.ts'
import {systemReason} from '../data/system-errors.ts'
import {namesOnePage} from '../read/find.ts'
import {read} from '../read/read.ts'
import type {Article} from '../schema/article.ts'
import {fileNames} from '../write/file-names.ts'
import {toFile} from '../write/to-file.ts'
import {toStream} from '../write/to-stream.ts'
import {type WriteOptions, write} from '../write/write.ts'
import {WriteError} from '../write/write-error.ts'
import {type ConvertCall, convertUsage} from './arguments.ts'
import {loadEngine} from './engine.ts'
import {type Reporter, reporter} from './reporter.ts'
import type {Streams} from './streams.ts'
import {WrongCall} from './wrong-call.ts'

interface Conversion {
  article: Article
  file: VFile
}

/** Run `warbox convert`; gives the exit code, 0 or 1. A wrong call is thrown. */
export async function convertCommand(call: ConvertCall, streams: Streams): Promise<0 | 1> {
  const inputs = inputsOf(call, streams)
  const single = inputs.length === 1 && (await allAreSingle(inputs))
  if (call.title !== undefined && !single) throw new WrongCall('Unexpected `--title` with several inputs, expected one file')
  if (call.pretty && call.to === 'ndjson') throw new WrongCall('Unexpected `--pretty` with `--to ndjson`, whose articles have a line each')
  const options = await pageOptions(call)
  const folder = call.out !== undefined && (await isFolder(call.out))

  const report = reporter(streams.stderr)
  let failures = 0
  const failed = (error: Error) => {
    failures++
    report.say(error.message)
  }
  try {
    const pages = read(inputs, {failed, ...streams, ...(folder || call.out === undefined ? {} : {output: call.out})})
    const conversions = convertAll(pages, options, report, failed)
    const form: WriteOptions = {to: call.to, pretty: call.pretty, spans: call.spans, single}
    if (call.out === undefined) await toStream(streams.stdout, write(articlesOf(conversions), form), streams.signal)
    else if (folder) await writeFolder(call.out, conversions, form, failed, streams.signal)
    else await writeFile(call.out, conversions, form, streams.signal)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    failed(error)
  } finally {
    report.end()
  }
  return failures === 0 ? 0 : 1
}

function inputsOf({inputs}: ConvertCall, {stdin}: Streams): string[] {
  if (inputs.filter(input => input === '-').length > 1) throw new WrongCall('Unexpected second `-`, expected standard input once')
  if (inputs.length > 0) return inputs
  if (stdin.isTTY === true) throw new WrongCall(`Unexpected call without inputs, expected files, folders, patterns or text on standard input\n${convertUsage()}`)
  return ['-']
}
