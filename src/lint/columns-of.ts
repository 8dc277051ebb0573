import {isFilled} from './box-text.ts'
import type {SubjectBox, SubjectParameter} from './rule.ts'

/** A parameter with the number of a side. */
export interface ColumnCell {
  /** The canonical name without the number. */
  base: string
  number: number
  parameter: SubjectParameter
}

/** `combatant1`, `commander2a` */
const cellName = /^(?<base>combatant|commander|units|strength|polstrength|milstrength|casualties)(?<number>\d{1,2})[a-d]?$/
const mostSides = 5

/**
 * The cells with a value in the columns of a conflict, and how many sides it has: the highest number of a `combatant`,
 * at least 2 and at most 5 (`Module:Infobox military conflict`).
 */
export function columnsOf({infobox, parameters}: SubjectBox): {cells: readonly ColumnCell[]; sides: number} {
  const cells = infobox.kind === 'conflict' ? parameters.flatMap(parameter => toCell(parameter) ?? []) : []
  let sides = 2
  for (const {base, number} of cells) if (base === 'combatant' && number <= mostSides) sides = Math.max(sides, number)
  return {cells, sides}
}

function toCell(parameter: SubjectParameter): ColumnCell | undefined {
  const {base, number} = cellName.exec(parameter.field.name)?.groups ?? {}
  return base === undefined || number === undefined || !isFilled(parameter) ? undefined : {base, number: Number(number), parameter}
}
