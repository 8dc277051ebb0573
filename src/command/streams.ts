import type {Readable, Writable} from 'node:stream'

/** All that the command knows of the world outside, files apart. */
export interface Streams {
  stdin: Readable & {isTTY?: boolean}
  stdout: Writable & {isTTY?: boolean; columns?: number}
  stderr: Writable & {isTTY?: boolean; columns?: number}
  /** Variables such as `NO_COLOR`. */
  environment?: Readonly<Record<string, string | undefined>>
  /** Ends the work and removes what is half written. */
  signal?: AbortSignal
}
