import {canonicalBeside, canonicalParameter, layoutNameOf} from '../data/infoboxes.ts'
import type {FieldText, InfoboxText} from '../document.ts'
import type {Span} from '../schema/span.ts'
import type {Node, Parameter, Root, Template} from '../tree.ts'
import {valueNodes} from './arguments.ts'
import type {Box} from './boxes.ts'
import {flatten} from './flatten/flatten.ts'
import {breakLine, newFlattener} from './flatten/flattener.ts'
import {toItems} from './flatten/items.ts'
import type {Layout} from './layout.ts'
import {plainItems} from './plain/items.ts'
import type {Survey} from './survey.ts'

type Lines = Pick<FieldText, 'items' | 'headings'>

const layouts: ReadonlySet<string> = new Set<Layout>(['names', 'commanders', 'units', 'claims', 'place', 'links', 'sentence', 'text'])

/** The box with the fields of its parameters. */
export function toInfobox(template: Template, box: Box, survey: Survey): InfoboxText {
  const {kind, name, writtenName, languages, parameters} = box
  const known = [...languages, survey.language]
  const inUse = new Set(parameters.filter(parameter => !isEmpty(parameter)).map(({name}) => name))
  const nameOf = (written: string) => canonicalBeside(kind, written, inUse) ?? canonicalParameter(kind, known, written) ?? written
  const fields = parameters.flatMap(parameter => toField(parameter, nameOf, survey) ?? [])
  const span: Span = [template.start, template.end]
  return writtenName === undefined ? {kind, name, fields, span} : {kind, name, writtenName, fields, span}
}

/** A parameter without a name that holds nothing is no field. */
function toField(parameter: Parameter, nameOf: (written: string) => string, survey: Survey): FieldText | undefined {
  const written = parameter.name ?? String(parameter.index)
  const name = nameOf(written)
  const span = valueSpan(parameter)
  if (parameter.name === undefined && span[0] === span[1]) return undefined
  const layout = layoutOf(name)
  const {items, headings} =
    survey.format === 'plain' ? plainLines(parameter.children, layout, span, survey) : toLines(valueNodes(parameter), layout, survey)
  return name === written ? {name, items, headings, span} : {name, writtenName: written, items, headings, span}
}

/** A whole tree as the value of a field. */
export function readField(root: Root, name: string, layout: Layout, survey: Survey): FieldText {
  const span = trimmedSpan(root.children, root.start, root.end)
  if (root.format === 'plain') return {name, ...plainLines(root.children, layout, span, survey), span}
  return {name, ...toLines(root.children, layout, survey), span}
}

function plainLines(nodes: readonly Node[], layout: Layout, [start, end]: Span, survey: Survey): Lines {
  const {items, headings, problems} = plainItems(nodes.map(textOf).join('').trim(), start, end, layout)
  for (const problem of problems) survey.problems.push(problem)
  return {items, headings}
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The items and headings of a value. */
function toLines(nodes: readonly Node[], layout: Layout, survey: Survey): Lines {
  const flattener = newFlattener('value', layout, survey, flatten)
  flatten(flattener, nodes)
  breakLine(flattener)
  return toItems(flattener.lines, layout)
}

/** How the values of a canonical parameter are laid out. */
function layoutOf(canonicalName: string): Layout {
  const layout = layoutNameOf(canonicalName)
  return isLayout(layout) ? layout : 'text'
}

function isLayout(name: string | undefined): name is Layout {
  return name !== undefined && layouts.has(name)
}

function isEmpty(parameter: Parameter): boolean {
  const [start, end] = valueSpan(parameter)
  return start === end
}

/** Where a value stands, without the white space around it. */
function valueSpan(parameter: Parameter): Span {
  return trimmedSpan(valueNodes(parameter), parameter.valueStart, parameter.end)
}

function trimmedSpan(nodes: readonly Node[], from: number, to: number): Span {
  const first = nodes[0]
  const last = nodes.at(-1)
  const start = first?.type === 'text' ? first.end - first.value.trimStart().length : from
  const end = last?.type === 'text' ? last.start + last.value.trimEnd().length : to
  return first === undefined || end < start ? [from, from] : [start, end]
}
