import {excerpt} from '../../excerpt.ts'
import type {Rule} from '../../rule.ts'

const dateFields: ReadonlySet<string> = new Set(['date', 'executed'])

/** What no reader of dates can read, a program that sorts or maps conflicts leaves out. */
export const dateUnparsed: Rule = {
  id: 'date-unparsed',
  summary: 'A date says when: at least a year, decade or century.',
  *check({boxes}) {
    for (const {infobox, conflict, attack, operation} of boxes) {
      const facts = conflict ?? attack ?? operation
      if (facts === undefined || facts.date !== undefined) continue
      for (const {name, items, span} of infobox.fields) {
        if (!dateFields.has(name) || items.every(({text}) => text.value.trim() === '')) continue
        const reason = `Unexpected date ${excerpt(items.map(({text}) => text.value).join(' '))}, expected a day, a month or a year`
        yield {reason, span, field: name}
      }
    }
  },
}
