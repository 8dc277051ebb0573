import type {FieldText} from './document.ts'
import type {Span} from './schema/span.ts'
import type {Problem} from './tree.ts'

/** What a normalizer makes of a field: what it found, the words that it could not read, and what was odd about them. */
export interface Reading<T> {
  found: T[]
  /** Places in the source of words that stand in no fact, in order and apart. */
  unread: Span[]
  problems?: Problem[]
}

/** The facts of each infobox of a document, in its order. */
export interface Facts {
  infoboxes: InfoboxFacts[]
}

export interface InfoboxFacts {
  /** As the box's definition says; absent for a box of no known kind. */
  facts?: unknown
  /** For the fields that have a normalizer. */
  unread: ReadonlyMap<FieldText, Span[]>
  problems: Problem[]
}
