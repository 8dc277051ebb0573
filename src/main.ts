import {type Call, readArguments} from './command/arguments.ts'
import {reporter} from './command/reporter.ts'
import type {Streams} from './command/streams.ts'
import {WrongCall} from './command/wrong-call.ts'
import {printable} from './printable.ts'
import {toStream} from './write/to-stream.ts'
import {WriteError} from './write/write-error.ts'

/**
 * Run the command with the arguments behind its name; gives the exit code.
 *
 * 0 when all went well, 1 when something could not be read or written or the signal ended the work, 2 for a wrong call. Never rejects.
 */
export async function main(given: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  const {stdout, stderr, signal} = streams
  stderr.on('error', () => {})
  const {say} = reporter(stderr)
  try {
    const reading = readArguments(given, stdout.columns)
    if (reading.call !== undefined) return await run(reading.call, streams)
    stderr.write(printable(reading.stderr))
    await toStream(stdout, [reading.stdout], signal)
    return reading.code
  } catch (error) {
    if (signal?.aborted) return 1
    if (error instanceof WrongCall) say(error.message)
    else if (error instanceof WriteError) say(error.message)
    else stderr.write(printable(`warbox: an error of warbox itself: ${error instanceof Error ? error.stack : String(error)}\n`))
    return error instanceof WrongCall ? 2 : 1
  }
}

/** The code of a command is loaded when it is called. */
async function run(call: Call, streams: Streams): Promise<0 | 1> {
  switch (call.command) {
    case 'convert':
      return (await import('./command/convert.ts')).convertCommand(call, streams)
    case 'validate':
      return (await import('./command/validate.ts')).validateCommand(call, streams)
    case 'rules':
      return (await import('./command/rules.ts')).rulesCommand(call, streams)
    case 'explain':
      return (await import('./command/explain.ts')).explainCommand(call, streams)
    case 'schema':
      return (await import('./command/schema.ts')).schemaCommand(call, streams)
  }
}
