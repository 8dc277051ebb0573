import type {Mark} from '../document.ts'
import type {FlatText, Piece} from '../text.ts'

/** A stretch of a flat text as a flat text of its own, with the way back to the same source. */
export function partOfText({value, pieces}: FlatText, at: number, to: number): FlatText {
  const own: Piece[] = []
  for (let index = firstPiece(pieces, at); index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece === undefined || (piece.at >= to && own.length > 0)) break
    const start = Math.max(piece.at, at)
    if (piece.to !== undefined) own.push({...piece, at: start - at})
    else own.push({at: start - at, from: piece.from + start - piece.at})
  }
  return {value: value.slice(at, to), pieces: own}
}

/** The marks within a stretch, from a list in the order of the text, as offsets into the stretch. */
export function partOfMarks(marks: readonly Mark[], at: number, to: number): Mark[] {
  const own: Mark[] = []
  for (let index = firstMark(marks, at); index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined || mark.at > to) break
    if (mark.to <= to) own.push({...mark, at: mark.at - at, to: mark.to - at})
  }
  return own
}

/** The index of the last piece that begins at or before an offset. */
function firstPiece(pieces: readonly Piece[], at: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function firstMark(marks: readonly Mark[], at: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
