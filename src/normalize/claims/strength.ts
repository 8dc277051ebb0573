import {type ClaimReading, claimsIn, type ReadClaim} from '../../claims/claims-in.ts'
import {linesOf} from '../../claims/field-lines.ts'
import type {FieldText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {StrengthClaim} from '../../schema/claim.ts'
import type {ReadContext} from '../read-context.ts'
import {unreadOf} from '../unread.ts'

/** Make a normalizer for how strong a side was, and who says so. */
export function strengthNormalizer(reading: ClaimReading): (field: FieldText, context: ReadContext) => Reading<StrengthClaim> {
  return (field, context) => {
    const {claims, read} = claimsIn(linesOf(field), context, reading, true)
    return {
      found: claims.map(toStrength),
      unread: [...field.headings, ...field.items]
        .flatMap(line => unreadOf(line, read.get(line) ?? []))
        .sort(([one], [other]) => one - other),
    }
  }
}

function toStrength({claim: {count, unit, who, party, attribution, period, references, text, span}}: ReadClaim): StrengthClaim {
  // set one by one in the order of printing: a literal with spreads in its middle costs several times as much
  const claim: Partial<StrengthClaim> = {}
  if (count !== undefined) claim.count = count
  claim.unit = unit
  if (who !== undefined) claim.who = who
  if (party !== undefined) claim.party = party
  claim.attribution = attribution
  if (period !== undefined) claim.period = period
  claim.references = references
  claim.text = text
  claim.span = span
  return claim as StrengthClaim
}
