import {englishPlainWords} from '../../data/plain-words.ts'
import type {Mark} from '../../document.ts'
import type {Flag} from '../../schema/item.ts'
import type {Node, Parameter, Problem, Template} from '../../tree.ts'
import {valueNodes} from '../arguments.ts'
import type {Layout} from '../layout.ts'
import type {Survey} from '../survey.ts'
import {finishLine} from './finish-line.ts'
import {addSeparator, addSpace, addText, addWhole, isFilled, type Line, newLine, nextAt, touch} from './line.ts'

/** A mark whose stretch is not yet at its end. */
export interface OpenMark {
  at: number
  /** How many parts its line had then. */
  parts: number
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
  /** In prose, which is one line to the end: what parts the next text from the last, and what stands before it. */
  separator: '' | '\n' | '\n\n'
  prefix: string
  /** Whether a comment stood by itself on its line, whose line feed then goes with it. */
  commentLine: boolean
}

/** The layouts whose values are lists. */
const listed: ReadonlySet<string> = new Set<Layout>(['names', 'commanders', 'units', 'claims'])
const longestJoining = 20
const joining: ReadonlySet<string> = new Set(englishPlainWords.joining)

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
    separator: '',
    prefix: '',
  }
}

/** Make lines of a parameter's value. */
export function walkParameter(flattener: Flattener, parameter: Parameter | undefined): void {
  if (parameter !== undefined) flattener.walk(flattener, valueNodes(parameter))
}

/** End the line, when there is anything in it, and begin another. */
export function breakLine(flattener: Flattener): void {
  const {line, open, newlines} = flattener
  flattener.newlines = 0
  if (flattener.inline) {
    if (line.end >= 0) addSpace(line, line.end, line.end)
  } else if (flattener.mode === 'prose') {
    flattener.prefix = ''
    if (line.length > 0 && flattener.separator !== '\n\n') flattener.separator = newlines > 1 ? '\n\n' : '\n'
  } else if (isFilled(line)) {
    for (const mark of open) closeOn(line, mark)
    finishLine(line)
    flattener.lines.push(line)
    flattener.line = newLine(flattener.depth, flattener.scope)
    for (const mark of open) {
      mark.at = 0
      mark.parts = 0
    }
  } else {
    line.depth = flattener.depth
    line.scope = flattener.scope
    line.kind = 'text'
  }
}

/** In prose, leave a blank line before what follows. */
export function setApart(flattener: Flattener): void {
  if (flattener.separator !== '') flattener.separator = '\n\n'
}

/** Add text that stands one to one in the source from `from` on. */
export function putText(flattener: Flattener, text: string, from: number): void {
  beforeContent(flattener, text, from)
  addText(flattener.line, text, from)
}

/** Add text that as a whole stands for `source.slice(from, to)`. */
export function putWhole(flattener: Flattener, text: string, from: number, to: number): void {
  beforeContent(flattener, text, from)
  addWhole(flattener.line, text, from, to)
}

/** Add a mark of a node that leaves no text and belongs to what stands before it. */
export function putMark(flattener: Flattener, {start, end}: {start: number; end: number}, make: (at: number) => Mark): void {
  const {line} = flattener
  line.marks.push(make(line.length))
  touch(line, start, end)
}

/** Add the mark of a flag, which stands before the text it belongs to. */
export function putFlag(flattener: Flattener, {start, end}: {start: number; end: number}, flag: Flag, picture = false): void {
  beforeContent(flattener, '', start)
  const at = nextAt(flattener.line)
  flattener.line.marks.push(picture ? {kind: 'flag', flag, picture, at, to: at} : {kind: 'flag', flag, at, to: at})
  touch(flattener.line, start, end)
}

/** End the line before what follows when a blank line parts them, or a line feed that can be no space. */
function beforeContent(flattener: Flattener, text: string, from: number): void {
  const {newlines} = flattener
  if (newlines > 0) {
    if (newlines > 1) {
      breakLine(flattener)
      setApart(flattener)
    } else if (flattener.mode === 'value' && listed.has(flattener.layout) && !goesOn(flattener.line, text)) breakLine(flattener)
    flattener.newlines = 0
  }
  if (flattener.separator === '' && flattener.prefix === '') return
  addSeparator(flattener.line, flattener.separator + flattener.prefix, from)
  flattener.separator = ''
  flattener.prefix = ''
}

/**
 * Whether a text goes on behind a line feed. MediaWiki prints a space for one, but in a list of names or numbers most mean an end of
 * line, as those who write them see it: not before a small letter or a bracket, nor after a word such as `of`.
 */
function goesOn({parts}: Line, text: string): boolean {
  if (/^[\s]*[\p{Ll}\p{P}\p{S}]/u.test(text) && !/^\s*["'“‘~≈<>#¿¡]/.test(text)) return true
  const before = parts.at(-1)?.slice(-longestJoining) ?? ''
  return before.endsWith('(') || joining.has(before.slice(before.lastIndexOf(' ') + 1))
}

export function openMark(flattener: Flattener, make: OpenMark['make']): void {
  const {line, separator, prefix} = flattener
  const at = separator === '' && prefix === '' ? nextAt(line) : line.length + separator.length + prefix.length
  flattener.open.push({at, parts: line.parts.length, make})
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

function closeOn(line: Line, {at, parts, make}: OpenMark): void {
  const to = line.length
  if (to <= at) return
  line.marks.push(make(at, to, endOf(line.parts, parts, to - at)))
}

/** The last `length` characters of the parts from one on, which mostly are the last part. */
function endOf(parts: readonly string[], from: number, length: number): string {
  const last = parts[parts.length - 1] ?? ''
  const text = last.length >= length ? last : parts.slice(from).join('')
  return text.length === length ? text : text.slice(text.length - length)
}
