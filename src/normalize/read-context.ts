import type {FieldText} from '../document.ts'
import type {Reading} from '../facts.ts'
import type {ValueKind, ValueKinds} from '../infobox-definition.ts'
import type {CasualtyCategory} from '../schema/claim.ts'
import type {Belligerent} from '../schema/conflict.ts'
import type {DateField} from '../schema/period.ts'

/** What is known of the rest of the box while a value is read. */
export interface ReadContext {
  /** The sides' belligerents, in order; empty for a box without sides. */
  sides: readonly (readonly Belligerent[])[]
  /** Which side a name, an adjective or an abbreviation belongs to, and the belligerent meant. */
  parties: (name: string) => {side: number; party: string} | undefined
  /** The text is in the plain form: its flags are lost, and with them whom a number is about. */
  flagsLost?: boolean
  /** The side whose cell is read; left out for one that stands across all. */
  side?: number
  /** The date of the box: gives periods without a year theirs. */
  date?: DateField
  /** What befell those whom this parameter counts without a word of its own. */
  category?: CasualtyCategory
  /** The parameters that hold nothing but what came of a result. */
  consequences?: readonly string[]
  /** The next free id of a claim. */
  nextId: () => string
}

/** What one value of a kind is: an entry of a list, or the value itself. */
export type Found<K extends ValueKind> = ValueKinds[K] extends readonly (infer E)[] ? E : ValueKinds[K]

/** The normalizer of each kind of value; each is given all fields that one fact is read from. */
export type Normalizers = {
  readonly [K in ValueKind]: (fields: readonly FieldText[], context: ReadContext) => Reading<Found<K>>
}
