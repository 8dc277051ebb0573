import {once} from 'node:events'
import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {PassThrough, type Writable} from 'node:stream'
import type {CheckedFile} from '../../finding.ts'
import {type Report, type ReportName, type ReportOptions, reportOf, type Totals} from '../../report/report.ts'
import {toFile} from '../../write/to-file.ts'
import {toStream} from '../../write/to-stream.ts'

/** A report that is asked for: into a file, or, without a path, to the terminal. */
export interface ReportChoice {
  name: ReportName
  path?: string
}

/** The reports that are being written, each to its place. */
export interface Reports {
  file(checked: CheckedFile): Promise<void>
  /** Rejects with a `WriteError` when one could not be written. */
  end(totals: Totals): Promise<void>
  /** Leave the files unwritten. */
  drop(): Promise<void>
  /** Whether anybody reads any of them: who says `| head` goes away. */
  isHeard(): boolean
}

/** A place to write to. */
interface Sink {
  report: Report
  write(text: string): Promise<void>
  end(): Promise<void>
  drop(): Promise<void>
  isHeard(): boolean
}

/** Begin the reports; those without a path go to `stream`. */
export function openReports(choices: readonly ReportChoice[], options: ReportOptions, stream: Writable, signal?: AbortSignal): Reports {
  const sinks = choices.map(({name, path}) => {
    const report = reportOf(name, path === undefined ? options : {...options, colour: false})
    return {report, ...(path === undefined ? streamSink(stream, signal) : fileSink(path, signal))}
  })
  const begun = Promise.all(sinks.map(({report, write}) => write(report.begin?.() ?? '')))
  begun.catch(() => {})
  return {
    async file(checked) {
      await begun
      for (const {report, write} of sinks) await write(report.file(checked))
    },
    async end(totals) {
      await begun
      for (const {report, write, end} of sinks) {
        await write(report.end(totals))
        await end()
      }
    },
    async drop() {
      for (const {drop} of sinks) await drop()
    },
    isHeard: () => sinks.length === 0 || sinks.some(({isHeard}) => isHeard()),
  }
}

function streamSink(stream: Writable, signal: AbortSignal | undefined): Omit<Sink, 'report'> {
  let heard = true
  return {
    isHeard: () => heard,
    async write(text) {
      if (text !== '' && heard) heard = await toStream(stream, [text], signal)
    },
    async end() {},
    async drop() {},
  }
}

/** The file is there, whole, when the report is at its end. */
function fileSink(path: string, signal: AbortSignal | undefined): Omit<Sink, 'report'> {
  const chunks = new PassThrough({encoding: 'utf8'})
  const written = mkdir(dirname(path), {recursive: true})
    .catch(() => {})
    .then(() => toFile(path, chunks, signal))
  written.catch(() => {})
  return {
    isHeard: () => true,
    async write(text) {
      if (text !== '' && !chunks.write(text)) await Promise.race([once(chunks, 'drain'), written])
    },
    async end() {
      chunks.end()
      await written
    },
    async drop() {
      chunks.destroy()
      await written.catch(() => {})
    },
  }
}
