import {mkdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {systemReason} from '../data/system-errors.ts'
import type {Article} from '../schema/article.ts'
import {extensions} from '../write/extensions.ts'
import {fileNames} from '../write/file-names.ts'
import {toFile} from '../write/to-file.ts'
import {toStream} from '../write/to-stream.ts'
import {type WriteOptions, write} from '../write/write.ts'
import {WriteError} from '../write/write-error.ts'
import type {Streams} from './streams.ts'

/** An article, and the page that it was made of. */
export interface Conversion {
  article: Article
  file: VFile
}

/** Writes what has been converted, as it comes; `failed` is told of one that could not be written while the others can. */
export type Output = (conversions: AsyncGenerator<Conversion, void, undefined>, failed: (error: Error) => void) => Promise<void>

/** Choose where the articles go: into a folder, a file each; into one file; or, without a path, to standard output. */
export async function output(path: string | undefined, form: WriteOptions, {stdout, signal}: Streams): Promise<Output> {
  if (path === undefined) {
    return async conversions => {
      await toStream(stdout, write(articlesOf(conversions), form), signal)
    }
  }
  return (await isFolder(path))
    ? (conversions, failed) => writeFolder(path, conversions, form, failed, signal)
    : conversions => writeFile(path, conversions, form, signal)
}

async function* articlesOf(conversions: AsyncIterable<Conversion>): AsyncGenerator<Article, void, undefined> {
  for await (const {article} of conversions) yield article
}

/** A path that ends in a slash names a folder also when there is none yet. */
async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}

/** Write all articles to one file. When there is none of them, a file that stood there before stays as it was. */
async function writeFile(path: string, conversions: AsyncGenerator<Conversion>, form: WriteOptions, signal?: AbortSignal): Promise<void> {
  const first = await conversions.next()
  if (first.done === true) return
  await toFile(path, write(articlesOf(withFirst(first.value, conversions)), form), signal)
}

async function* withFirst<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield first
  yield* rest
}

async function writeFolder(
  folder: string,
  conversions: AsyncIterable<Conversion>,
  form: WriteOptions,
  failed: (error: Error) => void,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(folder, {recursive: true}).catch(error => {
    throw new WriteError(folder, systemReason(error), {cause: error})
  })
  const nameFor = fileNames(extensions[form.to ?? 'json'])
  for await (const {article, file} of conversions) {
    const path = join(folder, nameFor(article.title ?? file.stem ?? 'standard input'))
    try {
      await toFile(path, write([article], {...form, single: true}), signal)
    } catch (error) {
      if (!(error instanceof WriteError)) throw error
      failed(error)
    }
  }
}
