import {readFile, realpath, stat} from 'node:fs/promises'
import {addAbortSignal, type Readable} from 'node:stream'
import type {VFile} from 'vfile'
import {systemReason} from '../data/system-errors.ts'
import {whyNotText} from './decode.ts'
import {type Source, toFile} from './file.ts'
import {findFiles} from './find.ts'
import type {Skip} from './folder.ts'
import {titleOf} from './page.ts'
import {type Failed, ReadError} from './read-error.ts'

export interface ReadOptions {
  /** Is told of each input that could not be read, and the others are read; without it, the first one ends the reading. */
  failed?: Failed
  /** What `-` stands for. */
  stdin?: Readable
  /** Ends the reading with the signal's reason. */
  signal?: AbortSignal
  /** A file that is about to be written, which is therefore not read. */
  output?: string
  /** Whether a file is not to be read, or a folder not to be entered. */
  skip?: Skip
}

/**
 * Read pages one after the other from files, folders, patterns and, as `-`, standard input.
 *
 * A page's text is the file's value, byte-order mark and all; what is known of it beside the text is `file.data.page`: for now
 * a title, from the file's name. What is odd about the bytes (`empty-page`, `invalid-utf-8`) is a message on the file.
 */
export async function* read(inputs: string | readonly string[], options: ReadOptions = {}): AsyncGenerator<VFile, void, undefined> {
  const {failed = fail, signal, skip} = options
  for (const input of [inputs].flat()) {
    for await (const path of input === '-' ? ['-'] : findFiles(input, failed, skip)) {
      signal?.throwIfAborted()
      const file = await readPage(path, options, failed)
      if (file !== undefined) yield file
    }
  }
}

function fail(error: ReadError): never {
  throw error
}

async function readPage(path: string, options: ReadOptions, failed: Failed): Promise<VFile | undefined> {
  const name = path === '-' ? 'standard input' : path
  try {
    const source = await (path === '-' ? readStandardInput(options) : readFromDisk(path, options))
    const reason = whyNotText(source.bytes)
    if (reason === undefined) return toFile(source)
    failed(new ReadError(name, reason))
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof ReadError) throw error
    failed(new ReadError(name, systemReason(error), {cause: error}))
  }
  return undefined
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
