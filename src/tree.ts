/**
 * wikiast: a unist tree for wikitext. Plain objects, no methods, no parent links.
 *
 * Every node has `start` and `end`, UTF-16 offsets into the text as it was given. Children stand in the order of the text,
 * apart from each other and within their parent; the children of `root` tile the whole text. What lies between the
 * children of any other node is that node's own markup: `{{`, `|`, `* `, `</small>`, the name of a parameter.
 */

/** What every node has. */
interface Base {
  start: number
  end: number
}

/** Something about the text that stood in the way of reading it. */
export interface Problem {
  /** The id of the rule that found it, such as `depth-limit`. */
  rule: string
  severity: 'error' | 'warning' | 'info'
  reason: string
  start: number
  end: number
}

export interface Root extends Base {
  type: 'root'
  format: 'wikitext' | 'plain'
  /** Limits that were reached, and damage that was met, in the order of the text. */
  problems: Problem[]
  children: Node[]
}

/** `#REDIRECT [[X]]` at the top of a page. */
export interface Redirect extends Base {
  type: 'redirect'
  target: string
}

/** `== X ==`: depth 1 to 6. */
export interface Heading extends Base {
  type: 'heading'
  depth: number
  children: Node[]
}

/** A run of lines with text in them, directly below `root`. Elsewhere text stands without a paragraph around it. */
export interface Paragraph extends Base {
  type: 'paragraph'
  children: Node[]
}

/** Lines that begin with a space, directly below `root`. */
export interface Preformatted extends Base {
  type: 'preformatted'
  children: Node[]
}

/** `----` */
export interface ThematicBreak extends Base {
  type: 'thematicBreak'
}

/** `*` or, ordered, `#` lines. A deeper list is the last child of the item above it. */
export interface List extends Base {
  type: 'list'
  ordered: boolean
  children: ListItem[]
}

export interface ListItem extends Base {
  type: 'listItem'
  children: Node[]
}

/** `;` and `:` lines. */
export interface DescriptionList extends Base {
  type: 'descriptionList'
  children: (Term | Description)[]
}

export interface Term extends Base {
  type: 'term'
  children: Node[]
}

export interface Description extends Base {
  type: 'description'
  children: Node[]
}

/** `{| … |}`, also when its pipes are written `{{!}}`. Ends with the text around it when `|}` is missing. */
export interface Table extends Base {
  type: 'table'
  attributes: string
  /** A `name` node for each sign of the table that holds templates: `{{!}}`, or those of its attributes. */
  children: (Name | TableCaption | TableRow)[]
}

export interface TableCaption extends Base {
  type: 'tableCaption'
  attributes: string
  children: Node[]
}

export interface TableRow extends Base {
  type: 'tableRow'
  attributes: string
  children: (Name | TableCell)[]
}

export interface TableCell extends Base {
  type: 'tableCell'
  attributes: string
  header: boolean
  children: Node[]
}

/**
 * `{{X|a|b=c}}`, or, with `function`, `{{#if:x|y}}`.
 *
 * `name` is what stands before the first pipe (or the colon of a function), without comments and white space around it.
 * A `name` node comes first among the children when the name holds more than text.
 */
export interface Template extends Base {
  type: 'template'
  name: string
  function?: true
  children: (Name | Parameter)[]
}

/** A template's parameter: either named, white space around the name removed, or numbered from 1 as MediaWiki counts. */
export interface Parameter extends Base {
  type: 'parameter'
  name?: string
  index?: number
  /** Where the value begins: behind the pipe, or behind the equals sign. */
  valueStart: number
  /** A `name` node first when the name holds more than text, then the value. */
  children: Node[]
}

/**
 * The name of a template, parameter or argument, the target of a link, or the sign and attributes of a tag or a table's part,
 * when it holds markup: comments, templates, arguments.
 */
export interface Name extends Base {
  type: 'name'
  children: Node[]
}

/** `{{{1|default}}}`; the children are the default's, which is `undefined` for no default. */
export interface Argument extends Base {
  type: 'argument'
  name: string
  defaultStart?: number
  children: Node[]
}

/**
 * `[[X#fragment|y]]`. `target` is written as in the text, without comments, `#` and white space around it; a leading colon stays.
 * Without a pipe there are no children: the target is the text. Letters that follow (`[[battle]]s`) are no part of it.
 */
export interface Link extends Base {
  type: 'link'
  target: string
  fragment?: string
  /** Behind the first pipe; left out when there is none. */
  captionStart?: number
  children: Node[]
}

/** `[[File:X.svg|thumb|23px|caption]]`; the children are the caption's. */
export interface File extends Base {
  type: 'file'
  target: string
  /** All that stands between the pipes before the caption, white space removed. */
  options: string[]
  children: Node[]
}

/** `[[Category:X|sort key]]` */
export interface Category extends Base {
  type: 'category'
  /** Without the namespace. */
  target: string
  sortKey?: string
  children: Node[]
}

/** `[http://x y]`, or a bare URL, whose only child is its text. */
export interface ExternalLink extends Base {
  type: 'externalLink'
  url: string
  bare?: true
  children: Node[]
}

/** `<ref name=x group=y>…</ref>`, or `<ref name=x />`, which has no children. */
export interface Reference extends Base {
  type: 'reference'
  name?: string
  group?: string
  attributes: string
  children: Node[]
}

/** `<nowiki>`, `<math>`, `<gallery>` and their kin: raw. A tag that closes itself has no `value`. */
export interface Extension extends Base {
  type: 'extension'
  /** In lower case. */
  name: string
  attributes: string
  value?: string
  /** For tags whose content is wikitext (`<poem>`, `<gallery>` captions …): that content, read. */
  children: Node[]
}

/** `<small>…</small>`: an HTML element of those MediaWiki allows. One without an end tag ends with what holds it. */
export interface Element extends Base {
  type: 'element'
  /** In lower case. */
  name: string
  attributes: string
  /** A stray end tag: an element with nothing in it. */
  stray?: true
  children: Node[]
}

/** `<br>`, in every spelling MediaWiki takes for one. */
export interface Break extends Base {
  type: 'break'
  attributes: string
}

/** `''x''` */
export interface Emphasis extends Base {
  type: 'emphasis'
  children: Node[]
}

/** `'''x'''` */
export interface Strong extends Base {
  type: 'strong'
  children: Node[]
}

/** `<!-- x -->`; `value` is what stands inside. */
export interface Comment extends Base {
  type: 'comment'
  value: string
}

/** `__TOC__`; `value` is the name between the underscores. */
export interface Switch extends Base {
  type: 'switch'
  value: string
}

/** Text as it reads: that of an entity is the character it stands for, and then shorter than the source. */
export interface Text extends Base {
  type: 'text'
  value: string
}

export type Node =
  | Redirect
  | Heading
  | Paragraph
  | Preformatted
  | ThematicBreak
  | List
  | ListItem
  | DescriptionList
  | Term
  | Description
  | Table
  | TableCaption
  | TableRow
  | TableCell
  | Template
  | Parameter
  | Name
  | Argument
  | Link
  | File
  | Category
  | ExternalLink
  | Reference
  | Extension
  | Element
  | Break
  | Emphasis
  | Strong
  | Comment
  | Switch
  | Text

/** A node that can hold others. */
export type Parent = Root | Extract<Node, {children: unknown[]}>
