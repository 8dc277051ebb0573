import type {Article} from '../schema/article.ts'
import type {CasualtyClaim} from '../schema/claim.ts'
import type {Event} from '../schema/event.ts'
import type {Infobox} from '../schema/infobox.ts'

/** A claim, and the box or the event that it stands in. */
export interface PlacedClaim {
  claim: CasualtyClaim
  box?: Infobox
  event?: Event
}

/** The claims of an article, those of its boxes first, then those of its events. */
export function* claimsOf({infoboxes, events}: Article): Generator<PlacedClaim, void, undefined> {
  for (const box of infoboxes) for (const claim of boxClaims(box)) yield {claim, box}
  for (const event of events) for (const claim of event.claims) yield {claim, event}
}

/** The claims of a box; one that the caller defined may name its facts in any way. */
function boxClaims(box: Infobox): CasualtyClaim[] {
  return 'facts' in box ? Object.values<unknown>(box.facts).flatMap(fact => (Array.isArray(fact) ? fact.filter(isClaim) : [])) : []
}

function isClaim(value: unknown): value is CasualtyClaim {
  return typeof value === 'object' && value !== null && 'categories' in value && 'attribution' in value
}

/** `c. 20–30 killed`, in few words: how many, what befell them, and of whom. */
export function shortClaim({count, quality, categories, unit, who, party}: CasualtyClaim): string {
  const what = who ?? party?.name
  return [
    count === undefined ? quality : shortCount(count),
    categories.join(' or '),
    unit === 'person' ? undefined : unit,
    what && `(${what})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** `300`, `300+`, `up to 300`, `c. 20–30`. */
export function shortCount({min, max, approximate}: NonNullable<CasualtyClaim['count']>): string {
  return `${approximate ? 'c. ' : ''}${range(min, max)}`
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return max === undefined ? '' : `up to ${max}`
  if (max === undefined) return `${min}+`
  return min === max ? `${min}` : `${min}–${max}`
}
