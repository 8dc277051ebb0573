import type {CasualtyCategory, CasualtyClaim, StrengthClaim} from './schema/claim.ts'
import type {Belligerent, Commander, Place, Result, Unit} from './schema/conflict.ts'
import type {Link} from './schema/item.ts'
import type {DateField} from './schema/period.ts'

/** What a value of one kind gives. */
export interface ValueKinds {
  date: DateField
  place: Place
  result: Result
  text: string
  texts: string[]
  links: Link[]
  belligerents: Belligerent[]
  commanders: Commander[]
  units: Unit[]
  strength: StrengthClaim[]
  casualties: CasualtyClaim[]
}

export type ValueKind = keyof ValueKinds

/** How the fields that give one fact are read. */
export interface Value<K extends ValueKind = ValueKind> {
  kind: K
  /** The parameters it is read from, canonical names; the one named as the fact when left out. Of a column, without the side's number. */
  from?: readonly string[]
  /** For casualties: what befell those whom a parameter counts without a word of its own; `''` stands for every parameter. */
  categories?: Readonly<Record<string, CasualtyCategory>>
  /** For a result: those of its parameters that hold nothing but what came of it. */
  consequences?: readonly string[]
}

export type Values = Readonly<Record<string, Value>>

/** The facts of an infobox by name; those that are no lists are left out when there is nothing to read. */
export type FactsOf<V extends Values> = {
  [N in keyof V as ValueKinds[V[N]['kind']] extends readonly unknown[] ? never : N]?: ValueKinds[V[N]['kind']]
} & {[N in keyof V as ValueKinds[V[N]['kind']] extends readonly unknown[] ? N : never]: ValueKinds[V[N]['kind']]}

/** The facts of a box with columns: of each side, of the cells that stand across all sides, and all casualties together. */
export interface ColumnsOf<C extends Values> {
  sides: ({index: number} & FactsOf<C>)[]
  joint: FactsOf<Omit<C, 'belligerents'>>
  casualties: CasualtyClaim[]
}

/**
 * A kind of infobox: by which names it is known, and what its parameters hold.
 *
 * `columns` are parameters with the number of a side (`combatant1`, `commander2a`), those of belligerents first.
 */
export interface InfoboxDefinition<K extends string = string, F = unknown> {
  kind: K
  /** Of the template; the first is the canonical one, the others its redirects. Case and underscores do not matter. */
  names: readonly string[]
  fields: Values
  columns?: Values
  /** The names of the facts in the order of printing; as read when left out. */
  order?: readonly string[]
  /** Never there: the type of the facts, for the compiler. */
  facts?: F
}
