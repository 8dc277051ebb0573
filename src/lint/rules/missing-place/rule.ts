import {missingField} from '../../missing-field.ts'
import type {Rule} from '../../rule.ts'

/** The only parameter that the template of conflicts insists on. */
const places = new Map([
  ['conflict', ['place']],
  ['attack', ['location']],
  ['operation', ['location']],
])

export const missingPlace: Rule = {
  id: 'missing-place',
  summary: 'An infobox says where it happened.',
  check: subject => missingField(subject, places),
}
