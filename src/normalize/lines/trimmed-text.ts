import type {Range} from '../unread.ts'

const edge = /[\s,;:.\-–—†‡✝ⱶ*?…/#=+]/u
/** The end of a name before the stop of an abbreviation: at most three letters */
const abbreviation = /(?:^|[^\p{L}])\p{L}{1,3}$/u
const quotes = /["“”„«»]/gu

/** A name as it is shown: on one line, without signs and stops around it; the stop of an abbreviation stays, and quotation marks in pairs within it. */
export function trimmedText(value: string, [at, to]: Range): string {
  let start = at
  let end = to
  while (start < end && edge.test(value[start] ?? '')) start++
  while (end > start && edge.test(value[end - 1] ?? '')) end--
  const stop = end < to && value[end] === '.' && abbreviation.test(value.slice(Math.max(start, end - 4), end)) ? '.' : ''
  return unquoted(value.slice(start, end).replaceAll(/\s+/g, ' ') + stop)
}

/** Without quotation marks around the whole, and without one that has no partner. */
function unquoted(text: string): string {
  const marks = [...text.matchAll(quotes)].map(({index}) => index)
  if (marks.length === 1) return text.replace(quotes, '').trim()
  return marks.length === 2 && marks[0] === 0 && marks[1] === text.length - 1 ? text.slice(1, -1) : text
}
