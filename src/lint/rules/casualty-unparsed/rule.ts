import {excerpt} from '../../excerpt.ts'
import {isCasualtyField} from '../../facts-of.ts'
import type {Rule} from '../../rule.ts'

/** What is not read is counted nowhere. */
export const casualtyUnparsed: Rule = {
  id: 'casualty-unparsed',
  summary: 'Casualties are numbers with what befell them, and who says so.',
  *check({boxes, source}) {
    for (const box of boxes) {
      for (const [field, spans] of box.unread) {
        if (!isCasualtyField(box, field)) continue
        for (const span of spans) {
          const text = source.slice(...span)
          yield {reason: `Unexpected text ${excerpt(text)} in casualties, expected a number and what befell them`, span, field: field.name}
        }
      }
    }
  },
}
