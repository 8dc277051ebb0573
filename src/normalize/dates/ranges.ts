import type {Range} from '../unread.ts'

/** Whether a place lies in one of some ranges, which are in order and apart. */
export function isIn(ranges: readonly Range[], place: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) <= place
}

/** Whether one of some ranges, which are in order and apart, begins between two places. */
export function holdsOne(ranges: readonly Range[], at: number, to: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[0] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.[0] ?? Number.POSITIVE_INFINITY) < to
}
