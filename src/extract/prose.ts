import type {Mark} from '../document.ts'
import type {FlatText, Piece} from '../text.ts'
import type {Node} from '../tree.ts'
import {flatten} from './flatten.ts'
import {breakLine, newFlattener} from './flattener.ts'
import type {Line} from './line.ts'
import type {Survey} from './survey.ts'

/** Plain text for people, with what markup says about stretches of it. */
export interface Prose {
  text: FlatText
  marks: Mark[]
}

/** Make readable text of nodes: paragraphs with a blank line between, lists and tables as lines. */
export function toProse(nodes: readonly Node[], survey: Survey): Prose {
  const flattener = newFlattener('prose', 'text', survey, flatten)
  flatten(flattener, nodes)
  breakLine(flattener)
  return joined(flattener.lines)
}

function joined(lines: readonly Line[]): Prose {
  const pieces: Piece[] = []
  const marks: Mark[] = []
  let value = ''
  let end = 0
  for (const line of lines) {
    if (line.value === '') {
      for (const mark of line.marks) marks.push({...mark, at: value.length, to: value.length})
      continue
    }
    const before = (value === '' ? '' : line.apart ? '\n\n' : '\n') + line.prefix
    if (before !== '') pieces.push({at: value.length, from: end, to: Math.max(end, line.start)})
    value += before
    const shift = value.length
    for (const piece of line.pieces) {
      piece.at += shift
      pieces.push(piece)
    }
    for (const mark of line.marks) {
      mark.at += shift
      mark.to += shift
      marks.push(mark)
    }
    value += line.value
    end = line.end
  }
  return {text: {value, pieces}, marks}
}
