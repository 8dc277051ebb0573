import {missingField} from '../../missing-field.ts'
import type {Rule} from '../../rule.ts'

/** A plan that was never carried out has only the date of its making. */
const dates = new Map([
  ['conflict', ['date', 'date_end']],
  ['attack', ['date']],
  ['operation', ['date', 'executed', 'planned']],
])

export const missingDate: Rule = {
  id: 'missing-date',
  summary: 'An infobox says when it happened.',
  check: subject => missingField(subject, dates),
}
