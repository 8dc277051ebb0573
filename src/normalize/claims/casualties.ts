import {type ClaimReading, claimsIn, type ReadClaim} from '../../claims/claims-in.ts'
import {linesOf} from '../../claims/field-lines.ts'
import type {FieldText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {CasualtyClaim} from '../../schema/claim.ts'
import type {ReadContext} from '../read-context.ts'
import {unreadOf} from '../unread.ts'

/** Make a normalizer for what befell how many of whom, and who says so. */
export function casualtyNormalizer(reading: ClaimReading): (field: FieldText, context: ReadContext) => Reading<CasualtyClaim> {
  return (field, context) => {
    const lines = linesOf(field)
    const {claims, read} = claimsIn(lines, context, reading)
    if (context.flagsLost) giveParties(claims, context)
    const ids = new Map(claims.map(claim => [claim, context.nextId()]))
    return {
      found: claims.map(claim => numbered(claim, ids, field.name)),
      unread: [...field.headings, ...field.items]
        .flatMap(line => unreadOf(line, read.get(line) ?? []))
        .sort(([one], [other]) => one - other),
    }
  }
}

/**
 * Where flags are lost, as many like numbers as the side has belligerents are theirs, in order: `72 killed, 7 killed`
 * of two belligerents.
 */
function giveParties(claims: readonly ReadClaim[], {side, sides}: ReadContext): void {
  const belligerents = sides[(side ?? 0) - 1] ?? []
  const own = claims.filter(({partOf}) => partOf === undefined)
  const [first] = own
  if (belligerents.length < 2 || own.length !== belligerents.length || first === undefined) return
  if (own.some(({claim, alternativeTo}) => claim.party !== undefined || alternativeTo.length > 0 || !isLike(claim, first.claim))) return
  for (const [index, {claim}] of own.entries()) claim.party = {name: belligerents[index]?.name ?? '', inferred: 'order'}
}

function isLike(one: ReadClaim['claim'], other: ReadClaim['claim']): boolean {
  return one.unit === other.unit && one.categories.join() === other.categories.join()
}

function numbered(read: ReadClaim, ids: ReadonlyMap<ReadClaim, string>, field: string): CasualtyClaim {
  const {side, party, categories, who, unit, count, quality, attribution, period, hedges, references, text, span} = read.claim
  const whole = read.partOf && ids.get(read.partOf)
  const rivals = read.alternativeTo.flatMap(other => ids.get(other) ?? [])
  // set one by one in the order of printing: a literal with spreads in its middle costs several times as much
  const claim: Partial<CasualtyClaim> = {id: ids.get(read) ?? '', field}
  if (side !== undefined) claim.side = side
  if (party !== undefined) claim.party = party
  claim.categories = categories
  if (who !== undefined) claim.who = who
  claim.unit = unit
  if (count !== undefined) claim.count = count
  if (quality !== undefined) claim.quality = quality
  claim.attribution = attribution
  if (period !== undefined) claim.period = period
  claim.hedges = hedges
  if (whole !== undefined) claim.partOf = whole
  if (rivals.length > 0) claim.alternativeTo = rivals
  claim.references = references
  claim.text = text
  claim.span = span
  return claim as CasualtyClaim
}
