import type {TemplateRule} from '../../data/templates.ts'
import type {Parameter, Template} from '../../tree.ts'
import {parameterOf, plainText, unnamedOf, valueNodes} from '../arguments.ts'
import {type Flattener, putWhole, walkParameter} from '../flatten/flattener.ts'

/** Between two values of a `convert`: what it prints for them. */
const joins: ReadonlyMap<string, string> = new Map([
  ['-', '–'],
  ['–', '–'],
  ['&ndash;', '–'],
  ['to', ' to '],
  ['to(-)', ' to '],
  ['and', ' and '],
  ['or', ' or '],
  ['x', ' × '],
  ['×', ' × '],
  ['by', ' by '],
  ['+/-', ' ± '],
  ['±', ' ± '],
])

const noValue = {children: []}

/** `{{val|1200|u=t}}`, `{{unité|1200|hommes}}`: the number, and its unit, which a rule may find in another argument. */
export function flattenValue(flattener: Flattener, template: Template, {argument}: TemplateRule): void {
  walkParameter(flattener, parameterOf(template, 1))
  addBefore(
    flattener,
    ' ',
    parameterOf(template, 'u') ??
      parameterOf(template, 'ul') ??
      (typeof argument === 'number' ? parameterOf(template, argument) : undefined),
  )
}

/** `{{frac|3|1|2}}` reads "3 1/2". */
export function flattenFraction(flattener: Flattener, template: Template): void {
  const [first, second, third] = unnamedOf(template)
  const [whole, top, bottom] = third === undefined ? [undefined, first, second] : [first, second, third]
  walkParameter(flattener, whole)
  addBefore(flattener, ' ', whole && top)
  if (whole === undefined) walkParameter(flattener, top)
  if (bottom === undefined && top !== undefined) putWhole(flattener, '', top.end, top.end)
  addBefore(flattener, '/', bottom)
}

/** `{{convert|5|to|10|km|mi}}` reads "5 to 10 km": what it converts to is no second number. */
export function flattenConvert(flattener: Flattener, template: Template): void {
  const values = unnamedOf(template)
  walkParameter(flattener, values[0])
  const joinAt = (index: number) => joins.get(plainText(valueNodes(values[index] ?? noValue)))
  let next = 1
  for (let join = joinAt(next); join !== undefined; join = joinAt(next)) {
    addBefore(flattener, join, values[next + 1])
    next += 2
  }
  addBefore(flattener, ' ', values[next])
}

function addBefore(flattener: Flattener, text: string, parameter: Parameter | undefined): void {
  if (parameter === undefined) return
  putWhole(flattener, text, parameter.start, parameter.valueStart)
  walkParameter(flattener, parameter)
}
