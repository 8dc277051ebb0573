import type {Document, FieldText, InfoboxText} from '../document.ts'
import type {Finding} from '../finding.ts'
import type {Attack} from '../schema/attack.ts'
import type {Conflict} from '../schema/conflict.ts'
import type {Event} from '../schema/event.ts'
import type {Operation} from '../schema/operation.ts'
import type {Span} from '../schema/span.ts'
import type {Parameter, Problem, Root, Template} from '../tree.ts'
import type {Directives} from './directives.ts'

/** A rule: what it asks of an article, and how it finds out. How severe it is says the configuration. */
export interface Rule<O extends object = object> {
  /** In kebab case. */
  id: string
  /** One sentence: what it asks of an article. */
  summary: string
  /** What it goes by where the configuration says nothing else; options that are not here are none of the rule's. */
  options?: O
  /** Whether it can mend some of what it finds. */
  fixable?: true
  check(subject: Subject, options: O): Iterable<Finding>
}

/** All that is known of an article, for the rules to read. */
export interface Subject {
  /** The text as given: spans are offsets into it. */
  source: string
  root: Root
  document: Document
  boxes: readonly SubjectBox[]
  /** What the stages found odd while they read the article. */
  problems: readonly Problem[]
  /** Comments that hold rules back. */
  directives: Directives
  /** What the prose tells; told on the first call. */
  events(): readonly Event[]
  /** Finds faults of syntax in a stretch of wikitext, with spans into that stretch; absent where nothing can. */
  diagnose?: Diagnose
}

export type Diagnose = (wikitext: string) => Iterable<Finding>

/** An infobox: its text, its place in the tree and the facts that were read from it. */
export interface SubjectBox {
  infobox: InfoboxText
  template: Template
  /** Those with a name or a value, in the order of the text. */
  parameters: readonly SubjectParameter[]
  /** The facts, for a box of one of these kinds. */
  conflict?: Conflict
  attack?: Attack
  operation?: Operation
  /** Places of words that no normalizer read, for the fields that have one. */
  unread: ReadonlyMap<FieldText, readonly Span[]>
}

export interface SubjectParameter {
  parameter: Parameter
  field: FieldText
  /** Where the name is written; an empty span for a parameter without one. */
  nameSpan: Span
}
