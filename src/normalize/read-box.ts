import {countingFields, hasValue} from '../counting-fields.ts'
import type {FieldText} from '../document.ts'
import type {InfoboxFacts} from '../facts.ts'
import type {InfoboxDefinition, Value, ValueKind, Values} from '../infobox-definition.ts'
import {cellsOf} from './cells.ts'
import type {Normalizers, ReadContext} from './read-context.ts'
import {type Box, noteUnread, readValue} from './read-value.ts'
import {readSides} from './sides.ts'

/** The kinds of value that give one thing and no list. */
const single: ReadonlySet<ValueKind> = new Set(['date', 'place', 'result', 'text'])

/**
 * Read the fields of one box into the facts that its definition names.
 *
 * The date comes first and the columns next, for the other values are held against them. Of a parameter given twice the last
 * one counts, as in MediaWiki, and the words of the others are unread; an empty one counts as absent.
 */
export function readBox(
  fields: readonly FieldText[],
  {fields: values, columns = {}, order = Object.keys(values)}: InfoboxDefinition,
  normalizers: Normalizers,
  start: ReadContext,
): InfoboxFacts {
  const box: Box = {normalizers, unread: new Map(), problems: []}
  const inUse = fieldsInUse(box, fields, values, columns)
  const byName = new Map(inUse.map(field => [field.name, field]))
  const [dateName = '', dateValue] = Object.entries(values).find(([, {kind}]) => kind === 'date') ?? []
  const date = dateValue && readValue<'date'>(box, fieldsOf(byName, dateName, dateValue), {...dateValue, kind: 'date'}, start)[0]
  const dated: ReadContext = date === undefined ? start : {date, ...start}
  const sides = Object.keys(columns).length === 0 ? undefined : readSides(box, inUse, columns, dated)
  const facts = new Map<string, unknown>(Object.entries(sides?.facts ?? {}))
  for (const [name, value] of Object.entries(values)) {
    facts.set(name, name === dateName ? date : readFact(box, fieldsOf(byName, name, value), value, sides?.context ?? dated))
  }
  return {facts: inOrder(facts, order), unread: box.unread, problems: box.problems}
}

function readFact(box: Box, fields: readonly FieldText[], value: Value, context: ReadContext): unknown {
  const found: unknown[] = readValue(box, fields, value, context)
  return single.has(value.kind) ? found[0] : found
}

/** The fields in use: of those with the same name the one that counts, unless it is empty. */
function fieldsInUse(box: Box, fields: readonly FieldText[], values: Values, columns: Values): FieldText[] {
  const counting = countingFields(fields)
  const overruled = fields.filter(field => counting.get(field.name) !== field)
  const read = new Set(Object.entries(values).flatMap(([name, {from = [name]}]) => from))
  const cells = new Set(cellsOf(overruled, columns).map(({field}) => field))
  for (const field of overruled) if (read.has(field.name) || cells.has(field)) noteUnread(box, field)
  return [...counting.values()].filter(hasValue)
}

/** The fields that a fact is read from, in the order in which its value names them. */
function fieldsOf(byName: ReadonlyMap<string, FieldText>, name: string, {from = [name]}: Value): FieldText[] {
  return from.flatMap(parameter => byName.get(parameter) ?? [])
}

/** The facts that are there, in the order of printing. */
function inOrder(facts: ReadonlyMap<string, unknown>, order: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(order.flatMap(name => (facts.get(name) === undefined ? [] : [[name, facts.get(name)]])))
}
