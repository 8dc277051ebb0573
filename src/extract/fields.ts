import {canonicalParameter, layoutNameOf} from '../data/infoboxes.ts'
import type {FieldText, InfoboxText} from '../document.ts'
import type {Span} from '../schema/span.ts'
import type {Node, Parameter, Template} from '../tree.ts'
import {valueNodes} from './arguments.ts'
import type {Box} from './boxes.ts'
import {flatten} from './flatten.ts'
import {breakLine, newFlattener} from './flattener.ts'
import {toItems} from './items.ts'
import type {Layout} from './layout.ts'
import {plainItems} from './plain-items.ts'
import type {Survey} from './survey.ts'

const layouts: ReadonlySet<string> = new Set<Layout>(['names', 'commanders', 'units', 'claims', 'place', 'links', 'sentence', 'text'])

/** The box with the fields of its parameters. */
export function toInfobox(template: Template, box: Box, survey: Survey): InfoboxText {
  const {kind, name, writtenName, languages, parameters} = box
  const known = [...languages, survey.language]
  const fields = parameters.flatMap(parameter => toField(parameter, kind, known, survey) ?? [])
  return {kind, name, ...(writtenName === undefined ? {} : {writtenName}), fields, span: [template.start, template.end]}
}

/** A parameter without a name that holds nothing is no field. */
function toField(parameter: Parameter, kind: string, languages: readonly string[], survey: Survey): FieldText | undefined {
  const written = parameter.name ?? String(parameter.index)
  const name = canonicalParameter(kind, languages, written) ?? written
  const span = valueSpan(parameter)
  if (parameter.name === undefined && span[0] === span[1]) return undefined
  const lines =
    survey.format === 'plain' ? plainLines(parameter, name, span, survey) : readValue(valueNodes(parameter), layoutOf(name), survey)
  return {name, ...(name === written ? {} : {writtenName: written}), ...lines, span}
}

function plainLines(parameter: Parameter, name: string, [start, end]: Span, survey: Survey): Pick<FieldText, 'items' | 'headings'> {
  const only = parameter.children[0]
  const {items, headings, problems} = plainItems(only?.type === 'text' ? only.value.trim() : '', start, end, layoutOf(name))
  for (const problem of problems) survey.problems.push(problem)
  return {items, headings}
}

/** The items and headings of a value. */
export function readValue(nodes: readonly Node[], layout: Layout, survey: Survey): Pick<FieldText, 'items' | 'headings'> {
  const flattener = newFlattener('value', layout, survey, flatten)
  flatten(flattener, nodes)
  breakLine(flattener)
  return toItems(flattener.lines, layout)
}

/** How the values of a canonical parameter are laid out. */
export function layoutOf(canonicalName: string): Layout {
  const layout = layoutNameOf(canonicalName)
  return isLayout(layout) ? layout : 'text'
}

function isLayout(name: string | undefined): name is Layout {
  return name !== undefined && layouts.has(name)
}

/** Where a value stands, without the white space around it. */
function valueSpan(parameter: Parameter): Span {
  const nodes = valueNodes(parameter)
  let start = parameter.valueStart
  let end = parameter.end
  const first = nodes[0]
  if (first?.type === 'text') start = first.start + first.value.length - first.value.trimStart().length
  const last = nodes.at(-1)
  if (last?.type === 'text') end = last.end - (last.value.length - last.value.trimEnd().length)
  return nodes.length === 0 || end < start ? [start, start] : [start, end]
}
