import type {FieldText} from '../document.ts'
import type {InfoboxFacts, Reading} from '../facts.ts'
import type {Value, ValueKind} from '../infobox-definition.ts'
import type {Span} from '../schema/span.ts'
import type {Found, Normalizers, ReadContext} from './read-context.ts'
import {unreadOf} from './unread.ts'

/** A box while it is read: by what, and what could not be read so far. */
export interface Box {
  readonly normalizers: Normalizers
  readonly unread: Map<FieldText, Span[]>
  readonly problems: InfoboxFacts['problems']
}

/** The kinds that read each of their fields by itself, for what a field says holds for that field only. */
const apart: ReadonlySet<ValueKind> = new Set(['casualties', 'strength'])

/** Read the fields of one fact, in the order in which its value names them; gives all that was found. */
export function readValue<K extends ValueKind>(box: Box, fields: readonly FieldText[], value: Value<K>, context: ReadContext): Found<K>[] {
  const {kind, categories = {}, consequences} = value
  const normalizer = box.normalizers[kind]
  const groups = apart.has(kind) ? fields.map(field => [field]) : [fields]
  const known = consequences === undefined ? context : {consequences, ...context}
  return groups.flatMap(group => {
    const category = categories[group[0]?.name ?? ''] ?? categories['']
    return group.length === 0 ? [] : noted(box, group, normalizer(group, category === undefined ? known : {category, ...known}))
  })
}

/** Note that nothing of a field could be read. */
export function noteUnread(box: Box, field: FieldText): void {
  box.unread.set(
    field,
    [...field.headings, ...field.items].flatMap(line => unreadOf(line, [])),
  )
}

function noted<T>(box: Box, fields: readonly FieldText[], {found, unread, problems = []}: Reading<T>): T[] {
  for (const field of fields) {
    box.unread.set(
      field,
      unread.filter(([start]) => start >= field.span[0] && start < field.span[1]),
    )
  }
  box.problems.push(...problems)
  return found
}
