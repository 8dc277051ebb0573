import type {FieldText, ItemText} from '../document.ts'
import type {SubjectBox} from './rule.ts'

/** Where in a box something stands. */
export interface ItemPlace {
  field: FieldText
  /** Of the item in the field's items; -1 for what stands in none, such as a heading. */
  index: number
}

/** The field and the item of a box that hold an offset into the source: looked up, not searched for, since claims are many. */
export function itemAt({infobox}: Pick<SubjectBox, 'infobox'>, offset: number): ItemPlace | undefined {
  const field = infobox.fields[lastBefore(infobox.fields, offset)]
  if (field === undefined || offset > field.span[1]) return undefined
  const index = lastBefore(field.items, offset)
  const item = field.items[index]
  return {field, index: item !== undefined && offset <= item.span[1] ? index : -1}
}

/** The index of the last of those that begin at or before an offset; they are in the order of the text. */
function lastBefore(parts: readonly Pick<ItemText, 'span'>[], offset: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.span[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
