import type {Writable} from 'node:stream'
import {errorCode, systemReason} from '../data/system-errors.ts'
import {WriteError} from './write-error.ts'

const closedCodes: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE'])

/**
 * Write chunks to a stream that stays open, no faster than it takes them.
 *
 * Gives `false` when the reader has gone away and wants no more (`| head -1`), which is no failure.
 */
export async function toStream(stream: Writable, chunks: Iterable<string> | AsyncIterable<string>, signal?: AbortSignal): Promise<boolean> {
  const ignore = () => {}
  let isWell = false
  stream.on('error', ignore)
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted()
      const error = await writeChunk(stream, chunk, signal)
      if (closedCodes.has(errorCode(error))) return false
      if (error) throw new WriteError('standard output', systemReason(error), {cause: error})
    }
    isWell = true
    return true
  } finally {
    // Of many calls in a row, each would leave its listener until all are done.
    if (isWell) stream.off('error', ignore)
    else setImmediate(() => stream.off('error', ignore))
  }
}

/** Wait until the chunk has been taken; the stream says the same error twice, here and as an event. */
function writeChunk(stream: Writable, chunk: string, signal?: AbortSignal): Promise<Error | null | undefined> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason)
    signal?.addEventListener('abort', abort, {once: true})
    stream.write(chunk, error => {
      signal?.removeEventListener('abort', abort)
      resolve(error)
    })
  })
}
