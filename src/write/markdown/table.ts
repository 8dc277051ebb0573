/** A column of a table: its heading, and what a row has in it, as Markdown; `''` for nothing. */
export interface Column<Row> {
  heading: string
  value: (row: Row) => string
}

/** A table of Markdown; columns without anything in them are left out, and so is a table without any. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const filled = columns.map(({heading, value}) => ({heading, cells: rows.map(value)})).filter(({cells}) => cells.some(cell => cell !== ''))
  if (filled.length === 0) return ''
  const lines = rows.map((_, row) => filled.map(({cells}) => cells[row] ?? ''))
  return [filled.map(({heading}) => heading), filled.map(() => '---'), ...lines].map(line).join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
