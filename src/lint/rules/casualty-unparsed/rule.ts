import {excerpt} from '../../excerpt.ts'
import {isCasualtyField} from '../../facts-of.ts'
import type {Rule} from '../../rule.ts'
import {unreadIn} from '../../unread-in.ts'

/** What is not read is counted nowhere. Lines that head others count nothing themselves: `no-unread-text` tells of them. */
export const casualtyUnparsed: Rule = {
  id: 'casualty-unparsed',
  summary: 'Casualties are numbers with what befell them, and who says so.',
  *check({boxes, source}) {
    for (const box of boxes) {
      for (const {field, span, text, inHeading} of unreadIn(box, source)) {
        if (inHeading || !isCasualtyField(box, field)) continue
        yield {reason: `Unexpected text ${excerpt(text)} in casualties, expected a number and what befell them`, span, field: field.name}
      }
    }
  },
}
