import {Readable, Writable} from 'node:stream'
import {main} from '../../src/main.ts'

export interface Given {
  stdin?: string | Readable
  /** Whether standard input, output and errors are a terminal. */
  terminal?: boolean
  signal?: AbortSignal
  stdout?: Writable
}

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Run the command in this process. */
export async function run(given: readonly string[], {stdin = '', terminal = false, signal, stdout}: Given = {}): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const input = typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin
  const code = await main(given, {
    stdin: Object.assign(input, {isTTY: terminal}),
    stdout: Object.assign(stdout ?? sink(out), {isTTY: terminal}),
    stderr: Object.assign(sink(err), {isTTY: terminal}),
    ...(signal === undefined ? {} : {signal}),
  })
  return {code, stdout: out.join(''), stderr: err.join('')}
}

function sink(chunks: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
}
