import {excerpt} from '../../excerpt.ts'
import {isCasualtyField} from '../../facts-of.ts'
import type {Rule} from '../../rule.ts'
import {unreadIn} from '../../unread-in.ts'

/** `combatant1`, `commander2a` */
const numbered = /\d[a-d]?$/
const letter = /\p{L}/u
/** What fields are for, by their names without numbers. */
const purposes = new Map([
  ['combatant', 'only those who fight'],
  ['casualties', 'only headings that name whose losses they are, or who counts them'],
  ['commander', 'only names'],
  ['date', 'only dates'],
  ['units', 'only names of units'],
  ['strength', 'only numbers and what they count'],
])
/** Numbers in them are years in office, for which facts have no place: `(2003–2007)`. */
const ofNames: ReadonlySet<string> = new Set(['combatant', 'commander', 'units'])

/**
 * Tells what the facts of a field leave out; of casualties, but for lines that head others, `casualty-unparsed` does, and of a date
 * that cannot be read at all `date-unparsed`.
 */
export const noUnreadText: Rule = {
  id: 'no-unread-text',
  summary: 'Every word of a field is understood.',
  *check({boxes, source}) {
    for (const box of boxes) {
      const {date} = box.conflict ?? box.attack ?? box.operation ?? {}
      for (const {field, span, text, inHeading} of unreadIn(box, source)) {
        const base = field.name.replace(numbered, '')
        if (date === undefined && base === 'date') continue
        if (text.length < 2 || (ofNames.has(base) && !letter.test(text)) || (isCasualtyField(box, field) && !inHeading)) continue
        const reason = `Unexpected text ${excerpt(text)} in \`${field.name}\`, expected ${purposes.get(base) ?? 'what can be read'}`
        yield {reason, span, field: field.name}
      }
    }
  },
}
