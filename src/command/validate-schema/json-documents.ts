import {scanJson} from './scan-json.ts'

/** A stretch of a file that is JSON by itself, and what it says. */
export interface JsonDocument {
  text: string
  /** Of the stretch, in the file. */
  offset: number
  value: unknown
}

/** What is no JSON: where, and what was expected there. */
export interface NoJson {
  offset: number
  expected: string
}

/** The documents of a file: the lines of NDJSON, as its name or its first line says, else the whole. */
export function documentsIn(path: string, text: string): (JsonDocument | NoJson)[] {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return linesOf(text)
  const whole = read(text.replace(/^\uFEFF/, ''), text.startsWith('\uFEFF') ? 1 : 0)
  return 'value' in whole || !looksLikeLines(text) ? [whole] : linesOf(text)
}

/** More than one line that says something, the first of which is JSON by itself. */
function looksLikeLines(text: string): boolean {
  const {first = '', second} = /^\uFEFF?\s*(?<first>\{[^\r\n]*)[\r\n]+\s*(?<second>\S)?/.exec(text)?.groups ?? {}
  return second !== undefined && scanJson(first) === undefined
}

function linesOf(text: string): (JsonDocument | NoJson)[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({0: line, index}) => {
    const start = index + (index === 0 && line.startsWith('\uFEFF') ? 1 : 0)
    return {line: text.slice(start, index + line.length), start}
  })
    .filter(({line}) => /\S/.test(line))
    .map(({line, start}) => read(line, start))
}

function read(text: string, offset: number): JsonDocument | NoJson {
  try {
    return {text, offset, value: JSON.parse(text)}
  } catch (error) {
    const fault = scanJson(text)
    // What both take for JSON is too large for the engine.
    if (fault === undefined) throw error
    return {offset: offset + fault.offset, expected: fault.expected}
  }
}
