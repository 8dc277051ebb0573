import {isHeadless} from '../../box-text.ts'
import {columnsOf} from '../../columns-of.ts'
import type {Rule} from '../../rule.ts'

/** Behind the columns of the sides the template's module draws one cell across all of them, and nothing further. */
export const paramForMissingSide: Rule = {
  id: 'param-for-missing-side',
  summary: 'A parameter with the number of a side has such a side, or is the cell across all sides.',
  *check(subject) {
    for (const box of subject.boxes) {
      if (isHeadless(box, subject)) continue
      const {cells, sides} = columnsOf(box)
      for (const {base, number, parameter} of cells) {
        if (number <= (base === 'combatant' ? sides : sides + 1)) continue
        const written = parameter.parameter.name ?? parameter.field.name
        yield {
          reason: `Unexpected \`${written}\` with ${sides} sides, expected ${expected(base, sides)}: readers do not see it`,
          span: parameter.nameSpan,
          field: parameter.field.name,
        }
      }
    }
  },
}

function expected(base: string, sides: number): string {
  return base === 'combatant' ? 'at most 5 sides' : `a \`combatant\` of that number, or number ${sides + 1} for all sides together`
}
