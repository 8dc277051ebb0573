import type {Fate} from './schema/conflict.ts'
import type {Flag, Link} from './schema/item.ts'
import type {Reference} from './schema/reference.ts'
import type {Span} from './schema/span.ts'
import type {FlatText} from './text.ts'
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
  /** Of the definition whose box it is, else `other`. */
  kind: string
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
  /** Without the headings that stand above them: those are in `headings`, and in each item they stand above. */
  items: ItemText[]
  /** In the order of the text. */
  headings: LineText[]
  /** Of the value, white space around it left out. */
  span: Span
}

/** A line of a field's value: its text, and what markup says about stretches of it. */
export interface LineText {
  text: FlatText
  marks: Mark[]
  span: Span
}

/** A line, bullet or list entry of a field's value. */
export interface ItemText extends LineText {
  /** 0 for a top line, 1 for `*`, 2 for `**`. */
  depth: number
  /** The lines above it that head it (bold lines, list titles, `;` terms), the outermost first. Empty when there is none. */
  headings: readonly LineText[]
}

/**
 * Something that markup says about a stretch of a line's flat text; `at` and `to` are offsets into `text.value`,
 * alike for what leaves no text (a flag, a reference, a fate). In the order of the text.
 */
export type Mark = {at: number; to: number} & (
  | {kind: 'link'; link: Link}
  /**
   * The text of a `{{flag|X}}` is what it stands for; an icon has none, and belongs to what stands behind it.
   * A `picture` is another than of a flag: arms or a portrait, which people have as well as countries.
   */
  | {kind: 'flag'; flag: Flag; picture?: true}
  | {kind: 'reference'; id: string}
  /** `{{KIA}}`, a linked dagger, or, in the plain form, the code glued to a name: of the person before it. */
  | {kind: 'fate'; fate: Fate}
  | {kind: 'coordinates'; latitude: number; longitude: number}
  /** `{{age in days|…}}`, which gives no text: the days counted, and the two dates as ISO days. */
  | {kind: 'duration'; days?: number; start?: string; end?: string}
  /** `{{dubious}}`, `{{citation needed}}`: what the dispute is about, in words. */
  | {kind: 'hedge'; text: string}
  /** `{{HMS|Hood}}`: the text is a ship's name. */
  | {kind: 'ship'}
  /** `'''…'''` */
  | {kind: 'strong'}
)

export interface SectionText {
  heading?: string
  level: number
  /** The section's own text, without that of the sections below it. */
  text: FlatText
  /** What markup says about stretches of the text: links, references, ships. */
  marks: Mark[]
  sections: SectionText[]
  span: Span
}
