import type {Point} from '../locate.ts'
import {printable} from '../printable.ts'

/** The line of a place, cut to what a terminal shows, and what stands below it: a mark under each column of the place. */
export interface Frame {
  line: string
  marks: string
}

interface Cell {
  shown: string
  /** How many columns of a terminal it takes. */
  width: number
  start: number
}

/** How many columns there are before the place in a line that is cut. */
const before = 24
const tab = '  '
const wide =
  /(?![\uFF61-\uFFDC])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3001-\u303E\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u
const withoutWidth = /^[\p{Mark}\u200B-\u200D\u2060\uFEFF]+$/u
const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** The frame of a place in a text, at most so many columns wide; of a place that goes over several lines, the first. */
export function frameOf(text: string, {start, end}: {start: Point; end: Point}, columns: number): Frame {
  const lineStart = start.offset - start.column + 1
  // What is further away than a line is wide is not looked at: a line may be as long as the text.
  const from = onCharacter(text, Math.max(lineStart, start.offset - before))
  const to = onCharacter(text, start.offset + columns)
  const [line = '', next] = text.slice(from, to).split(/[\r\n]/, 2)
  const cells = cellsOf(line, from)
  const ellipsis = from > lineStart ? '…' : ''
  const isWhole = next !== undefined || to >= text.length
  const [kept, rest] = fitting(cells, isWhole, columns - ellipsis.length)
  const spaces = ellipsis.length + widthOf(kept.filter(cell => cell.start < start.offset))
  const marked = kept.filter(cell => cell.start >= start.offset && cell.start < end.offset)
  return {
    line: `${ellipsis}${kept.map(({shown}) => shown).join('')}${rest}`,
    marks: `${' '.repeat(spaces)}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  }
}

/** All cells, or those that leave a column for what says that there are more. */
function fitting(cells: readonly Cell[], isWhole: boolean, columns: number): [kept: readonly Cell[], rest: '' | '…'] {
  if (isWhole && widthOf(cells) <= columns) return [cells, '']
  const kept: Cell[] = []
  let width = 0
  for (const cell of cells) {
    width += cell.width
    if (width >= columns) break
    kept.push(cell)
  }
  return [kept, '…']
}

function cellsOf(line: string, from: number): Cell[] {
  if (/^[\x20-\x7E]*$/.test(line)) return Array.from(line, (shown, index) => ({shown, width: 1, start: from + index}))
  return Array.from(graphemes.segment(line), ({segment, index}) => ({...toCell(segment), start: from + index}))
}

function toCell(grapheme: string): Omit<Cell, 'start'> {
  if (grapheme === '\t') return {shown: tab, width: tab.length}
  const shown = printable(grapheme).toWellFormed()
  if (shown === '' || withoutWidth.test(shown)) return {shown: '�', width: 1}
  return {shown, width: wide.test(shown) || shown.includes('\uFE0F') ? 2 : 1}
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, {width}) => sum + width, 0)
}

/** The offset, or the one before it when it is within a character. */
function onCharacter(text: string, offset: number): number {
  return offset > 0 && /^[\uDC00-\uDFFF]$/.test(text[offset] ?? '') && /^[\uD800-\uDBFF]$/.test(text[offset - 1] ?? '')
    ? offset - 1
    : offset
}
