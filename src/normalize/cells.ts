import type {FieldText} from '../document.ts'
import type {Values} from '../infobox-definition.ts'

/** A field of a column. */
export interface Cell {
  /** The name of the fact that its column gives. */
  column: string
  /** The side's number; 0 for a parameter without one. */
  number: number
  field: FieldText
}

/** `combatant1`, `commander2a`, `casualties` */
const cellName = /^(?<base>\D{1,40}?)(?:(?<number>\d)[a-d]?)?$/
const mostSides = 5

/** The fields that are cells of these columns. */
export function cellsOf(fields: readonly FieldText[], columns: Values): Cell[] {
  const columnOf = new Map(Object.entries(columns).flatMap(([name, {from = [name]}]) => from.map(base => [base, name])))
  return fields.flatMap(field => {
    const {base = '', number = '0'} = cellName.exec(field.name)?.groups ?? {}
    const column = columnOf.get(base)
    return column === undefined ? [] : [{column, number: Number(number), field}]
  })
}

/**
 * How many sides a box has: the highest number of a cell of belligerents, at least 2 and at most 5
 * (`Module:Infobox military conflict`); 0 when no cell is in use.
 */
export function countSides(cells: readonly Cell[], columns: Values): number {
  if (cells.length === 0) return 0
  const numbers = cells.filter(({column}) => columns[column]?.kind === 'belligerents').map(({number}) => number)
  return Math.max(2, ...numbers.filter(number => number <= mostSides))
}
