import type {Position} from 'unist'

/** Where it was in the wikitext; absent for what was made up, and when the tree has no positions. */
interface Base {
  position?: Position
}

/** A Markdown document as mdast-util-to-markdown and its kin read it: the part of mdast that wikitext becomes. */
export interface MdastRoot extends Base {
  type: 'root'
  children: MdastBlock[]
}

export type MdastBlock =
  | (Base & {type: 'paragraph'; children: MdastInline[]})
  | (Base & {type: 'heading'; depth: 1 | 2 | 3 | 4 | 5 | 6; children: MdastInline[]})
  | (Base & {type: 'thematicBreak'})
  | (Base & {type: 'blockquote'; children: MdastBlock[]})
  | (Base & {type: 'code'; lang?: string; value: string})
  | MdastList
  | MdastTable

export interface MdastList extends Base {
  type: 'list'
  ordered: boolean
  spread: boolean
  children: MdastListItem[]
}

export interface MdastListItem extends Base {
  type: 'listItem'
  spread: boolean
  children: MdastBlock[]
}

export interface MdastTable extends Base {
  type: 'table'
  children: MdastTableRow[]
}

export interface MdastTableRow extends Base {
  type: 'tableRow'
  children: MdastTableCell[]
}

export interface MdastTableCell extends Base {
  type: 'tableCell'
  children: MdastInline[]
}

export type MdastInline =
  | (Base & {type: 'text'; value: string})
  | (Base & {type: 'emphasis' | 'strong' | 'delete'; children: MdastInline[]})
  | (Base & {type: 'inlineCode'; value: string})
  | (Base & {type: 'break'})
  | (Base & {type: 'link'; url: string; children: MdastInline[]})
