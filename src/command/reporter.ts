import {printable} from '../printable.ts'
import type {Streams} from './streams.ts'

/** Speaks to the person at the terminal, on stderr. */
export interface Reporter {
  /** A line that stays. */
  say(message: string): void
  /** A line that the next one replaces: how many articles are done, and which is next. */
  progress(done: number, name: string): void
  /** Take the line of the progress away. */
  end(): void
}

const patience = 1_000
const interval = 100
const eraseLine = '\r\u001B[K'

export interface ReporterOptions {
  /** `false` shows none: the terminal has the articles themselves on it. */
  progress?: boolean
  /** What is done with articles; `converted` when left out. */
  done?: string
  /** The clock, in milliseconds. */
  now?: () => number
}

/** Make a reporter. Progress is shown only on a terminal, once the work has taken more than a second. */
export function reporter(stderr: Streams['stderr'], options: ReporterOptions = {}): Reporter {
  const {progress: wanted = true, done: verb = 'converted', now = () => performance.now()} = options
  let next = now() + patience
  let shown = false
  return {
    say(message) {
      end()
      stderr.write(`warbox: ${printable(message).replaceAll('\n', ' ')}\n`)
    },
    progress(done, name) {
      if (!wanted || stderr.isTTY !== true || now() < next) return
      next = now() + interval
      shown = true
      const line = printable(`${done} ${verb}, reading ${name}`).replaceAll(/[\n\t]/g, ' ')
      stderr.write(eraseLine + line.slice(0, (stderr.columns ?? 80) - 1))
    },
    end,
  }

  function end(): void {
    if (shown) stderr.write(eraseLine)
    shown = false
  }
}
