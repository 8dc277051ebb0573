import type {Streams} from './streams.ts'
import {WrongCall} from './wrong-call.ts'

/** The inputs of a call: those that are named, else standard input, unless that is a terminal. */
export function inputsOf(named: readonly string[], {stdin}: Streams, usage: string): string[] {
  if (named.filter(input => input === '-').length > 1) throw new WrongCall('Unexpected second `-`, expected standard input once')
  if (named.length > 0) return [...named]
  if (stdin.isTTY === true) {
    throw new WrongCall(`Unexpected call without inputs, expected files, folders, patterns or text on standard input. ${usage}`)
  }
  return ['-']
}
