import type {Piece} from '../../text.ts'
import type {Line} from './line.ts'

type Range = readonly [at: number, to: number]

/** `( )`, with the space before it when another or the end follows */
const emptyBrackets = / ?(?:\( ?\)|\[ ?\])(?= |$)|\( ?\)|\[ ?\]/g
const empty = ['()', '( )', '[]', '[ ]'] as const
const deepestBrackets = 3

/** Join the line's parts, drop brackets that held nothing but what leaves no text, and put the marks in order. */
export function finishLine(line: Line): void {
  line.value = line.parts.length === 1 ? (line.parts[0] ?? '') : line.parts.join('')
  if (line.marks.length === 0) return
  for (let depth = 0; depth < deepestBrackets && hasEmptyBrackets(line.value); depth++) {
    const ranges = [...line.value.matchAll(emptyBrackets)].map(({index, 0: found}): Range => [index, index + found.length])
    if (ranges.length === 0) break
    cut(line, ranges)
  }
  const {length} = line.value
  let sorted = true
  let last = 0
  for (const mark of line.marks) {
    if (mark.at > length) mark.at = length
    if (mark.to > length) mark.to = length
    if (mark.at < last) sorted = false
    last = mark.at
  }
  if (!sorted) line.marks.sort((one, other) => one.at - other.at || other.to - one.to)
}

function hasEmptyBrackets(text: string): boolean {
  return empty.some(brackets => text.includes(brackets))
}

/** Take stretches out of the line's text, which are in order and apart; what lies around them closes up. */
function cut(line: Line, ranges: readonly Range[]): void {
  const kept: string[] = []
  const pieces: Piece[] = []
  let length = 0
  let next = 0
  for (const [at, to] of complement(ranges, line.value.length)) {
    while (next < line.pieces.length && (line.pieces[next]?.at ?? 0) <= at) next++
    const first = line.pieces[next - 1]
    if (first !== undefined) pieces.push(first.to === undefined ? {at: length, from: first.from + at - first.at} : {...first, at: length})
    for (let piece = line.pieces[next]; piece !== undefined && piece.at < to; piece = line.pieces[++next]) {
      pieces.push({...piece, at: length + piece.at - at})
    }
    kept.push(line.value.slice(at, to))
    length += to - at
  }
  const placeWithout = shifter(ranges)
  for (const mark of line.marks) {
    mark.at = placeWithout(mark.at)
    mark.to = placeWithout(mark.to)
  }
  line.pieces = pieces
  line.value = kept.join('')
}

/** What lies between the ranges, as far as anything does. */
function complement(ranges: readonly Range[], length: number): Range[] {
  const between: Range[] = []
  let from = 0
  for (const [at, to] of [...ranges, [length, length] as const]) {
    if (at > from) between.push([from, at])
    from = to
  }
  return between
}

/** Where a place is when the ranges are gone. */
function shifter(ranges: readonly Range[]): (place: number) => number {
  let removed = 0
  const removedBefore = ranges.map(([at, to]) => {
    removed += to - at
    return removed - (to - at)
  })
  return place => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.[0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    const [at, to] = ranges[low - 1] ?? [0, 0]
    return Math.max(at, place - (to - at)) - (removedBefore[low - 1] ?? 0)
  }
}
