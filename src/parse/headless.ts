import {kindOfParameters} from '../data/infoboxes.ts'
import {isWhite} from './characters.ts'
import type {Piece} from './pieces.ts'
import type {Source} from './source.ts'

/** `| strength1 = `: the line that a box begins with whose head was cut off. */
const parameterLine = /\|[ \t]*\p{L}[\p{L}\p{N}_ -]{0,40}=/uy
const fewestParameters = 3

/** Where a text begins within a box, without the `{{` and the name of its template: at the first parameter's pipe; -1 for other texts. */
export function headlessStart(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isWhite(text.charCodeAt(at))) at++
  parameterLine.lastIndex = at
  return parameterLine.test(text) ? at : -1
}

/**
 * Whether a piece that nothing opened is a box, now that braces close it: with several parameters, among them those that only one kind has.
 * A problem says so.
 */
export function isHeadless({text, headless, problems}: Source, {start, parts}: Piece): boolean {
  if (start !== headless) return false
  const names = parts.flatMap(part => (part.equals < 0 ? [] : [text.slice(part.start, part.equals).trim()]))
  if (names.length < fewestParameters || kindOfParameters(names) === undefined) return false
  const reason = 'Unexpected parameters without `{{` and the name of their template before them, expected the whole infobox'
  problems.push({rule: 'headless-infobox', severity: 'info', reason, start, end: start + 1})
  return true
}

/** The piece that a text begins in the middle of. */
export function headlessPiece(open: number, start: number): Piece {
  const parts = [{start, end: start, equals: -1, atoms: 0}]
  return {open, count: 2, start, hyphen: false, hopeless: 0, depth: 0, atoms: 0, parts}
}
