import process from 'node:process'
import {Readable, Writable} from 'node:stream'
import {main} from '../../src/main.ts'

export interface Given {
  stdin?: string | Readable
  /** Whether standard input, output and errors are a terminal. */
  terminal?: boolean
  signal?: AbortSignal
  stdout?: Writable
  /** The working folder; that of the tests when left out. */
  folder?: string
  environment?: Readonly<Record<string, string>>
}

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

const before = process.cwd()

/** Run the command in this process. */
export async function run(given: readonly string[], options: Given = {}): Promise<Outcome> {
  const {stdin = '', terminal = false, signal, stdout, folder = before, environment = {}} = options
  const out: string[] = []
  const err: string[] = []
  const input = typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin
  process.chdir(folder)
  const code = await main(given, {
    environment,
    stdin: Object.assign(input, {isTTY: terminal}),
    stdout: Object.assign(stdout ?? sink(out), {isTTY: terminal}),
    stderr: Object.assign(sink(err), {isTTY: terminal}),
    ...(signal === undefined ? {} : {signal}),
  }).finally(() => process.chdir(before))
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
