import type {Attack} from '../../schema/attack.ts'
import type {Conflict, Place, Result} from '../../schema/conflict.ts'
import type {Infobox} from '../../schema/infobox.ts'
import type {Field} from '../../schema/item.ts'
import type {Operation} from '../../schema/operation.ts'
import type {DateField} from '../../schema/period.ts'
import {code, inline} from './escape.ts'
import {sidesTable} from './sides.ts'

/** What a line of the list of facts is called, and what it says, as Markdown; one without anything to say is left out. */
type Line = [label: string, value: string]

/** A box in blocks: its facts as a list, and its sides as a table; of a box without facts that are known here, its fields. */
export function boxBlocks(box: Infobox): string[] {
  const lines = linesOf(box)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- **${inline(label)}:** ${value}`)
  const sides = isConflict(box) ? sidesTable(box.facts) : ''
  const blocks = [lines.join('\n'), sides].filter(block => block !== '')
  return blocks.length === 0 ? [] : [`## ${inline(box.name) || 'Infobox'}`, ...blocks]
}

function linesOf(box: Infobox): Line[] {
  if (isConflict(box)) return conflictLines(box.facts)
  if (box.kind === 'attack' && Array.isArray(box.facts.perpetrators)) return attackLines(box.facts)
  if (box.kind === 'operation' && Array.isArray(box.facts.partOf)) return operationLines(box.facts)
  return box.fields.map(({name, items}: Field): Line => [name, list(items.map(({text}) => text))])
}

/** A kind that the caller defined may have the name of one that is known, and other facts. */
function isConflict(box: Infobox): box is Infobox & {kind: 'conflict'} {
  return box.kind === 'conflict' && Array.isArray(box.facts.sides) && Array.isArray(box.facts.partOf)
}

function conflictLines({name = '', partOf, date, place, result, status = '', territory = '', notes = ''}: Conflict): Line[] {
  return [
    ['Name', inline(name)],
    ['Part of', list(partOf.map(({text}) => text))],
    ...dateLines(date),
    ['Place', placeText(place)],
    ['Result', resultText(result)],
    ['Status', inline(status)],
    ['Territory', inline(territory)],
    ['Notes', inline(notes)],
  ]
}

function attackLines({name = '', date, place, target = '', type = '', perpetrators, weapons = ''}: Attack): Line[] {
  return [
    ['Name', inline(name)],
    ...dateLines(date),
    ['Place', placeText(place)],
    ['Target', inline(target)],
    ['Type', inline(type)],
    ['Perpetrators', list(perpetrators)],
    ['Weapons', inline(weapons)],
  ]
}

function operationLines(operation: Operation): Line[] {
  const {name = '', partOf, date, place, type = '', objective = '', target = '', outcome = ''} = operation
  return [
    ['Name', inline(name)],
    ['Part of', list(partOf.map(({text}) => text))],
    ...dateLines(date),
    ['Place', placeText(place)],
    ['Type', inline(type)],
    ['Objective', inline(objective)],
    ['Target', inline(target)],
    ['Outcome', inline(outcome)],
  ]
}

/** `4 May 1644 (1644-05-04)`, and a line for each phase. */
function dateLines(date: DateField | undefined): Line[] {
  if (date === undefined) return []
  return [
    ['Date', `${inline(date.text)} (${code(date.edtf)})`],
    ...date.phases.map(({label, period}): Line => [label, `${inline(period.text)} (${code(period.edtf)})`]),
  ]
}

function placeText(place: Place | undefined): string {
  const {name = '', coordinates} = place ?? {}
  return inline(coordinates === undefined ? name : `${name} (${coordinates.latitude}, ${coordinates.longitude})`)
}

/** The consequences stand below it. */
function resultText(result: Result | undefined): string {
  if (result === undefined) return ''
  return [inline(result.text), ...result.consequences.map(each => `  - ${inline(each)}`)].join('\n')
}

function list(texts: readonly string[]): string {
  return inline(texts.join('; '))
}
