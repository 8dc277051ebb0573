import {type ClaimReading, claimsIn} from '../../claims/claims-in.ts'
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
      found: claims.map(({claim: {count, unit, who, party, attribution, period, references, text, span}}) => ({
        ...(count && {count}),
        unit,
        ...(who !== undefined && {who}),
        ...(party && {party}),
        attribution,
        ...(period && {period}),
        references,
        text,
        span,
      })),
      unread: [...field.headings, ...field.items]
        .flatMap(line => unreadOf(line, read.get(line) ?? []))
        .sort(([one], [other]) => one - other),
    }
  }
}
