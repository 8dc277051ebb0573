/** A place in a text: line and column from 1, offset in UTF-16 code units from 0. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** Make what gives two offsets into a text as points. Lines end at LF, CR LF and CR, as in vfile-location. */
export function locatorOf(text: string): (start: number, end: number) => {start: Point; end: Point} {
  const starts = lineStarts(text)
  return (start, end) => ({start: toPoint(starts, start), end: toPoint(starts, end)})
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: lineBreak, index}) => index + lineBreak.length)]
}

function toPoint(starts: readonly number[], offset: number): Point {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
}
