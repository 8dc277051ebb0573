import type {Diagnose} from './lint/rule.ts'
import {type Atom, byteLimit, countNode, type Limits, type Source, toSource, withLineFeeds} from './parse/source.ts'
import {parseWikitext, readPage} from './parse/wikitext.ts'
import type {Root} from './tree.ts'
import {diagnoseWith} from './wikiparser/diagnose.ts'
import {isFailure, loadEngine} from './wikiparser/load.ts'
import {nodesBetween, type RangeIndex, toIndex} from './wikiparser/range-index.ts'
import {atomTypes, toAtom} from './wikiparser/to-atom.ts'

export type {Limits} from './parse/source.ts'
export type {Root} from './tree.ts'

export interface WikiparserOptions {
  /**
   * The wiki by whose configuration to read: `jawiki` and others that wikiparser-node has, or the absolute path of a file its
   * `getParserConfig` made. The English Wikipedia's with the namespaces of all languages when left out.
   */
  wiki?: string
  /** Past these, markup is read as text, and a problem of the root says so. */
  limits?: Limits
}

const {ranges, faults} = loadEngine()
/** What the library takes for its own signs. */
const reserved = /[\0\u007f]/g
const standIn = '\ufffc'

/**
 * Read wikitext into the tree that `parse` gives, with the templates, arguments, tags, headings, links, URLs and switches that
 * wikiparser-node finds; lists, tables, quotes and elements between them are read as by `parse`.
 *
 * Its time is not linear in the text. A text that the library fails at is read as by `parse`, and a problem says so.
 */
export function wikiparser(text: string, {wiki, limits}: WikiparserOptions = {}): Root {
  const end = byteLimit(text, limits)
  const ast = ranges(prepared(text).slice(0, end), wiki)
  if (isFailure(ast)) return withFailure(parseWikitext(text, limits), ast.failure)
  return readPage(toFoundSource(text, limits, toIndex(ast, text, atomTypes)), end)
}

/** Find the faults of syntax in a stretch of wikitext, with spans into it, for `lintArticle(text, {diagnose})`. Its time is not linear. */
export const diagnose: Diagnose = diagnoseWith(text => faults(prepared(text)))

/** What the library is handed: of the same length, without the signs that it takes for its own. */
function prepared(text: string): string {
  return withLineFeeds(text).replace(reserved, standIn)
}

/** A source that finds what the library found. */
function toFoundSource(text: string, limits: Limits | undefined, index: RangeIndex): Source {
  const source = toSource(text, limits, (_, start, end) => find(start, end), true)
  return source

  function find(start: number, end: number): Atom[] {
    const atoms: Atom[] = []
    for (const found of nodesBetween(index, start, end)) {
      // What stands outside the tags that a tag may hold has the same type as the tags of inclusion.
      if (found.type === 'noinclude' && source.text.charAt(found.range[0]) !== '<') continue
      if (!countNode(source, found.range[0])) break
      atoms.push(toAtom(source, found, find))
    }
    return atoms
  }
}

function withFailure(root: Root, failure: unknown): Root {
  const reason = failure instanceof Error ? failure.message : String(failure)
  root.problems.unshift({
    rule: 'wikiparser-node-failed',
    severity: 'warning',
    reason: `Unexpected failure of wikiparser-node (${reason}), expected a tree: the text is read without it`,
    start: 0,
    end: 0,
  })
  return root
}
