import type {Mark} from '../document.ts'
import type {Node, Parameter, Problem, Template} from '../tree.ts'
import {valueNodes} from './arguments.ts'
import type {Layout} from './layout.ts'
import {cut, isFilled, type Line, newLine, nextAt} from './line.ts'
import type {Survey} from './survey.ts'

/** A mark whose stretch is not yet at its end. */
export interface OpenMark {
  at: number
  make: (at: number, to: number, text: string) => Mark
}

/** The making of lines out of nodes: those done, the one that is filled, and what stands around it. */
export interface Flattener {
  /** A field's value, or the text of a section. */
  readonly mode: 'value' | 'prose'
  readonly layout: Layout
  readonly survey: Survey
  /** Makes lines of nodes: `flatten`, which those it calls come back to. */
  readonly walk: (flattener: Flattener, nodes: readonly Node[]) => void
  readonly lines: Line[]
  line: Line
  depth: number
  scope: number
  readonly open: OpenMark[]
  /** Line feeds since the last content. */
  newlines: number
  /** Line breaks are spaces here: in a row of a table, in a link. */
  inline: boolean
  /** Line feeds are line breaks here: in preformatted text. */
  verbatim: boolean
  /** Whether a comment stood by itself on its line, whose line feed then goes with it. */
  commentLine: boolean
}

export function newFlattener(mode: Flattener['mode'], layout: Layout, survey: Survey, walk: Flattener['walk']): Flattener {
  return {
    mode,
    layout,
    survey,
    walk,
    lines: [],
    line: newLine(0, 0),
    depth: 0,
    scope: 0,
    open: [],
    newlines: 0,
    inline: false,
    verbatim: false,
    commentLine: false,
  }
}

/** Make lines of a parameter's value. */
export function walkParameter(flattener: Flattener, parameter: Parameter | undefined): void {
  if (parameter !== undefined) flattener.walk(flattener, valueNodes(parameter))
}

/** End the line, when there is anything in it, and begin another. */
export function breakLine(flattener: Flattener): void {
  const {line} = flattener
  flattener.newlines = 0
  if (flattener.inline) {
    if (line.value !== '' && line.spaceFrom < 0 && line.end >= 0) {
      line.spaceFrom = line.end
      line.spaceTo = line.end
    }
    return
  }
  if (isFilled(line)) {
    for (const mark of flattener.open) {
      closeOn(line, mark)
      mark.at = 0
    }
    finish(line)
    if (isFilled(line)) flattener.lines.push(line)
    flattener.line = newLine(flattener.depth, flattener.scope)
  } else {
    line.depth = flattener.depth
    line.scope = flattener.scope
    line.kind = 'text'
    line.prefix = ''
    line.apart = false
    for (const mark of flattener.open) mark.at = 0
  }
}

/** Say that something with text or a mark follows: a blank line before it ends the line. */
export function beforeContent(flattener: Flattener): void {
  if (flattener.newlines > 1) {
    breakLine(flattener)
    flattener.line.apart = true
  }
  flattener.newlines = 0
}

export function openMark(flattener: Flattener, make: OpenMark['make']): void {
  beforeContent(flattener)
  flattener.open.push({at: nextAt(flattener.line), make})
}

export function closeMark(flattener: Flattener): void {
  const mark = flattener.open.pop()
  if (mark !== undefined) closeOn(flattener.line, mark)
}

/** Say that a template's value could not be had, or only in part. */
export function report(flattener: Flattener, rule: string, reason: string, {start, end}: Template): void {
  const problem: Problem = {rule, severity: 'info', reason, start, end}
  flattener.survey.problems.push(problem)
}

function closeOn(line: Line, {at, make}: OpenMark): void {
  const to = line.value.length
  if (to > at) line.marks.push(make(at, to, line.value.slice(at, to)))
}

const emptyBrackets = /\(\s?\)|\[\s?\]/

/** Drop the brackets that held nothing but what leaves no text, and put the marks in order. */
function finish(line: Line): void {
  if (line.marks.length === 0) return
  for (let found = emptyBrackets.exec(line.value); found !== null; found = emptyBrackets.exec(line.value)) {
    const to = found.index + found[0].length
    const before = found.index > 0 && line.value[found.index - 1] === ' ' && (to === line.value.length || line.value[to] === ' ')
    cut(line, before ? found.index - 1 : found.index, to)
  }
  const {length} = line.value
  for (const mark of line.marks) {
    if (mark.at > length) mark.at = length
    if (mark.to > length) mark.to = length
  }
  if (line.marks.length > 1) line.marks.sort((one, other) => one.at - other.at || other.to - one.to)
}
