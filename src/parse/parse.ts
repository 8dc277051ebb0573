import type {Root} from '../tree.ts'
import {parsePlain} from './plain.ts'
import {recognise} from './recognise.ts'
import type {Limits} from './source.ts'
import {parseWikitext} from './wikitext.ts'

export interface ParseOptions {
  /** The form of the text; recognised when left out. */
  format?: 'wikitext' | 'plain'
  /** Past these, markup is read as text, and a problem of the root says so. */
  limits?: Limits
  /** Reads wikitext in place of the library's own parser: that of `warbox/wikiparser`. */
  parser?: (text: string) => Root
}

/**
 * Read an article's text, wikitext or plain, into a tree.
 *
 * Any text gives a tree, in time linear in its length: what is no markup is text. Offsets are UTF-16 code units into the text as given.
 * Throws a `TypeError` for an option that is none.
 */
export function parse(text: string, options: ParseOptions = {}): Root {
  const {format = recognise(text), limits, parser} = options
  if (format === 'plain') return parsePlain(text)
  if (format === 'wikitext') return parser === undefined ? parseWikitext(text, limits) : parser(text)
  throw new TypeError(`Unexpected format \`${String(format)}\`, expected \`wikitext\` or \`plain\``)
}
