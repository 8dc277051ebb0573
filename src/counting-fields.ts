import type {FieldText} from './document.ts'

/**
 * Of the fields of a box by name, the one that counts: the last, as in MediaWiki.
 *
 * An empty one takes the place of one before it only where it has the same name as written: of two names for a parameter the
 * template takes the one with a value.
 */
export function countingFields(fields: readonly FieldText[]): ReadonlyMap<string, FieldText> {
  const counting = new Map<string, FieldText>()
  for (const field of fields) {
    const before = counting.get(field.name)
    if (before === undefined || before.writtenName === field.writtenName || hasValue(field)) counting.set(field.name, field)
  }
  return counting
}

/** Whether there is anything to read in a field. */
export function hasValue({items, headings}: FieldText): boolean {
  return items.length + headings.length > 0
}
