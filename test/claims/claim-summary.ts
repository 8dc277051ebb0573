import type {Attribution, CasualtyClaim, Count, StrengthClaim} from '../../src/schema/claim.ts'

/** A claim in one line, for tables: `3..5~ killed person; who soldiers; party Holm (text); by Varn claim (enemy, distancing)`. */
export function claimSummary(claim: CasualtyClaim | StrengthClaim): string {
  const {count, unit, who, party, attribution, period} = claim
  const losses = 'categories' in claim ? claim : undefined
  const parts = [
    [amount(count, losses?.quality), losses?.categories.join('+'), unit].filter(part => part !== undefined && part !== '').join(' '),
    who && `who ${who}`,
    party && `party ${party.name} (${party.inferred})`,
    ...attribution.map(said),
    period && `period ${period.edtf}`,
    ...(losses?.hedges ?? []).map(hedge => `hedge ${hedge}`),
    losses?.partOf && `part of ${losses.partOf}`,
    losses?.alternativeTo && `rival of ${losses.alternativeTo.join(' ')}`,
  ]
  return parts.filter(part => part !== undefined && part !== '').join('; ')
}

function amount(count: Count | undefined, quality: string | undefined): string {
  const numbers = count && (count.min === count.max ? `${count.min}` : `${count.min ?? ''}..${count.max ?? ''}`)
  return [numbers && `${numbers}${count.approximate ? '~' : ''}`, quality].filter(part => part !== undefined).join(' ')
}

function said({source, cue, perspective, stance, via}: Attribution): string {
  const who = source === undefined ? 'nobody' : `${source.id === undefined ? source.name : `#${source.id}`} [${source.kind}]`
  return `by ${who}${via ? ` via ${via.name}` : ''}, ${[cue, stance, perspective].filter(part => part !== '').join(', ')}`
}
