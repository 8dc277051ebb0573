import type {Article} from '../schema/article.ts'
import type {Actor, Event} from '../schema/event.ts'
import {claimsOf, type PlacedClaim, shortClaim} from './claims.ts'

/** What a cell holds; one without a value is empty. */
export type Cell = string | number | boolean | undefined

/** A column: its name in the first line, and the cell that a row has in it. */
export interface Column<Row> {
  name: string
  value: (row: Row, article: Article) => Cell
  /** It says where in the text something stands. */
  place?: true
}

/** What a table has a row for, and its columns in order. */
export interface Table<Row> {
  rows: (article: Article) => Iterable<Row>
  columns: readonly Column<Row>[]
}

/** A row for each claim, of boxes and of prose. */
export const claimTable: Table<PlacedClaim> = {
  rows: claimsOf,
  columns: [
    ...pageColumns(),
    {name: 'infobox kind', value: ({box}) => box?.kind},
    {name: 'field', value: ({claim}) => claim.field},
    {name: 'event id', value: ({event}) => event?.id},
    {name: 'id', value: ({claim}) => claim.id},
    {name: 'side', value: ({claim}) => claim.side},
    {name: 'party', value: ({claim}) => claim.party?.name},
    {name: 'categories', value: ({claim}) => list(claim.categories)},
    {name: 'who', value: ({claim}) => claim.who},
    {name: 'unit', value: ({claim}) => claim.unit},
    {name: 'min', value: ({claim}) => claim.count?.min},
    {name: 'max', value: ({claim}) => claim.count?.max},
    {name: 'approximate', value: ({claim}) => claim.count?.approximate},
    {name: 'quality', value: ({claim}) => claim.quality},
    {name: 'source', value: ({claim}) => list(claim.attribution.map(({source}) => source?.name))},
    {name: 'source id', value: ({claim}) => list(claim.attribution.map(({source}) => source?.id))},
    {name: 'source kind', value: ({claim}) => list(claim.attribution.map(({source}) => source?.kind))},
    {name: 'stance', value: ({claim}) => list(claim.attribution.map(({stance}) => stance))},
    {name: 'perspective', value: ({claim}) => list(claim.attribution.map(({perspective}) => perspective))},
    {name: 'edtf', value: ({claim}) => claim.period?.edtf},
    {name: 'earliest', value: ({claim}) => claim.period?.earliest},
    {name: 'latest', value: ({claim}) => claim.period?.latest},
    {name: 'hedges', value: ({claim}) => list(claim.hedges)},
    {name: 'part of', value: ({claim}) => claim.partOf},
    {name: 'alternative to', value: ({claim}) => list(claim.alternativeTo ?? [])},
    {name: 'quote', value: ({claim}) => claim.text},
    {name: 'start', value: ({claim}) => claim.span[0], place: true},
    {name: 'end', value: ({claim}) => claim.span[1], place: true},
  ],
}

/** A row for each event. */
export const eventTable: Table<Event> = {
  rows: ({events}) => events,
  columns: [
    ...pageColumns(),
    {name: 'id', value: ({id}) => id},
    {name: 'section', value: ({section}) => section.join(' > ')},
    {name: 'edtf', value: ({period}) => period?.edtf},
    {name: 'earliest', value: ({period}) => period?.earliest},
    {name: 'latest', value: ({period}) => period?.latest},
    {name: 'resolution', value: ({resolution}) => resolution},
    {name: 'action', value: ({action}) => action},
    {name: 'agents', value: ({actors}) => names(actors, 'agent')},
    {name: 'targets', value: ({actors}) => names(actors, 'target')},
    {name: 'places', value: ({places}) => list(places)},
    {name: 'modality', value: ({modality}) => modality},
    {name: 'sources', value: ({attribution}) => list(attribution.map(({source}) => source?.name))},
    {name: 'claims', value: ({claims}) => list(claims.map(shortClaim))},
    {name: 'quote', value: ({text}) => text},
    {name: 'start', value: ({span}) => span[0], place: true},
    {name: 'end', value: ({span}) => span[1], place: true},
  ],
}

function pageColumns(): Column<unknown>[] {
  return [
    {name: 'title', value: (_, {title}) => title},
    {name: 'url', value: (_, {page}) => page?.url},
    {name: 'revision', value: (_, {page}) => page?.revision},
  ]
}

function names(actors: readonly Actor[], role: Actor['role']): string {
  return list(actors.filter(actor => actor.role === role).map(({name}) => name))
}

/** An unnamed one keeps its place, so that those of several columns stay together; a list of nothing else is empty. */
function list(values: readonly (string | undefined)[]): string {
  return values.some(Boolean) ? values.join(';') : ''
}
