import type {LineText, Mark} from '../document.ts'
import type {Piece} from '../text.ts'
import type {Cut} from './plain-tokens.ts'

const white = /\s/
const closing = /[,.;:)\]]/

/**
 * The flat text of `text.slice(start, end)` without its cuts: white space is folded, a fate becomes a mark behind the name.
 *
 * `offset` is that of the value in the article. The span is from the first to the last character that is kept, a fate's code included.
 */
export function toLineText(text: string, start: number, end: number, cuts: readonly Cut[], offset: number): LineText {
  const pieces: Piece[] = []
  const marks: Mark[] = []
  let value = ''
  let space = -1
  let last = start
  const add = (at: number) => {
    const character = text.charAt(at)
    if (white.test(character)) {
      if (value !== '' && space < 0) space = at
      return
    }
    if (space >= 0 && !closing.test(character)) addCharacter(' ', space)
    space = -1
    addCharacter(character, at)
  }
  const addCharacter = (character: string, at: number) => {
    if (pieces.length === 0 || last !== at) pieces.push({at: value.length, from: offset + at})
    value += character
    last = at + 1
  }

  let at = start
  let spanEnd = start
  for (const cut of [...cuts, undefined]) {
    for (; at < (cut?.start ?? end); at++) add(at)
    spanEnd = Math.max(spanEnd, value === '' ? start : last)
    if (cut === undefined) break
    if (cut.fate !== undefined) {
      marks.push({kind: 'fate', at: value.length, to: value.length, fate: cut.fate})
      spanEnd = cut.end
    } else if (value !== '' && space < 0) space = cut.start
    at = Math.max(at, cut.end)
  }
  const first = pieces[0]?.from ?? offset + start
  return {
    text: {value, pieces: pieces.length > 0 ? pieces : [{at: 0, from: first}]},
    marks,
    span: [first, offset + Math.max(spanEnd, first - offset)],
  }
}
