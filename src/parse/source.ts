import type {Node, Problem} from '../tree.ts'

/** How far the reading of one text may go; past a limit markup is read as text, and a problem says so. */
export interface Limits {
  /** Levels of the tree: templates, their parameters, lists, elements, tables. 200 when left out; at most 1,000. */
  depth?: number
  /** Nodes of the tree. 5,000,000 when left out. */
  nodes?: number
  /** Bytes of the text as UTF-8. 64 MiB when left out; what lies beyond is one text node. */
  bytes?: number
}

/** A text being read: what the steps of the wikitext parser share. */
export interface Source {
  /** The text with CRLF and lone CR as line feeds, of the same length: every offset is one into the text as given. */
  readonly text: string
  readonly depthLimit: number
  readonly nodeLimit: number
  /** Nodes made so far. */
  nodes: number
  readonly problems: Problem[]
  /** For each extension tag that was met, where its end tags stand. */
  readonly endTags: Map<string, readonly EndTag[]>
  /** The first `>` behind `from`. */
  tagEnd: {from: number; at: number}
  /** Where the first parameter stands of a box that the text begins in the middle of, or -1. */
  headless: number
  /** What is still to be read. */
  readonly pending: Fragment[]
  /** Finds what MediaWiki's preprocessor would between two offsets, at so many levels of the tree. */
  readonly find: FindAtoms
  /** Whether `find` finds external links and switches as well, which then are not looked for again. */
  readonly findsAll: boolean
}

export type FindAtoms = (source: Source, start: number, end: number, depth: number) => Atom[]

export interface EndTag {
  start: number
  end: number
}

/** Something the preprocessor found, and the stretches within it that are still to be read. */
export interface Atom {
  node: Node
  fragments: Fragment[]
  /** How many levels of the tree it has, the fragments that have no atoms yet left out. */
  levels: number
}

/** A node that can hold any others. */
export interface ParentNode {
  type: string
  start: number
  end: number
  children: Node[]
}

/**
 * A stretch of text whose nodes become children of `parent`. `atoms` are the nodes the preprocessor found in it, in order;
 * the content of an extension tag, which MediaWiki preprocesses by itself, has none yet.
 */
export interface Fragment {
  parent: ParentNode
  start: number
  end: number
  atoms: readonly Atom[] | undefined
  /**
   * `page`: text directly below `root` stands in paragraphs. `value`: a parameter's value, where white space may stand before
   * the first line. `content`: any other wikitext. `inline`: headings, without lists and tables; `caption`: of links and
   * files, and names, without bare URLs either. `name`: a name whose node is not made yet. `gallery`, `imagemap`: lines that name files, and links.
   */
  kind: 'page' | 'value' | 'content' | 'inline' | 'caption' | 'name' | 'gallery' | 'imagemap'
  /** The levels of the tree above it, known once its node has its place. */
  depth: number
}

/**
 * Add a child. An array that begins with its first member has room for that one only, one that it is pushed to for 17:
 * most nodes have one child, and most of what a tree costs is the memory of its nodes.
 */
export function addChild(parent: {children: Node[]}, child: Node): void {
  if (parent.children.length === 0) parent.children = [child]
  else parent.children.push(child)
}

/** Add a stretch that is to be read when the turn of the atom comes; behind the others in the text. */
export function addFragment(atom: Atom, fragment: Fragment): void {
  if (atom.fragments.length === 0) atom.fragments = [fragment]
  else atom.fragments.push(fragment)
}

export const noAtoms: readonly Atom[] = []
/** Of atoms that are read whole; nothing is ever put into it, for `addFragment` makes another of it. */
export const noFragments: Fragment[] = []

const defaults = {depth: 200, nodes: 5_000_000, bytes: 64 * 1024 * 1024}
const highestDepth = 1000

/** Make the source of a text, checking the limits: a `TypeError` for one that is no positive whole number. */
export function toSource(text: string, limits: Limits = {}, find: FindAtoms, findsAll: boolean): Source {
  for (const [name, limit] of Object.entries(limits)) {
    if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
      throw new TypeError(`Unexpected limit \`${name}: ${limit}\`, expected a positive whole number`)
    }
  }
  const {depth = defaults.depth, nodes = defaults.nodes} = limits
  if (depth > highestDepth) throw new TypeError(`Unexpected limit \`depth: ${depth}\`, expected at most ${highestDepth}`)
  return {
    text: withLineFeeds(text),
    depthLimit: depth,
    nodeLimit: nodes,
    nodes: 0,
    problems: [],
    endTags: new Map(),
    tagEnd: {from: 0, at: -1},
    headless: -1,
    pending: [],
    find,
    findsAll,
  }
}

/** The text with CRLF and lone CR as line feeds, of the same length: a space stands for the CR before a line feed. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, ending => (ending.length === 2 ? ' \n' : '\n')) : text
}

/** The offset at which `limits.bytes` are used up, or the end of the text. */
export function byteLimit(text: string, limits: Limits = {}): number {
  const bytes = limits.bytes ?? defaults.bytes
  if (text.length * 3 <= bytes) return text.length
  let left = bytes
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3
    if (left < 0) return at
  }
  return text.length
}

/** Say once that a limit was reached, at the place where it was reached first. */
export function reportLimit(source: Source, limit: 'depth' | 'nodes', at: number): void {
  const rule = `${limit}-limit`
  if (source.problems.some(problem => problem.rule === rule)) return
  const reason = limit === 'depth' ? `more than ${source.depthLimit} levels deep` : `more than ${source.nodeLimit} nodes`
  source.problems.push({
    rule,
    severity: 'warning',
    reason: `Unexpected markup ${reason}, expected fewer: what lies beyond is read as text`,
    start: at,
    end: at,
  })
}

/** Count a node; `false`, with a problem, when the tree may hold no more. */
export function countNode(source: Source, at: number): boolean {
  if (source.nodes++ < source.nodeLimit) return true
  reportLimit(source, 'nodes', at)
  return false
}
