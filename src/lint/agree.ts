import type {CasualtyClaim, Count} from '../schema/claim.ts'

type Counted = Pick<CasualtyClaim, 'count'>

/** What some numbers come to, and how much they may be off for being rounded. */
export interface Sum {
  least: number
  most: number
  slack: number
}

/** Of an approximate number. */
const vague = 0.1

/** Whether two numbers may be the same, each rounded; one that is open to one side agrees with all on that side. */
export function agree(one: Counted, other: Counted): boolean {
  const slack = slackOf(one.count) + slackOf(other.count)
  return leastOf(one) <= mostOf(other) + slack && leastOf(other) <= mostOf(one) + slack
}

/** The sum of numbers; absent when one of them is open. */
export function sumOf(claims: readonly Counted[]): Sum | undefined {
  const sum = {least: 0, most: 0, slack: 0}
  for (const {count} of claims) {
    if (count?.min === undefined || count.max === undefined) return undefined
    sum.least += count.min
    sum.most += count.max
    sum.slack += slackOf(count)
  }
  return sum
}

function leastOf({count}: Counted): number {
  return count?.min ?? 0
}

function mostOf({count}: Counted): number {
  return count?.max ?? Number.POSITIVE_INFINITY
}

/** Half of the last digit that is not 0, at either end of a range. */
function slackOf(count: Count | undefined): number {
  const {min = 0, max = 0, approximate = false} = count ?? {}
  return Math.max(lastPlace(min) / 2, lastPlace(max) / 2, approximate ? Math.max(min, max) * vague : 0)
}

/** 1 for a number that is not rounded, 100 for 1,700. */
function lastPlace(number: number): number {
  let place = 1
  while (number > 0 && number % (place * 10) === 0) place *= 10
  return place === 1 ? 0 : place
}
