import type {FieldText, ItemText, LineText} from '../../document.ts'
import type {Layout} from '../layout.ts'
import {appendLine, type Line} from './line.ts'

type Lines = Pick<FieldText, 'items' | 'headings'>

interface Heading {
  text: LineText
  scope: number
  depth: number
  rank: number
  /** Whether the first line below it is deeper: then one that is not ends it. */
  overDeeper: boolean
}

const word = /[\p{L}\p{N}]/u
const digit = /\p{N}/u
const colon = /[:：]$/
const longestHeading = 150

/** The items of a value's lines, and the headings above them. */
export function toItems(lines: readonly Line[], layout: Layout): Lines {
  const gathered = gather(lines)
  const ranks = nested(
    gathered,
    gathered.map(line => rankOf(line, layout)),
  )
  const items: ItemText[] = []
  const headings: LineText[] = []
  /** The scopes of lists whose title counts what they hold, and so is an item above them. */
  const totals: number[] = []
  let stack: Heading[] = []
  let above: readonly LineText[] = []
  for (let index = 0; index < gathered.length; index++) {
    const line = gathered[index] as Line
    if (line.kind === 'rule') {
      stack = stack.filter(({scope}) => scope < line.scope)
      above = stack.map(({text}) => text)
      continue
    }
    const rank = ranks[index] ?? -1
    while ((totals.at(-1) ?? -1) >= line.scope) totals.pop()
    const open = stack.filter(heading => holds(heading, line, rank))
    if (open.length !== stack.length) {
      stack = open
      above = stack.map(({text}) => text)
    }
    const next = gathered[index + 1]
    if (rank >= 0 && next !== undefined && isBelow(line, rank, next, ranks[index + 1] ?? -1)) {
      const text = toLineText(line)
      headings.push(text)
      stack.push({text, scope: line.scope, depth: line.depth, rank, overDeeper: next.depth > line.depth})
      above = stack.map(heading => heading.text)
    } else items.push(toItem(line, line.depth + totals.length, above))
    if (line.kind === 'title' && rank < 0) totals.push(line.scope)
  }
  return {items, headings}
}

/** Lines without text give their marks to the one they belong to: a flag to the next, a note or fate to the one before. */
function gather(lines: readonly Line[]): Line[] {
  const gathered: Line[] = []
  let flags: Line | undefined
  for (const line of lines) {
    if (line.kind === 'rule') {
      gathered.push(line)
      continue
    }
    const last = gathered.at(-1)
    if (last !== undefined && flags === undefined && isRemark(line) && last.kind === 'text' && last.value !== '') {
      appendLine(last, ' ', line)
      continue
    }
    if (line.value !== '') {
      if (flags !== undefined && !line.marks.some(({kind}) => kind === 'flag')) prepend(line, flags)
      else if (flags !== undefined) gathered.push(flags)
      flags = undefined
      gathered.push(line)
      continue
    }
    if (line.marks.some(({kind}) => kind === 'flag')) {
      if (flags !== undefined) gathered.push(flags)
      flags = line
    } else if (last !== undefined && last.kind !== 'rule') append(last, line)
    else gathered.push(line)
  }
  if (flags !== undefined) gathered.push(flags)
  return gathered
}

/** `(until 1620)`: a line in brackets belongs to the one before. */
function isRemark({kind, value, marks}: Line): boolean {
  return kind === 'text' && isBracketed(value) && !marks.some(mark => mark.kind === 'flag')
}

function isBracketed(text: string): boolean {
  if (!text.startsWith('(')) return false
  let open = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open++
    else if (text[at] === ')' && --open === 0) return /^[.,;]?$/.test(text.slice(at + 1))
  }
  return false
}

function prepend(line: Line, {marks, start}: Line): void {
  line.marks = [...marks.map(mark => ({...mark, at: 0, to: 0})), ...line.marks]
  line.start = Math.min(line.start, start)
}

function append(line: Line, {marks, end}: Line): void {
  const at = line.value.length
  for (const mark of marks) line.marks.push({...mark, at, to: at})
  line.end = Math.max(line.end, end)
}

/** How far out a line heads others: titles and terms before bold lines before other lines with a colon; -1 when it heads none. */
function rankOf(line: Line, layout: Layout): number {
  const {kind, value} = line
  if (kind === 'rule' || value === '') return -1
  if (kind === 'title') return layout === 'claims' && digit.test(value) ? -1 : 0
  if (kind === 'term') return 1
  if (kind === 'header') return 2
  if (layout === 'sentence' || layout === 'place' || layout === 'links' || value.length > longestHeading) return -1
  if (isBold(line)) return layout === 'units' && line.depth > 0 && !colon.test(value) ? -1 : 2
  return colon.test(value) && !digit.test(value) ? 4 : -1
}

/** Whether every word of a line is bold. */
function isBold({value, marks}: Line): boolean {
  let at = 0
  let bold = false
  for (const mark of marks) {
    if (mark.kind !== 'strong' || mark.to <= at) continue
    if (word.test(value.slice(at, mark.at))) return false
    at = mark.to
    bold = true
  }
  return bold && !word.test(value.slice(at))
}

/** Whether a heading still stands above a line. */
function holds(heading: Heading, line: Line, rank: number): boolean {
  if (heading.rank === 0) return line.scope > heading.scope
  if (line.scope < heading.scope || line.depth < heading.depth) return false
  if (line.scope > heading.scope) return true
  if (rank >= 0 && line.depth === heading.depth && rank <= heading.rank) return false
  return !(heading.overDeeper && line.depth <= heading.depth)
}

/** Whether a line stands below a heading. */
function isBelow(heading: Line, rank: number, line: Line, lineRank: number): boolean {
  if (line.kind === 'rule') return false
  if (heading.kind === 'title') return line.scope > heading.scope
  if (line.scope < heading.scope || line.depth < heading.depth) return false
  if (line.scope > heading.scope || line.depth > heading.depth || lineRank < 0) return true
  return lineRank > rank
}

/** A heading that ends with a colon and has another of its rank right below it is the outer of the two. */
function nested(lines: readonly Line[], ranks: readonly number[]): number[] {
  return ranks.map((rank, index) => {
    const next = lines[index + 1]
    const line = lines[index]
    const outer = rank > 1 && rank === ranks[index + 1] && line?.depth === next?.depth && colon.test(line?.value ?? '')
    return outer ? rank - 0.5 : rank
  })
}

function toItem({value, pieces, marks, start, end}: Line, depth: number, headings: readonly LineText[]): ItemText {
  return {text: {value, pieces}, marks, span: [Math.max(start, 0), Math.max(end, 0)], depth, headings}
}

function toLineText({value, pieces, marks, start, end}: Line): LineText {
  return {text: {value, pieces}, marks, span: [Math.max(start, 0), Math.max(end, 0)]}
}
