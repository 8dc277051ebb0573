import type {ColumnsOf, FactsOf, InfoboxDefinition, Values} from '../infobox-definition.ts'

/** The facts of a box with these fields and, perhaps, columns. */
type Facts<F extends Values, C extends Values | undefined> = C extends Values ? FactsOf<F> & ColumnsOf<C> : FactsOf<F>

/**
 * Define a kind of infobox, for `parseArticle(text, {infoboxes: [shipwreck]})`.
 *
 * `fields` names the facts and says how each is read; a fact without `from` is read from the parameter of its own name.
 * Throws a `TypeError` when the box has no name, or when its kind is that of the boxes nobody defined.
 */
export function defineInfobox<const K extends string, const F extends Values, const C extends Values | undefined = undefined>(definition: {
  kind: K
  names: readonly string[]
  fields: F
  columns?: C
  order?: readonly string[]
}): InfoboxDefinition<K, Facts<F, C>> {
  const {kind, names, fields, columns, order} = definition
  if (names.length === 0) throw new TypeError(`Unexpected infobox \`${kind}\` without names, expected the name of its template`)
  if (kind === 'other') throw new TypeError('Unexpected kind `other`, expected another than that of infoboxes without a definition')
  return {kind, names, fields, ...(columns && {columns}), ...(order && {order})}
}
