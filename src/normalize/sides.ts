import type {FieldText} from '../document.ts'
import type {Values} from '../infobox-definition.ts'
import {sideFinder} from '../parties/side-finder.ts'
import {type Cell, cellsOf, countSides} from './cells.ts'
import type {ReadContext} from './read-context.ts'
import {type Box, noteUnread, readValue} from './read-value.ts'

/** What the columns of a box give, and what is known of the box once they are read. */
interface Sides {
  facts: {sides: Record<string, unknown>[]; joint: Record<string, unknown[]>; casualties: unknown[]}
  context: ReadContext
}

/**
 * Read the columns of a box: those of each side, and the cells that stand across all sides.
 *
 * Belligerents come first, for claims are held against them. The cell of the number after the last side's stands across all;
 * cells of higher numbers are shown nowhere (`Module:Infobox military conflict`), and their words are unread.
 */
export function readSides(box: Box, fields: readonly FieldText[], columns: Values, start: ReadContext): Sides {
  const cells = cellsOf(fields, columns)
  const count = countSides(cells, columns)
  const numbers = Array.from({length: count}, (_, index) => index + 1)
  const [names, others] = parted(columns)
  const shown = (cell: Cell) => (names.includes(cell.column) ? cell.number > 0 && cell.number <= count : cell.number <= count + 1)
  for (const cell of cells) if (!shown(cell)) noteUnread(box, cell.field)

  const belligerents = numbers.map(number =>
    names.flatMap(name => readValue(box, fieldsOf(cells, name, [number]), {kind: 'belligerents'}, start)),
  )
  const context: ReadContext = {...start, sides: belligerents, parties: sideFinder(belligerents)}
  const read = (own: readonly number[], at: ReadContext): Record<string, unknown[]> =>
    Object.fromEntries(others.map(([name, value]) => [name, readValue(box, fieldsOf(cells, name, own), value, at)]))
  const sides = numbers.map((index, at) => ({
    index,
    ...Object.fromEntries(names.map(name => [name, belligerents[at] ?? []])),
    ...read([index], {side: index, ...context}),
  }))
  const joint = read(count === 0 ? [0] : [0, count + 1], context)
  const losses = others.filter(([, {kind}]) => kind === 'casualties').map(([name]) => name)
  const casualties = [...sides, joint].flatMap((column: Record<string, unknown>) => losses.flatMap(name => column[name] ?? []))
  return {facts: {sides, joint, casualties}, context}
}

/** The names of the columns of belligerents, and the other columns. */
function parted(columns: Values): [names: string[], others: [string, Values[string]][]] {
  const entries = Object.entries(columns)
  const isBelligerents = ([, {kind}]: [string, Values[string]]) => kind === 'belligerents'
  return [entries.filter(isBelligerents).map(([name]) => name), entries.filter(entry => !isBelligerents(entry))]
}

function fieldsOf(cells: readonly Cell[], column: string, numbers: readonly number[]): FieldText[] {
  return cells.filter(cell => cell.column === column && numbers.includes(cell.number)).map(({field}) => field)
}
