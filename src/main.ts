import {type Call, readArguments} from './command/arguments.ts'
import {convertCommand} from './command/convert.ts'
import {explainCommand} from './command/explain.ts'
import {reporter} from './command/reporter.ts'
import {rulesCommand} from './command/rules.ts'
import {schemaCommand} from './command/schema.ts'
import type {Streams} from './command/streams.ts'
import {validateCommand} from './command/validate.ts'
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

function run(call: Call, streams: Streams): Promise<0 | 1> {
  switch (call.command) {
    case 'convert':
      return convertCommand(call, streams)
    case 'validate':
      return validateCommand(call, streams)
    case 'rules':
      return rulesCommand(call, streams)
    case 'explain':
      return explainCommand(call, streams)
    case 'schema':
      return schemaCommand(call, streams)
  }
}
