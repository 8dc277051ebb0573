import type {Fault} from './fault.ts'
import {isObject, type Node, nodesIn, pathOf, pathText} from './node.ts'

const bounds = [
  ['min', 'max'],
  ['earliest', 'latest'],
] as const

/** Counts, periods and spans that end before they start. */
export function turnedRanges(root: Node): Fault[] {
  return [...nodesIn(root)].flatMap(node => {
    const {value, key} = node
    if (key === 'span' && Array.isArray(value)) return isTurned(value[0], value[1]) ? [toFault([...pathOf(node), 1], value[0])] : []
    if (!isObject(value)) return []
    return bounds
      .filter(([low, high]) => isTurned(value[low], value[high]))
      .map(([low, high]) => toFault([...pathOf(node), high], value[low]))
  })
}

function isTurned(low: unknown, high: unknown): boolean {
  if (typeof low === 'number' && typeof high === 'number') return low > high
  return typeof low === 'string' && typeof high === 'string' && dayKey(low) > dayKey(high)
}

/** Years before 0 go the other way: -0489 is after -0490. Months and days count on within any year. */
function dayKey(day: string): number {
  const {sign = '', year = '', rest = ''} = /^(?<sign>-?)(?<year>\d{4})-(?<rest>\d{2}-\d{2})$/.exec(day)?.groups ?? {}
  return Number(`${sign}${year}`) * 10_000 + Number(rest.replace('-', ''))
}

function toFault(path: readonly PropertyKey[], low: unknown): Fault {
  const at = pathText(path)
  return {rule: 'ordered-range', path, reason: `Unexpected end of a range at \`${at}\`, expected \`${String(low)}\` or more`}
}
