/** A sentence by its offsets in the text of its section. */
export interface Sentence {
  at: number
  to: number
  /** The number of the line it stands on: each is a paragraph, or an entry of a list. */
  paragraph: number
  /** Whether that line is an entry of a list. */
  item: boolean
}

/** What tells a full stop from the point of an abbreviation. */
export interface StopWords {
  titles: ReadonlySet<string>
  numbered: ReadonlySet<string>
  starters: ReadonlySet<string>
}

/** A longer one, which no text for people has, is cut: at a space, and a word without an end anywhere. */
const longestSentence = 4000
const longestWord = 400
/** A bracket that does not close within so many characters hides no stops. */
const longestBracket = 400
const bullet = /[-*•–]\s/y
/** Cells of a row of a table */
const cells = ' | '

/** The sentences of a section's text, in order and apart; rows of tables are left out. Takes one step over the text. */
export function sentencesOf(text: string, words: StopWords): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (let paragraph = 0; at < text.length; paragraph++) {
    const next = text.indexOf('\n', at)
    const to = next < 0 ? text.length : next
    bullet.lastIndex = at
    const item = bullet.test(text)
    const line = text.slice(at, to)
    if (!line.includes(cells)) addSentences(sentences, line, at, {paragraph, item}, item ? 2 : 0, words)
    at = to + 1
  }
  return sentences
}

function addSentences(
  sentences: Sentence[],
  line: string,
  offset: number,
  place: {paragraph: number; item: boolean},
  from: number,
  words: StopWords,
): void {
  let start = skipSpace(line, from)
  let opened = Number.NEGATIVE_INFINITY
  let depth = 0
  // where what closes behind the last stop ends, and whether no sentence ends there
  let closed = 0
  let refused = false
  let at = start
  while (at < line.length) {
    const code = line.charCodeAt(at)
    if (at - start > longestSentence && (code === 32 || (at - start > longestSentence + longestWord && !isSecondHalf(code)))) {
      sentences.push({at: offset + start, to: offset + at, ...place})
      start = code === 32 ? at + 1 : at
    } else if (code >= 97 && code <= 122) {
      // most are small letters, and end nothing
    } else if (code === 40 || code === 91) {
      if (depth++ === 0) opened = at
    } else if (code === 41 || code === 93) depth = Math.max(0, depth - 1)
    else if (isStop(code)) {
      if (depth > 0 && at - opened > longestBracket) depth = 0
      if (at >= closed) {
        closed = behindClosers(line, at + 1)
        refused = false
      }
      const next: number = refused || (depth > 0 && closed <= at + 1) ? -1 : nextStart(line, at, closed, words)
      refused = next < 0
      if (next >= 0) {
        sentences.push({at: offset + start, to: offset + closed, ...place})
        start = next
        depth = 0
        at = next
        continue
      }
    }
    at++
  }
  const end = line.trimEnd().length
  if (end > start) sentences.push({at: offset + start, to: offset + end, ...place})
}

/** Where the next sentence begins, when this stop ends one; else -1. */
function nextStart(line: string, stop: number, end: number, words: StopWords): number {
  const next = skipSpace(line, end)
  if (next >= line.length) return next
  if (next === end && line.charCodeAt(stop) < 0x3000) return -1
  if (isLower(line.charAt(next))) return -1
  return line.charCodeAt(stop) === 46 && end === stop + 1 && isAbbreviated(line, stop, next, words) ? -1 : next
}

/** Whether the point at `stop` belongs to the word before it: `Gen.`, `J.`, `U.S.`, `No. 5`. */
function isAbbreviated(line: string, stop: number, next: number, {titles, numbered, starters}: StopWords): boolean {
  const word = wordBefore(line, stop)
  if (word === '') return false
  const folded = word.toLowerCase()
  if (titles.has(folded)) return true
  if (numbered.has(folded)) return isDigit(line.charCodeAt(next))
  const isInitial = word.length === 1 || word.includes('.')
  return isInitial && !starters.has(wordAt(line, next).toLowerCase())
}

/** The letters and points before an offset, at most a dozen. */
function wordBefore(line: string, to: number): string {
  let at = to
  while (at > 0 && to - at < 12 && (isLetter(line.charCodeAt(at - 1)) || line.charCodeAt(at - 1) === 46)) at--
  return line.slice(at, to)
}

function wordAt(line: string, at: number): string {
  let to = at
  while (to < line.length && to - at < 12 && isLetter(line.charCodeAt(to))) to++
  return line.slice(at, to)
}

/** `.`, `!`, `?`, `…` and the full stop of Chinese */
function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002
}

/** Further stops, and the quotation marks and brackets that close behind a stop. */
const closers = new Set('.!?…"\'”’»)]')

function behindClosers(line: string, from: number): number {
  let at = from
  while (closers.has(line.charAt(at))) at++
  return at
}

function skipSpace(line: string, from: number): number {
  let at = from
  while (at < line.length && line.charAt(at).trim() === '') at++
  return at
}

function isLower(character: string): boolean {
  return character.toUpperCase() !== character && character.toLowerCase() === character
}

/** Of a character that takes up two places */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0xbf
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
