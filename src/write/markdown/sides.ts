import type {CasualtyClaim} from '../../schema/claim.ts'
import type {Belligerent, Commander, Conflict, Joint, Side, Unit} from '../../schema/conflict.ts'
import {inline} from './escape.ts'
import {type Column, table} from './table.ts'

/** A row of the table, by side: what the cell of one side says, a line each. */
interface Row {
  heading: string
  lines: (cells: Joint & Partial<Side>) => readonly string[]
}

/** Deeper ones get no more dashes. */
const deepest = 9

const rows: readonly Row[] = [
  {heading: 'Belligerents', lines: ({belligerents = []}) => belligerents.map(belligerentText)},
  {heading: 'Commanders', lines: ({commanders}) => commanders.map(commanderText)},
  {heading: 'Units', lines: ({units}) => unitLines(units)},
  {heading: 'Strength', lines: ({strength}) => strength.map(({text}) => text)},
  {heading: 'Losses', lines: ({casualties}) => casualties.map(lossText)},
]

/** The sides of a conflict beside each other, and what stands across all of them; `''` when there is nothing of either. */
export function sidesTable({sides, joint}: Conflict): string {
  const cells = (column: Joint & Partial<Side>) => (row: Row) => row.lines(column).map(inline).join('<br>')
  const columns: Column<Row>[] = [
    ...sides.map(side => ({heading: `Side ${side.index}`, value: cells(side)})),
    {heading: 'All sides', value: cells(joint)},
  ]
  const filled = rows.filter(row => columns.some(({value}) => value(row) !== ''))
  return filled.length === 0 ? '' : table([{heading: ' ', value: ({heading}) => `**${heading}**`}, ...columns], filled)
}

/** `Order of Tarn (until 1620)`, `Holm (supporter, denied)` */
function belligerentText({name, role, period, remark}: Belligerent): string {
  return withRemarks(name, [role === 'belligerent' ? undefined : role, period?.text, remark])
}

/** `Maj. Gen. Ann Lee (governor, killed in action)` */
function commanderText({rank, name, role, fate}: Commander): string {
  return withRemarks(rank === undefined ? name : `${rank} ${name}`, [role, fate?.replaceAll('-', ' ')])
}

/** `120 killed (Syrian Observatory for Human Rights)` */
function lossText({text, attribution}: CasualtyClaim): string {
  return withRemarks(
    text,
    attribution.map(({source, cue}) => source?.name ?? cue),
  )
}

/** Each unit with a dash for every one above it. */
function unitLines(units: readonly Unit[]): string[] {
  const lines: string[] = []
  const left = units.map(unit => ({unit, depth: 0})).reverse()
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const {unit, depth} = next
    lines.push(`${'– '.repeat(Math.min(depth, deepest))}${withRemarks(unit.name, [unit.remark])}`)
    left.push(...unit.units.map(each => ({unit: each, depth: depth + 1})).reverse())
  }
  return lines
}

function withRemarks(text: string, remarks: readonly (string | undefined)[]): string {
  const said = remarks.filter(Boolean).join(', ')
  return said === '' ? text : `${text} (${said})`
}
