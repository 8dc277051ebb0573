import {bulletContent, headingOf, isBlankLine, keyOf, type Line} from './plain-lines.ts'

/** The lines of an `Infobox` block, as indices; `end` is behind the last one. */
export interface Box {
  /** The line that names it; left out when the bullets begin at once. */
  title?: number
  first: number
  end: number
}

const infoboxWord = /^infobox\b/i
const longestTitle = 60

/**
 * The `Infobox` block that begins at line `index`.
 *
 * The word alone on a line before bullets begins one anywhere. At the top of the article, where no prose was before it, so do
 * another short line before bullets with keys, and two bullets with keys of one word.
 */
export function boxAt(text: string, lines: readonly Line[], index: number, atTop: boolean): Box | undefined {
  const line = lines[index]
  if (line === undefined || isBlankLine(line) || headingOf(text, line) !== undefined) return undefined
  if (bulletContent(text, line) !== undefined) {
    return atTop && isKeyed(text, line, false) && isKeyed(text, lines[index + 1], false) ? withEnd(text, lines, {first: index}) : undefined
  }
  if (line.to - line.from > longestTitle) return undefined
  const first = index + 1
  if (infoboxWord.test(text.slice(line.from, line.to))) {
    return isKeyed(text, lines[first], true) || (atTop && isBullet(text, lines[first]))
      ? withEnd(text, lines, {title: index, first})
      : undefined
  }
  const named = atTop && !/[.!?:]$/.test(text.slice(line.from, line.to)) && isKeyed(text, lines[first], false)
  return named && isKeyed(text, lines[first + 1], false) ? withEnd(text, lines, {title: index, first}) : undefined
}

/** The block goes on to the last bullet before a blank line or heading, and beyond a blank line before a bullet with a key. */
function withEnd(text: string, lines: readonly Line[], box: Omit<Box, 'end'>): Box {
  let end = box.first
  for (let at = box.first; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || headingOf(text, line) !== undefined) break
    if (isBlankLine(line)) {
      if (isBlankLine(lines[at + 1])) break
      if (!isKeyed(text, lines[at + 1], false)) break
    } else if (isBullet(text, line)) end = at + 1
  }
  return {...box, end}
}

function isBullet(text: string, line: Line | undefined): boolean {
  return line !== undefined && bulletContent(text, line) !== undefined
}

function isKeyed(text: string, line: Line | undefined, spaces: boolean): boolean {
  const content = line && bulletContent(text, line)
  if (line === undefined || content === undefined) return false
  const key = keyOf(text, content, line)
  return key !== undefined && (spaces || !key.name.includes(' '))
}
