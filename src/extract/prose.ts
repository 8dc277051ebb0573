import type {Mark} from '../document.ts'
import type {FlatText} from '../text.ts'
import type {Node} from '../tree.ts'
import {flatten} from './flatten.ts'
import {breakLine, newFlattener} from './flattener.ts'
import {appendLine, type Line, newLine} from './line.ts'
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
  const whole = newLine(0, 0)
  for (const line of lines) {
    if (line.value === '') appendLine(whole, '', line)
    else appendLine(whole, (whole.value === '' ? '' : line.apart ? '\n\n' : '\n') + line.prefix, line)
  }
  const {value, pieces, marks} = whole
  return {text: {value, pieces}, marks}
}
