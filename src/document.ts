import type {Flag, Link} from './schema/item.ts'
import type {Reference} from './schema/reference.ts'
import type {FlatText, Span} from './text.ts'
import type {Problem} from './tree.ts'

/**
 * What `extract` makes of a tree: the parts of an article, their text flat but with the way back to the source.
 *
 * Both input forms meet here: of the form only what the later stages must know is left (`format`, for the printed article).
 */
export interface Document {
  title?: string
  format: 'wikitext' | 'plain'
  /** BCP 47, of the wiki. */
  language: string
  redirect?: string
  infoboxes: InfoboxText[]
  /** The lead comes first, without a heading; it is there even when it is empty. */
  sections: SectionText[]
  references: Reference[]
  categories: string[]
  problems: Problem[]
}

export interface InfoboxText {
  kind: 'conflict' | 'attack' | 'operation' | 'other'
  name: string
  writtenName?: string
  /** In the order of the text, duplicates kept. */
  fields: FieldText[]
  span: Span
}

export interface FieldText {
  /** The canonical English parameter, else the name as written. */
  name: string
  writtenName?: string
  items: ItemText[]
  /** Of the value, white space around it left out. */
  span: Span
}

/** A line, bullet or list entry of a field's value. */
export interface ItemText {
  text: FlatText
  /** 0 for a top line, 1 for `*`, 2 for `**`. */
  depth: number
  heading?: string
  marks: Mark[]
  span: Span
}

/**
 * Something that markup says about a stretch of an item's flat text; `at` and `to` are offsets into `text.value`,
 * alike for what leaves no text (a flag, a reference). In the order of the text.
 */
export type Mark = {at: number; to: number} & ({kind: 'link'; link: Link} | {kind: 'flag'; flag: Flag} | {kind: 'reference'; id: string})

export interface SectionText {
  heading?: string
  level: number
  /** The section's own text, without that of the sections below it. */
  text: FlatText
  sections: SectionText[]
  span: Span
}
