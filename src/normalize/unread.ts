import type {LineText} from '../document.ts'
import type {Span} from '../schema/span.ts'
import {spanOf} from '../text.ts'

/** A half-open range of a line's flat text. */
export type Range = readonly [at: number, to: number]

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200C\u200D]*/gu

/**
 * The places in the source of a line's words that stand in none of the ranges that were read; words with nothing but
 * punctuation and spaces between them are one place. `read` may be in any order and overlap.
 */
export function unreadOf({text}: LineText, read: readonly Range[]): Span[] {
  const covered = merged(read)
  const [first] = covered
  if (first !== undefined && first[0] === 0 && first[1] >= text.value.length) return []
  const left: [at: number, to: number][] = []
  let next = 0
  for (const {0: word, index} of text.value.matchAll(words)) {
    const end = index + word.length
    while ((covered[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next++
    if ((covered[next]?.[0] ?? Number.POSITIVE_INFINITY) < end) continue
    const last = left.at(-1)
    if (last !== undefined && (covered[next - 1]?.[1] ?? 0) <= last[1]) last[1] = end
    else left.push([index, end])
  }
  return left.map(([at, to]) => spanOf(text, at, to))
}

function merged(ranges: readonly Range[]): Range[] {
  const all: [at: number, to: number][] = []
  for (const [at, to] of ranges.length < 2 ? ranges : [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = all.at(-1)
    if (last !== undefined && at <= last[1]) last[1] = Math.max(last[1], to)
    else if (to > at) all.push([at, to])
  }
  return all
}
