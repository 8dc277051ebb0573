import {isHeadless} from '../../box-text.ts'
import {columnsOf} from '../../columns-of.ts'
import type {Rule} from '../../rule.ts'

/** With two combatants `casualties3` is no third side: the module prints it across all columns. */
export const jointCell: Rule = {
  id: 'joint-cell',
  summary: 'The number of a parameter is that of a side.',
  *check(subject) {
    for (const box of subject.boxes) {
      if (isHeadless(box, subject)) continue
      const {cells, sides} = columnsOf(box)
      for (const {base, number, parameter} of cells) {
        if (base === 'combatant' || number !== sides + 1) continue
        const {
          parameter: {name},
          field,
          nameSpan,
        } = parameter
        yield {
          reason: `Unexpected \`${name ?? field.name}\` with ${sides} sides, expected one of theirs: it is read as a cell across all of them`,
          span: nameSpan,
          field: field.name,
        }
      }
    }
  },
}
