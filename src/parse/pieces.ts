import {code} from './characters.ts'
import type {Atom} from './source.ts'

/** Something that was opened and not closed yet: `{{`, `[[`, `-{`, or a line that begins with `=`. */
export interface Piece {
  /** The character that opened it: a brace, a bracket, the hyphen of a converter, or the equals sign of a heading. */
  open: number
  /** How many of them. */
  count: number
  start: number
  /** Whether a hyphen stands before the braces, which is a converter's when a single brace is left. */
  hyphen: boolean
  /** As many signs that close it give no node: 0, 2 or 3. What was tried once is not tried again for the signs around it. */
  hopeless: number
  /** The levels of the tree above it, if all it stands in is closed. */
  depth: number
  /** How many atoms there were before it; those after it stand inside. */
  atoms: number
  /** What pipes have parted so far; there is always a first one. */
  parts: Part[]
}

export interface Part {
  start: number
  end: number
  /** Where the first `=` of a template's parameter stands; -1 when there is none. */
  equals: number
  /** How many atoms of the region there were before it. */
  atoms: number
}

/** A template and its parameter are two levels; a converter is none. */
export function levelsOf({open}: Piece): number {
  return open === code.leftBrace ? 2 : open === code.hyphen ? 0 : 1
}

/** `{{!}}` */
export function isPipe({node}: Atom): boolean {
  return node.type === 'template' && node.name === '!' && node.children.length === 0
}

/** Whether the next `=` parts the name of a parameter from its value. */
export function findsEquals(piece: Piece | undefined): piece is Piece {
  return piece?.open === code.leftBrace && piece.parts.length > 1 && lastPart(piece).equals < 0
}

export function lastPart(piece: Piece): Part {
  return piece.parts[piece.parts.length - 1] as Part
}
