import {readFile, realpath, stat} from 'node:fs/promises'
import {addAbortSignal, type Readable} from 'node:stream'
import type {VFile} from 'vfile'
import {systemReason} from '../data/system-errors.ts'
import {whyNotText} from './decode.ts'
import {type Source, toFile} from './file.ts'
import {findFiles} from './find.ts'
import type {Selection} from './folder.ts'
import {titleOf} from './page.ts'
import {type Failed, ReadError} from './read-error.ts'

const standardInput = 'standard input'

export interface ReadOptions extends Selection {
  /** Is told of each input that could not be read, and the others are read; without it, the first one ends the reading. */
  failed?: Failed
  /** What `-` stands for. */
  stdin?: Readable
  /** Ends the reading with the signal's reason. */
  signal?: AbortSignal
  /** A file that is about to be written, which is therefore not read. */
  output?: string
}

/**
 * Read pages one after the other from files, folders, patterns and, as `-`, standard input.
 *
 * A page's text is the file's value, byte-order mark and all; what is known of it beside the text is `file.data.page`: for now
 * a title, from the file's name. What is odd about the bytes (`empty-page`, `invalid-utf-8`) is a message on the file.
 */
export async function* read(inputs: string | readonly string[], options: ReadOptions = {}): AsyncGenerator<VFile, void, undefined> {
  const {failed = fail} = options
  for await (const source of readSources(inputs, options)) {
    const file = toPage(source)
    if (file instanceof ReadError) failed(file)
    else yield file
  }
}

/** Read the bytes of pages; all of `read` but making texts of them. */
export async function* readSources(inputs: string | readonly string[], options: ReadOptions = {}): AsyncGenerator<Source, void, undefined> {
  const {failed = fail, signal} = options
  for (const input of [inputs].flat()) {
    for await (const path of input === '-' ? ['-'] : findFiles(input, failed, options)) {
      signal?.throwIfAborted()
      const source = await readSource(path, options, failed)
      if (source !== undefined) yield source
    }
  }
}

/** Make the page of bytes, or say why they are none. */
export function toPage(source: Source): VFile | ReadError {
  const reason = whyNotText(source.bytes)
  return reason === undefined ? toFile(source) : new ReadError(source.path ?? standardInput, reason)
}

function fail(error: ReadError): never {
  throw error
}

async function readSource(path: string, options: ReadOptions, failed: Failed): Promise<Source | undefined> {
  try {
    return await (path === '-' ? readStandardInput(options) : readFromDisk(path, options))
  } catch (error) {
    options.signal?.throwIfAborted()
    failed(new ReadError(path === '-' ? standardInput : path, systemReason(error), {cause: error}))
    return undefined
  }
}

async function readStandardInput({stdin, signal}: ReadOptions): Promise<Source> {
  if (stdin === undefined) throw new Error('no standard input was given')
  if (signal !== undefined) addAbortSignal(signal, stdin)
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return {bytes: Buffer.concat(chunks)}
}

/** Only a true file has a name that may be a title: a pipe is called `/dev/fd/63`. */
async function readFromDisk(path: string, {output, signal}: ReadOptions): Promise<Source> {
  if (output !== undefined && (await isSame(path, output))) throw new Error('it is the file to be written as well')
  const title = (await stat(path)).isFile() ? titleOf(path) : undefined
  return {bytes: await readFile(path, {signal}), path, title}
}

async function isSame(path: string, other: string): Promise<boolean> {
  const paths = await Promise.all([path, other].map(each => realpath(each).catch(() => undefined)))
  return paths[0] !== undefined && paths[0] === paths[1]
}
