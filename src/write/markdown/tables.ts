import type {Attribution, CasualtyClaim} from '../../schema/claim.ts'
import type {Event} from '../../schema/event.ts'
import {type PlacedClaim, shortClaim, shortCount} from '../claims.ts'
import {code, inline} from './escape.ts'
import type {Column} from './table.ts'

/** A row for each claim. Rivals and parts say so: their numbers are not to be added up. */
export const claimColumns: readonly Column<PlacedClaim>[] = [
  {heading: 'Claim', value: ({claim}) => inline(claim.id)},
  {heading: 'Side', value: ({claim}) => inline([claim.side, claim.party?.name].filter(Boolean).join(' · '))},
  {heading: 'Count', value: ({claim}) => inline((claim.count && shortCount(claim.count)) ?? claim.quality ?? '')},
  {heading: 'Of whom', value: ({claim}) => inline(ofWhom(claim))},
  {heading: 'Category', value: ({claim}) => inline(claim.categories.join(' or '))},
  {heading: 'Source', value: ({claim}) => sources(claim.attribution)},
  {heading: 'Perspective', value: ({claim}) => inline(perspectives(claim.attribution))},
  {heading: 'Period', value: ({claim}) => (claim.period === undefined ? '' : code(claim.period.edtf))},
  {heading: 'Note', value: ({claim}) => inline(note(claim))},
  {heading: 'Quote', value: ({claim}) => inline(claim.text)},
]

/** A row for each event. */
export const eventColumns: readonly Column<Event>[] = [
  {heading: 'Date', value: ({period}) => (period === undefined ? '' : code(period.edtf))},
  {heading: 'Action', value: event => inline(actionText(event))},
  {heading: 'What the text says', value: ({text}) => inline(text)},
  {heading: 'Place', value: ({places}) => inline(places.join('; '))},
  {heading: 'Losses', value: ({claims}) => inline(claims.map(shortClaim).join('; '))},
  {heading: 'Source', value: ({attribution}) => sources(attribution)},
]

/** `capture`, `assault (claimed)`; nothing for one that is of no kind. */
function actionText({action, modality}: Event): string {
  const kind = action === 'other' ? '' : action
  return modality === 'asserted' ? kind : `${kind} (${modality})`
}

function ofWhom({unit, who}: CasualtyClaim): string {
  return [unit === 'person' ? undefined : unit, who].filter(Boolean).join(', ')
}

/** Those without a name by what the article says of them: `reportedly`. */
function sources(attribution: readonly Attribution[]): string {
  return inline(attribution.map(({source, cue}) => source?.name ?? cue).join('; '))
}

function perspectives(attribution: readonly Attribution[]): string {
  return [...new Set(attribution.map(({perspective}) => perspective))].filter(each => each !== 'unknown').join('; ')
}

function note({partOf, alternativeTo = [], hedges}: CasualtyClaim): string {
  const rivals = alternativeTo.length === 0 ? undefined : `rival of ${alternativeTo.join(', ')}`
  return [partOf && `part of ${partOf}`, rivals, ...hedges].filter(Boolean).join('; ')
}
