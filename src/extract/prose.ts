import type {Mark} from '../document.ts'
import type {FlatText} from '../text.ts'
import type {Node} from '../tree.ts'
import {finishLine} from './flatten/finish-line.ts'
import {flatten} from './flatten/flatten.ts'
import {newFlattener} from './flatten/flattener.ts'
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
  const {line} = flattener
  finishLine(line)
  return {text: {value: line.value, pieces: line.pieces}, marks: line.marks}
}
