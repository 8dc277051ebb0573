/** A line of plain text; all are offsets into the text. */
export interface Line {
  start: number
  /** Before the line break. */
  end: number
  /** Of what it holds without the white space around it; both alike for a blank line. */
  from: number
  to: number
}

const lineBreak = /\r\n?|\n/g
const white = /\s/
const keyPattern = /^\p{L}[\p{L}\p{N}\p{M}_ ./'’-]{0,40}$/u
const longestKey = 48

/** The lines of a text from `start` on, as many as `limit`; a line ends with LF, CR LF or CR. */
export function toLines(text: string, start: number, limit = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = []
  const breaks = new RegExp(lineBreak)
  let at = start
  while (lines.length < limit) {
    breaks.lastIndex = at
    const found = breaks.exec(text)
    lines.push(toLine(text, at, found?.index ?? text.length))
    if (found === null) break
    at = found.index + found[0].length
  }
  return lines
}

function toLine(text: string, start: number, end: number): Line {
  let from = start
  let to = end
  while (from < to && white.test(text.charAt(from))) from++
  while (to > from && white.test(text.charAt(to - 1))) to--
  return {start, end, from, to}
}

export function isBlankLine(line: Line | undefined): boolean {
  return line === undefined || line.from === line.to
}

/** `== X ==`: the lesser number of signs is the depth, the others are text. */
export function headingOf(text: string, {from, to}: Line): {depth: number; from: number; to: number} | undefined {
  if (text[from] !== '=') return undefined
  let first = from
  let last = to
  while (first < to && text[first] === '=') first++
  while (last > first && text[last - 1] === '=') last--
  const depth = Math.min(first - from, to - last, 6)
  return depth > 0 && first < last ? {depth, from: from + depth, to: to - depth} : undefined
}

/** `- X`: where X begins; `undefined` when the line has no bullet. A rule (`----`) is none. */
export function bulletContent(text: string, {from, to}: Line): number | undefined {
  const bullet = text[from]
  if (bullet !== '-' && bullet !== '*' && bullet !== '•') return undefined
  let at = from + 1
  if (at < to && text[at] === '-') return undefined
  while (at < to && white.test(text.charAt(at))) at++
  return at
}

/** `- Casualties1: X`: the key of a bullet whose content begins at `content`, and where the colon stands. */
export function keyOf(text: string, content: number, {to}: Line): {name: string; colon: number} | undefined {
  const length = text.slice(content, Math.min(to, content + longestKey)).indexOf(':')
  if (length < 0 || text.startsWith('//', content + length + 1)) return undefined
  const name = text.slice(content, content + length).trim()
  return keyPattern.test(name) ? {name, colon: content + length} : undefined
}

/** `----` */
export function isRule(text: string, {from, to}: Line): boolean {
  return to - from >= 4 && /^-+$/.test(text.slice(from, to))
}
