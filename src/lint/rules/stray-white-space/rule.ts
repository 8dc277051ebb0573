import type {Edit, Finding} from '../../../finding.ts'
import type {Span} from '../../../schema/span.ts'
import {nodesIn} from '../../nodes-in.ts'
import type {Rule, SubjectParameter} from '../../rule.ts'

/** No-break spaces and signs without width, which MediaWiki takes for text: the white space it knows is only that of ASCII. */
const unseen = /[\u00a0\u2007\u202f\u200b\u2060\ufeff\u200e\u200f]/
const blank = /[ \t\r\n]/
/** Beside words that are written from the right, signs without width have a purpose. */
const fromTheRight = /[\u0590-\u08ff]/

export const strayWhiteSpace: Rule = {
  id: 'stray-white-space',
  summary: 'A value has no white space that nobody sees: at the end of its lines, or no-break and without width around it.',
  fixable: true,
  *check({boxes, document, source}) {
    if (document.format === 'plain') return
    const told = new Set<number>()
    for (const {parameters} of boxes) {
      for (const parameter of parameters) {
        const ends = lineEnds(parameter, source).filter(([start]) => !told.has(start))
        for (const [start] of ends) told.add(start)
        if (ends.length > 0) yield ofLines(ends, parameter)
        yield* around(parameter, source)
      }
    }
  },
}

function ofLines(ends: readonly Span[], {field}: SubjectParameter): Finding {
  return {
    reason: `Unexpected blanks at the end of ${ends.length === 1 ? 'a line' : `${ends.length} lines`}, expected none`,
    span: ends[0] ?? field.span,
    field: field.name,
    edits: ends.map(span => ({span, text: ''})),
  }
}

/** The blanks before line breaks in a value, but for those in comments and in what is shown as it is written. */
function lineEnds({parameter, field: {span}}: SubjectParameter, source: string): Span[] {
  const ends: Span[] = []
  for (let at = source.indexOf('\n', span[0]); at >= 0 && at < span[1]; at = source.indexOf('\n', at + 1)) {
    const end = source[at - 1] === '\r' ? at - 1 : at
    let start = end
    while (start > span[0] && (source[start - 1] === ' ' || source[start - 1] === '\t')) start--
    if (start < end) ends.push([start, end])
  }
  return ends.length === 0 ? ends : outside(ends, parameter)
}

/** Both are in the order of the text. */
function outside(ends: readonly Span[], parameter: SubjectParameter['parameter']): Span[] {
  const found: Span[] = []
  const raw = rawSpans(parameter)
  let next = raw.next()
  for (const end of ends) {
    while (!next.done && next.value[1] <= end[0]) next = raw.next()
    if (next.done || next.value[0] > end[0]) found.push(end)
  }
  return found
}

function* rawSpans(parameter: SubjectParameter['parameter']): Generator<Span> {
  for (const node of nodesIn(parameter)) {
    const isRaw = node.type === 'comment' || (node.type === 'extension' && node.children.length === 0)
    if (isRaw) yield [node.start, node.end]
  }
}

function* around({parameter, field}: SubjectParameter, source: string): Generator<Finding> {
  if (parameter.name === undefined) return
  let start = parameter.valueStart
  let end = parameter.end
  while (start < end && blank.test(source.charAt(start))) start++
  while (end > start && blank.test(source.charAt(end - 1))) end--
  let from = start
  let to = end
  while (from < end && unseen.test(source.charAt(from))) from++
  while (to > from && unseen.test(source.charAt(to - 1))) to--
  // A value of nothing else keeps its row in the box.
  if (from === to || ((from > start || to < end) && fromTheRight.test(source.slice(from, to)))) return
  if (from > start) yield {...aside([start, from], 'before', source), field: field.name}
  if (to < end) yield {...aside([to, end], 'behind', source), field: field.name}
}

function aside(span: Span, where: string, source: string): Finding & {edits: Edit[]} {
  const code = source.charCodeAt(span[0]).toString(16).toUpperCase().padStart(4, '0')
  return {reason: `Unexpected sign that nobody sees (U+${code}) ${where} the value, expected none`, span, edits: [{span, text: ''}]}
}
