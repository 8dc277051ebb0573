import type {Message} from './schema/message.ts'
import type {Span} from './schema/span.ts'

export type Severity = Message['severity']

/** A stretch of an article's text, and what may stand in its place without a change of meaning. */
export interface Edit {
  span: Span
  text: string
}

/** What a rule found: a fault, its place, and, when it can be mended without a change of meaning, how. */
export interface Finding {
  /** `Unexpected …, expected …`, in one sentence. */
  reason: string
  span: Span
  /** The canonical name of the parameter. */
  field?: string
  /** All of them or none are made; they do not overlap. */
  edits?: readonly Edit[]
}

/** What is said about an article. */
export interface LintMessage extends Message {
  edits?: readonly Edit[]
}

/** What was said about a file, for those who report it. */
export interface CheckedFile {
  /** With slashes, from the working folder; `<stdin>` for standard input. */
  path: string
  /** As it is now: when faults were mended, the mended text. */
  text: string
  /** In the order of the text. */
  messages: readonly LintMessage[]
  /** How many messages the baseline held back. */
  suppressed: number
}
