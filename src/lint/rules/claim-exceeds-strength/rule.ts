import {dayOfIso, daysBetween} from '../../../dates/calendar.ts'
import type {CasualtyCategory, CasualtyClaim, StrengthClaim} from '../../../schema/claim.ts'
import type {Conflict, Side} from '../../../schema/conflict.ts'
import type {Rule} from '../../rule.ts'

/** In longer conflicts those who fell were replaced: more may be lost than there ever were at a time. */
const longest = 366
/** Numbers are rounded, and differ from source to source. */
const tolerance = 1.1
/** What befalls those who fight; the sick and the displaced may be others. */
const fighting: ReadonlySet<CasualtyCategory> = new Set(['killed', 'wounded', 'captured', 'missing', 'casualties', 'deserted'])
const exclusive: readonly CasualtyCategory[] = ['killed', 'captured', 'missing']
/** Things that are counted beside people. Of others, such as ships and divisions, the people are not counted. */
const beside: ReadonlySet<string> = new Set([
  'artillery',
  'artillery piece',
  'camel',
  'cannon',
  'chariot',
  'elephant',
  'gun',
  'horse',
  'machine gun',
  'mortar',
  'person',
  'tank',
  'war elephant',
])

/** All strengths of a side together, rivals among them, are held to be the most that it had; claims about civilians are none of them. */
export const claimExceedsStrength: Rule = {
  id: 'claim-exceeds-strength',
  summary: 'A side loses no more people than it had.',
  *check({boxes}) {
    for (const {conflict} of boxes) {
      if (conflict === undefined || isLong(conflict)) continue
      for (const side of conflict.sides) {
        const strength = mostOf(side)
        if (strength === undefined) continue
        const claims = lossesAbove(strength * tolerance, side)
        const [first] = claims
        if (first === undefined) continue
        const lost = claims.reduce((sum, {count}) => sum + (count?.min ?? 0), 0).toLocaleString('en')
        const reason = `Unexpected ${lost} lost of side ${side.index}, expected at most its strength: ${strength.toLocaleString('en')}`
        yield {reason, span: first.span, ...(first.field !== undefined && {field: first.field})}
      }
    }
  },
}

function isLong({date}: Conflict): boolean {
  const [start, end] = [date?.earliest, date?.latest].map(day => (day === undefined ? undefined : dayOfIso(day)))
  return start === undefined || end === undefined || daysBetween(start, end) > longest
}

/** One claim that is more than the strength, or those of whom nobody can be two: killed, captured, missing, each counted once. */
function lossesAbove(strength: number, {casualties}: Side): CasualtyClaim[] {
  const claims = casualties.filter(isOfFighters)
  const one = claims.find(({count}) => (count?.min ?? 0) > strength)
  if (one !== undefined) return [one]
  const apart = exclusive.map(category => claims.filter(({categories}) => categories.length === 1 && categories[0] === category))
  const all = apart.flat()
  if (apart.some(({length}) => length > 1) || all.some(({partOf}) => partOf !== undefined)) return []
  return all.reduce((sum, {count}) => sum + (count?.min ?? 0), 0) > strength ? all : []
}

/** The people of a side; absent when there may be some who were not counted. */
function mostOf({strength, casualties}: Side): number | undefined {
  if (!strength.some(({unit}) => unit === 'person') || !strength.every(isCounted) || !casualties.every(hasNoCrew)) return undefined
  return strength.reduce((sum, {unit, count}) => (unit === 'person' ? sum + (count?.max ?? 0) : sum), 0)
}

function isCounted({unit, count}: StrengthClaim): boolean {
  return unit === 'person' ? count?.max !== undefined : beside.has(unit)
}

function hasNoCrew({unit}: CasualtyClaim): boolean {
  return beside.has(unit)
}

function isOfFighters({unit, who, categories}: CasualtyClaim): boolean {
  return unit === 'person' && !/civil/i.test(who ?? '') && categories.every(category => fighting.has(category))
}
