import {randomUUID} from 'node:crypto'
import type {Stats} from 'node:fs'
import {type FileHandle, open, realpath, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {systemReason} from '../data/system-errors.ts'
import {WriteError} from './write-error.ts'

type Chunks = Iterable<string> | AsyncIterable<string>

/**
 * Write chunks to a file that is there whole or not at all.
 *
 * They go to a temporary file in the same folder, which takes the name in the end; when anything fails, the chunks
 * themselves or the signal among it, it is removed, and a file that stood there before stays as it was. What cannot be
 * renamed over, a device or a pipe, is written to directly. A file that takes the place of another may be read and written
 * by whoever could the other.
 */
export async function toFile(path: string, chunks: Chunks, signal?: AbortSignal): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  if (isSpecial(before)) return writeChunks(await opened(path, target, 'w'), path, chunks, signal)
  const temporary = join(dirname(target), `.warbox-${randomUUID()}.tmp`)
  const handle = await opened(path, temporary, 'wx')
  try {
    if (before !== undefined) await handle.chmod(before.mode)
    await writeChunks(handle, path, chunks, signal)
    await rename(temporary, target).catch(error => fail(path, error))
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

function isSpecial(found: Stats | undefined): boolean {
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

function opened(path: string, target: string, flags: string): Promise<FileHandle> {
  return open(target, flags).catch(error => fail(path, error))
}

async function writeChunks(handle: FileHandle, path: string, chunks: Chunks, signal?: AbortSignal): Promise<void> {
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted()
      await handle.appendFile(chunk).catch(error => fail(path, error))
    }
    signal?.throwIfAborted()
  } finally {
    await handle.close()
  }
}

function fail(path: string, error: unknown): never {
  throw new WriteError(path, systemReason(error), {cause: error})
}
