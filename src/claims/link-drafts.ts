import type {Draft} from './draft.ts'
import type {Settled} from './settle.ts'

const mostParts = 12
const mostRivals = 24

/**
 * Tie parts to their wholes and rivals to each other.
 *
 * A bracket's claims are parts of the one before it. A number of people without a word for what befell them owns those behind it
 * when they add up to it exactly; one that is called a total owns those of its party before it that are nobody's parts.
 */
export function linkDrafts(
  claims: readonly Settled[],
  tie: (part: Draft, whole: Draft) => void,
  rival: (one: Draft, other: Draft) => void,
): void {
  const units = new Map(claims.map(({draft, unit}) => [draft, unit]))
  for (const {draft} of claims) {
    if (draft.parent !== undefined) tie(draft, draft.parent)
    if (draft.rival !== undefined && units.get(draft) === units.get(draft.rival)) rival(draft, draft.rival)
  }
  const owned = new Set(claims.filter(({draft}) => draft.parent !== undefined).map(({draft}) => draft))
  for (const [index, claim] of claims.entries()) {
    if (owned.has(claim.draft)) continue
    const parts = partsBehind(claims, index, owned) ?? (claim.draft.total ? partsBefore(claims, index, owned) : [])
    for (const {draft} of parts) {
      owned.add(draft)
      tie(draft, claim.draft)
    }
  }
  rivalsBySource(claims, rival)
}

/** The claims behind a sum that add up to it. */
function partsBehind(claims: readonly Settled[], index: number, owned: ReadonlySet<Draft>): Settled[] | undefined {
  const whole = claims[index]
  const count = whole?.draft.count
  if (whole === undefined || count?.min === undefined || whole.draft.befallen.some(({people}) => people !== 'casualties')) return undefined
  const parts: Settled[] = []
  let [min, max] = [0, 0]
  for (const claim of claims.slice(index + 1, index + 1 + mostParts)) {
    if (owned.has(claim.draft)) continue
    const {count: other} = claim.draft
    if (claim.unit !== whole.unit || other === undefined) return undefined
    parts.push(claim)
    min += other.min ?? 0
    max += other.max ?? other.min ?? 0
    if (parts.length > 1 && min === count.min && max === (count.max ?? count.min)) return parts
    if (min > count.min) return undefined
  }
  return undefined
}

function partsBefore(claims: readonly Settled[], index: number, owned: ReadonlySet<Draft>): Settled[] {
  const whole = claims[index]
  if (whole === undefined) return []
  const before = claims.slice(Math.max(0, index - 3 * mostParts), index)
  const specific = whole.categories[0] === 'casualties' ? undefined : whole.categories
  return before.filter(
    claim =>
      !owned.has(claim.draft) &&
      claim.unit === whole.unit &&
      !claim.draft.total &&
      (specific === undefined || claim.categories.every(category => specific.includes(category))) &&
      (whole.draft.party === undefined || claim.draft.party?.name === whole.draft.party.name),
  )
}

/** Claims of different sources about the same loss of the same party. */
function rivalsBySource(claims: readonly Settled[], rival: (one: Draft, other: Draft) => void): void {
  const groups = new Map<string, Settled[]>()
  for (const claim of claims) {
    const {draft, categories, unit, who = ''} = claim
    if (draft.parent !== undefined || draft.total) continue
    const key = [draft.party?.name ?? '', [...categories].sort().join('+'), unit, who].join('|')
    const group = groups.get(key) ?? []
    groups.set(key, group)
    for (const other of group.slice(-mostRivals)) {
      if (overlap(draft.period, other.draft.period) && areRivals(draft, other.draft)) rival(draft, other.draft)
    }
    group.push(claim)
  }
}

/** Whether two numbers cover some of the same time; one without a period covers all of it. */
function overlap(one: Draft['period'], other: Draft['period']): boolean {
  return !isBefore(one?.latest, other?.earliest) && !isBefore(other?.latest, one?.earliest)
}

/** Of two ISO days, either of which may be open; years before 1 are left undecided. */
function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && !one.startsWith('-') && !other.startsWith('-') && one < other
}

/** Both name a source, and not the same; or the later is one of "other sources". */
function areRivals(one: Draft, other: Draft): boolean {
  if (one.said.some(({name, stance}) => name === undefined && stance === 'neutral')) return true
  const named = ({said}: Draft) => said.filter(({name, stance}) => name !== undefined && stance !== 'denial')
  return named(one).length > 0 && named(other).length > 0 && !named(one).some(({name}) => named(other).some(said => said.name === name))
}
