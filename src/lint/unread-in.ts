import {countingFields} from '../counting-fields.ts'
import {englishClaimWords} from '../data/claims.ts'
import type {FieldText, ItemText} from '../document.ts'
import type {Span} from '../schema/span.ts'
import {columnsOf} from './columns-of.ts'
import {itemAt} from './item-at.ts'
import type {SubjectBox} from './rule.ts'

/** Words of a field that no normalizer read. */
export interface Unread {
  field: FieldText
  span: Span
  /** As written. */
  text: string
  /** They stand in a line that heads others. */
  inHeading: boolean
}

/** `For details see the list of losses` */
const pointer = new RegExp(`(?:^|\\s)(?:${englishClaimWords.elsewhere.join('|')})\\s`, 'iu')

/**
 * What was read of no field of a box; lines that send readers elsewhere are not meant to be read, and are left out.
 *
 * So are fields that nobody reads: those given again below, and cells of sides that are not there; other rules tell of them.
 */
export function* unreadIn(box: SubjectBox, source: string): Iterable<Unread> {
  const idle = idleFields(box)
  let last: ItemText | undefined
  let points = false
  for (const [field, spans] of box.unread) {
    if (idle.has(field)) continue
    for (const span of spans) {
      const item = field.items[itemAt(box, span[0])?.index ?? -1]
      if (item !== last) points = item !== undefined && pointer.test(item.text.value)
      last = item
      if (!points) yield {field, span, text: source.slice(...span), inHeading: item === undefined}
    }
  }
}

function idleFields(box: SubjectBox): ReadonlySet<FieldText> {
  const {fields} = box.infobox
  const counting = countingFields(fields)
  const {cells, sides} = columnsOf(box)
  const beyond = cells.filter(({number}) => number > sides + 1).map(({parameter}) => parameter.field)
  return new Set([...fields.filter(field => counting.get(field.name) !== field), ...beyond])
}
