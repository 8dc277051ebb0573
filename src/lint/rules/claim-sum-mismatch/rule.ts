import type {CasualtyCategory, CasualtyClaim} from '../../../schema/claim.ts'
import {type Sum, sumOf} from '../../agree.ts'
import {excerpt} from '../../excerpt.ts'
import {lossesOf} from '../../facts-of.ts'
import type {Rule} from '../../rule.ts'

/** Where parts come to more than so many times their total, or less than one of so many parts of it, they are parts of something else. */
const likely = 2
const mostParts = 24

/**
 * Parts may be fewer than their total ("12 killed, including 3 officers"), unless they tell what befell all of it: some killed, others
 * wounded. Any run of them that comes to the total is as good as all, for what stands before may be parts of something else.
 */
export const claimSumMismatch: Rule = {
  id: 'claim-sum-mismatch',
  summary: 'The parts of a total add up to it.',
  *check({boxes}) {
    for (const box of boxes) {
      const losses = lossesOf(box)
      const parts = partsOf(losses)
      for (const whole of losses) {
        const own = parts.get(whole.id) ?? []
        const sum = own.length > 1 && own.length <= mostParts ? mismatchOf(whole, own) : undefined
        if (sum === undefined) continue
        const reason = `Unexpected total ${excerpt(whole.text)}, expected ${numbered(sum)}: what its parts add up to`
        yield {reason, span: whole.span, ...(whole.field !== undefined && {field: whole.field})}
      }
    }
  },
}

function partsOf(losses: readonly CasualtyClaim[]): Map<string, CasualtyClaim[]> {
  const parts = new Map<string, CasualtyClaim[]>()
  for (const claim of losses) {
    if (claim.partOf === undefined) continue
    const own = parts.get(claim.partOf) ?? []
    parts.set(claim.partOf, own)
    own.push(claim)
  }
  return parts
}

/** What the parts come to, when that is not their total. */
function mismatchOf(whole: CasualtyClaim, parts: readonly CasualtyClaim[]): Sum | undefined {
  const total = sumOf([whole])
  const sum = sumOf(parts)
  if (total === undefined || sum === undefined || parts.some(part => !isOf(part, whole) || part.alternativeTo !== undefined))
    return undefined
  if (sum.least > total.most * likely || sum.most < total.least / likely) return undefined
  const isMore = sum.least - sum.slack > total.most + total.slack
  const isLess = sum.most + sum.slack < total.least - total.slack && areAll(whole, parts)
  return (isMore || isLess) && !hasRun(parts, total) ? sum : undefined
}

/** Whether what befell the parts may have befallen the whole: `26 captured (9 later executed)` is no sum. */
function isOf({unit, categories}: CasualtyClaim, whole: CasualtyClaim): boolean {
  if (unit !== whole.unit) return false
  return whole.categories.includes('casualties') || categories.every(category => whole.categories.includes(category))
}

/** Whether parts tell what befell all of the whole, and not of some: several things, and of nobody in particular. */
function areAll(whole: CasualtyClaim, parts: readonly CasualtyClaim[]): boolean {
  if (!whole.categories.includes('casualties') || parts.some(({who, party}) => who !== whole.who || party?.name !== whole.party?.name))
    return false
  const categories = new Set(parts.map(({categories}) => categories.join(' ')))
  const has = (category: CasualtyCategory) => parts.some(({categories}) => categories.includes(category))
  return categories.size === parts.length && has('killed') && has('wounded')
}

function hasRun(parts: readonly CasualtyClaim[], total: Sum): boolean {
  for (let from = 0; from < parts.length; from++) {
    for (let next = from + 2; next <= parts.length; next++) {
      const sum = sumOf(parts.slice(from, next))
      if (sum !== undefined && sum.least - sum.slack <= total.most + total.slack && sum.most + sum.slack >= total.least - total.slack)
        return true
    }
  }
  return false
}

function numbered({least, most}: Sum): string {
  const [from, to] = [least, most].map(number => number.toLocaleString('en'))
  return least === most ? `${from}` : `${from} to ${to}`
}
