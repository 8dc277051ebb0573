import type {Span} from './schema/span.ts'

/**
 * A stretch of flat text and the source it was read from.
 *
 * Without `to`, the characters from `at` up to the next piece stand one to one in the source from `from` on.
 * With `to`, the whole piece stands for `source.slice(from, to)`: an entity, or a template that gives a word or a dash.
 */
export interface Piece {
  at: number
  from: number
  to?: number
}

/** Plain text for people, with the map back to offsets in the source. Pieces are in order of `at`; the first has `at: 0`. */
export interface FlatText {
  value: string
  pieces: Piece[]
}

/**
 * The place in the source of `text.value.slice(start, end)`: from the first of its characters to the last.
 *
 * An empty range gives an empty span at the place of `start`; a text without pieces gives `[0, 0]`.
 */
export function spanOf(text: FlatText, start: number, end: number): Span {
  const from = sourceOffset(text, start, false)
  return end > start ? [from, Math.max(from, sourceOffset(text, end - 1, true))] : [from, from]
}

/** The source offset at which the character at `at` begins, or, for its `end`, at which it ends. */
function sourceOffset({pieces}: FlatText, at: number, end: boolean): number {
  const piece = pieces[pieceIndex(pieces, at)]
  if (piece === undefined) return 0
  if (piece.to !== undefined) return end ? piece.to : piece.from
  return piece.from + at - piece.at + (end ? 1 : 0)
}

/** The index of the last piece that begins at or before `at`. */
function pieceIndex(pieces: readonly Piece[], at: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).at <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
