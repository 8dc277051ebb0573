import {presets} from '../lint/presets.ts'
import {knownRules} from '../lint/rules.ts'
import {stringify} from '../write/stringify.ts'
import {toStream} from '../write/to-stream.ts'
import type {RulesCall} from './arguments.ts'
import {type Colours, coloursFor} from './colours.ts'
import type {Streams} from './streams.ts'

interface RuleRow {
  id: string
  summary: string
  fixable: boolean
  recommended: string
  strict: string
  documented: string
  /** What the rule goes by where the configuration says nothing else. */
  options?: object
}

const columns = ['id', 'recommended', 'strict', 'documented'] as const

/** Run `warbox rules`. */
export async function rulesCommand({json}: RulesCall, streams: Streams): Promise<0> {
  const rows = knownRules.map(toRow).sort((one, other) => (one.id < other.id ? -1 : 1))
  await toStream(streams.stdout, [json ? `${stringify(rows, true)}\n` : toTable(rows, coloursFor(streams))], streams.signal)
  return 0
}

function toRow({id, summary, fixable, options}: (typeof knownRules)[number]): RuleRow {
  const [recommended = 'off', strict = 'off', documented = 'off'] = [presets.recommended, presets.strict, presets.documented].map(
    preset => preset[id],
  )
  return {id, summary, fixable: fixable === true, recommended, strict, documented, ...(options !== undefined && {options})}
}

function toTable(rows: readonly RuleRow[], colours: Colours): string {
  const widths = columns.map(column => Math.max(column.length, ...rows.map(row => row[column].length)))
  const lines = rows.map(row => {
    const cells = columns.map((column, index) => coloured(row[column].padEnd(widths[index] ?? 0), colours))
    return `${cells.join('  ')}  ${row.fixable ? 'fix' : '   '}  ${row.summary}\n`
  })
  const head = columns.map((column, index) => (column === 'id' ? 'rule' : column).padEnd(widths[index] ?? 0))
  return `${colours.bold(`${head.join('  ')}       summary`)}\n${lines.join('')}`
}

function coloured(cell: string, colours: Colours): string {
  const word = cell.trimEnd()
  if (word === 'error') return colours.red(cell)
  if (word === 'warning') return colours.yellow(cell)
  if (word === 'info') return colours.cyan(cell)
  return word === 'off' ? colours.dim(cell) : cell
}
