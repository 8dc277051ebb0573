import type {FieldText} from '../document.ts'
import type {CasualtyClaim, StrengthClaim} from '../schema/claim.ts'
import type {DateField} from '../schema/period.ts'
import type {SubjectBox} from './rule.ts'

/** The date of a box with the box; none when it has no date that could be read. */
export function datesOf(box: SubjectBox): {box: SubjectBox; date: DateField}[] {
  const date = (box.conflict ?? box.attack ?? box.operation)?.date
  return date === undefined ? [] : [{box, date}]
}

/** All losses that a box counts. */
export function lossesOf({conflict, attack, operation}: SubjectBox): readonly CasualtyClaim[] {
  return (conflict ?? attack ?? operation)?.casualties ?? []
}

/** All strengths that a box gives. */
export function strengthsOf({conflict}: SubjectBox): StrengthClaim[] {
  return conflict === undefined ? [] : [...conflict.sides, conflict.joint].flatMap(({strength}) => strength)
}

/** Whether the losses of a box are read from a field. */
export function isCasualtyField({conflict, attack, operation}: SubjectBox, {name}: FieldText): boolean {
  if (conflict === undefined && attack === undefined && operation === undefined) return false
  return casualtyField.test(name)
}

/** `casualties1`, `casualties`, `fatalities` */
const casualtyField = /^(?:casualties\d?|fatalities|injuries)$/

/** What a box says that its conflict, attack or operation is called. */
export function nameOf({conflict, attack, operation}: SubjectBox): string | undefined {
  return (conflict ?? attack ?? operation)?.name
}
