import type {TemplateRule} from '../../data/templates.ts'
import type {Parameter, Template} from '../../tree.ts'
import {argumentText, parameterOf} from '../arguments.ts'
import {closeMark, type Flattener, openMark, putWhole, walkParameter} from '../flatten/flattener.ts'
import {addSpace} from '../flatten/line.ts'

/** `{{HMS|Hood|51}}` reads "HMS Hood"; its number is part of the link. */
export function flattenShip(flattener: Flattener, template: Template, {prefix = ''}: TemplateRule): void {
  addShip(flattener, prefix, template, parameterOf(template, 1), argumentText(template, 2))
}

/** `{{ship|French ship|Orient|1791}}` reads "French ship Orient". */
export function flattenShipName(flattener: Flattener, template: Template): void {
  const bare = argumentText(template, 4) === '2'
  addShip(flattener, bare ? '' : argumentText(template, 1), template, parameterOf(template, 2), argumentText(template, 3))
}

/** `{{sclass|Valiant|battleship}}` reads "Valiant-class battleship". */
export function flattenShipClass(flattener: Flattener, template: Template): void {
  const name = parameterOf(template, 1)
  const type = parameterOf(template, 2)
  const target = `${argumentText(template, 1)}-class ${argumentText(template, 2)}`
  openMark(flattener, (at, to, text) => ({kind: 'link', link: {target, text}, at, to}))
  walkParameter(flattener, name)
  if (name !== undefined) putWhole(flattener, '-class', name.end, type?.valueStart ?? name.end)
  if (type !== undefined) addSpace(flattener.line, type.start, type.valueStart)
  walkParameter(flattener, type)
  closeMark(flattener)
}

function addShip(flattener: Flattener, prefix: string, template: Template, name: Parameter | undefined, number: string): void {
  const full = [prefix, argumentTextOf(template, name), number === '' ? '' : `(${number})`].filter(part => part !== '').join(' ')
  openMark(flattener, (at, to) => ({kind: 'ship', at, to}))
  openMark(flattener, (at, to, text) => ({kind: 'link', link: {target: full, text}, at, to}))
  if (prefix !== '') putWhole(flattener, `${prefix} `, template.start, name?.start ?? template.end)
  walkParameter(flattener, name)
  closeMark(flattener)
  closeMark(flattener)
}

function argumentTextOf(template: Template, parameter: Parameter | undefined): string {
  return parameter === undefined ? '' : argumentText(template, parameter.index ?? parameter.name ?? 1)
}
