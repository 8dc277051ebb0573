import type {CasualtyClaim, Count, Party, Quality} from '../schema/claim.ts'
import type {Period} from '../schema/period.ts'
import type {Befallen} from './lexicon.ts'
import type {Said} from './said.ts'

/** A claim while it is read. */
export interface Draft {
  count?: Count
  quality?: Quality
  /** Index of its line. */
  line: number
  /** Its first token, and the one after its last; on its own line. */
  at: number
  end: number
  noun?: DraftNoun
  /** The same from a label or heading above, when there is none beside it. */
  nounAbove?: DraftNoun
  party?: Party
  /** What befell those counted, as the words beside the number say. */
  befallen: readonly Befallen[]
  /** The same from a label or heading above, when the words beside it say nothing. */
  above: readonly Befallen[]
  said: Said[]
  period?: Period
  hedges: string[]
  references: string[]
  parent?: Draft
  /** Another number for the same loss. */
  rival?: Draft
  total: boolean
}

/** Who or what was counted. */
export interface DraftNoun {
  /** As written, without the party. */
  text: string
  people: boolean
  thing?: string
  /** A noun that the words know, and not any word that stood there. */
  known: boolean
  /** Nothing is said about who they are: `men`. */
  generic: boolean
}

/** The belligerent that suffered, and how it was found. */
export type ClaimParty = NonNullable<CasualtyClaim['party']>
