import {dayOfIso, daysBetween} from '../../../dates/calendar.ts'
import type {CasualtyClaim} from '../../../schema/claim.ts'
import type {Conflict} from '../../../schema/conflict.ts'
import type {Event} from '../../../schema/event.ts'
import type {DateField} from '../../../schema/period.ts'
import {agree} from '../../agree.ts'
import {excerpt} from '../../excerpt.ts'
import type {Rule} from '../../rule.ts'

/** Of a conflict that was no longer, all losses that its lead counts are those of the whole. */
const shortest = 14
/** Below other headings numbers that differ more than this are of something else: of a day, of one of several allies. */
const near = 1.25
/** Headings of sections that sum up. */
const summing: ReadonlySet<string> = new Set(['aftermath', 'casualties', 'casualties and losses', 'losses'])
/** `three of the dead` */
const some = /\sof\s(?:the|these|those|them|whom|which|his|its|their)\b/i
const fighters = /(?:^|\s)(?:fighters|men|personnel|servicemen|soldiers|troops)$/i

/**
 * Says only what is surely comparable: people of the same side whom the same befell, counted once in the box, by nobody in
 * particular, and as asserted by the text, whose sides are those of the first box. Where the text counts several numbers, one
 * that agrees is enough.
 */
export const claimProseMismatch: Rule = {
  id: 'claim-prose-mismatch',
  summary: 'The box counts the losses of a side as the text does.',
  *check(subject) {
    const conflict = subject.boxes.find(box => box.conflict !== undefined)?.conflict
    const own = conflict === undefined ? new Map<string, CasualtyClaim>() : onlyOnes(conflict)
    if (conflict === undefined || own.size === 0) return
    const told = toldBy(subject.events(), conflict)
    for (const [key, claim] of own) {
      const others = told.get(key) ?? []
      const other = others.some(({claim: one}) => agree(claim, one)) ? undefined : others.find(one => isNear(claim, one))
      if (other === undefined) continue
      const reason = `Unexpected ${excerpt(claim.text)}, expected as in the text: ${excerpt(other.claim.text)}`
      yield {reason, span: claim.span, ...(claim.field !== undefined && {field: claim.field})}
    }
  },
}

/** A claim of the text, and whether it stands in the lead. */
interface Told {
  claim: CasualtyClaim
  inLead: boolean
}

/** The claims of a box that count something alone, by what they count. */
function onlyOnes(conflict: Conflict): Map<string, CasualtyClaim> {
  const ones = new Map<string, CasualtyClaim>()
  const several = new Set<string>()
  for (const claim of conflict.casualties) {
    const key = keyOf(claim)
    if (ones.has(key)) several.add(key)
    ones.set(key, claim)
  }
  return new Map([...ones].filter(([key, claim]) => !several.has(key) && isComparable(claim, conflict) && claim.period === undefined))
}

/** What the lead and the sections that sum up count of the whole conflict. */
function toldBy(events: readonly Event[], conflict: Conflict): Map<string, Told[]> {
  const told = new Map<string, Told[]>()
  for (const {section, modality, period, claims} of events) {
    const inLead = section.length === 0
    const isSummary = inLead || summing.has(section.at(-1)?.toLowerCase() ?? '')
    if (!isSummary || modality !== 'asserted' || !coversAll(period, conflict.date)) continue
    for (const claim of claims) {
      if (!isComparable(claim, conflict) || some.test(claim.text)) continue
      const key = keyOf(claim)
      const others = told.get(key) ?? []
      told.set(key, others)
      others.push({claim, inLead})
    }
  }
  return told
}

function coversAll(period: Event['period'], date: DateField | undefined): boolean {
  const [start, end] = [date?.earliest, date?.latest].map(day => (day === undefined ? undefined : dayOfIso(day)))
  if (start === undefined || end === undefined) return false
  if (daysBetween(start, end) < shortest) return true
  return period?.earliest === date?.earliest && period?.latest === date?.latest
}

function isComparable({side, unit, who, count, attribution, party}: CasualtyClaim, {sides}: Conflict): boolean {
  if (side === undefined || unit !== 'person' || count === undefined || attribution.length > 0) return false
  const isWhole = party === undefined || sides[side - 1]?.belligerents.length === 1
  return isWhole && (who === undefined || fighters.test(who))
}

function keyOf({side, categories}: CasualtyClaim): string {
  return `${side} ${[...categories].sort().join(' ')}`
}

function isNear({count}: CasualtyClaim, {claim, inLead}: Told): boolean {
  const [own, other] = [count, claim.count].map(one => one?.min ?? one?.max ?? 0)
  return inLead || (own !== undefined && other !== undefined && own <= other * near && other <= own * near)
}
