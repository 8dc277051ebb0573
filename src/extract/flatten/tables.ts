import type {Node, Table} from '../../tree.ts'
import {breakLine, type Flattener, putWhole} from './flattener.ts'

/** The rows of a table: in prose a line each, its cells parted by bars; in a value every cell is a line. */
export function flattenTable(flattener: Flattener, table: Table): void {
  const rows: readonly Node[] = table.children
  for (const row of rows) {
    breakLine(flattener)
    if (row.type !== 'tableRow') flattener.walk(flattener, row.type === 'tableCaption' ? row.children : [row])
    else if (flattener.mode === 'value') for (const cell of row.children) addCell(flattener, cell)
    else addRow(flattener, row.children)
  }
  breakLine(flattener)
}

function addCell(flattener: Flattener, cell: Node): void {
  breakLine(flattener)
  if (cell.type !== 'tableCell') {
    flattener.walk(flattener, [cell])
    return
  }
  if (cell.header) flattener.line.kind = 'header'
  flattener.walk(flattener, cell.children)
}

/** What stands in a row outside its cells, such as a template that makes one, is read as one. */
function addRow(flattener: Flattener, cells: readonly Node[]): void {
  const {inline} = flattener
  let first = true
  flattener.inline = true
  for (const cell of cells) {
    if (!first) putWhole(flattener, ' | ', cell.start, cell.start)
    first = false
    flattener.walk(flattener, cell.type === 'tableCell' ? cell.children : [cell])
    flattener.newlines = 0
  }
  flattener.inline = inline
  breakLine(flattener)
}
