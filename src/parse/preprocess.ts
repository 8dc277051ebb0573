import {characterTable, code, isBlank, runLength} from './characters.ts'
import {toHeading} from './headings.ts'
import {headlessPiece} from './headless.ts'
import {toLink, toSimpleLink} from './links.ts'
import {findsEquals, isPipe, lastPart, levelsOf, type Part, type Piece} from './pieces.ts'
import {type Atom, countNode, reportLimit, type Source} from './source.ts'
import {tagAtom} from './tags.ts'
import {toArgument, toTemplate} from './templates.ts'

const special = characterTable('[]{}|=<\n')
/** What ends a target, or makes more of it than a page's name, or none. */
const oddInTarget = characterTable('[]{}|<>\n%&./:#')
const oddInCaption = characterTable('[]{}|<\n')
/** A target that is longer is not looked at as that of a plain link. */
const longestPlain = 80

/**
 * Find comments, extension tags, arguments, templates, headings and links between two offsets, at `depth` levels of the tree.
 *
 * This is the stack machine of MediaWiki's preprocessor (`Preprocessor_Hash::preprocessToObj`): what opens is a piece on the stack,
 * and only the innermost piece can be closed. A piece that never is closed leaves its atoms to those around it, and no other trace;
 * nor does a language converter (`-{…}-`), but that pipes and braces in it are its own.
 */
export function preprocess(source: Source, start: number, end: number, depth: number): Atom[] {
  const {text} = source
  const atoms: Atom[] = []
  const pieces: Piece[] = []
  const deepest = source.depthLimit - depth
  let top: Piece | undefined
  let at = start
  /** Up to here only comments stand on the line. */
  let lineStart = start
  if (source.headless >= start) {
    top = headlessPiece(code.leftBrace, source.headless)
    pieces.push(top)
  }

  for (;;) {
    if (at === lineStart && at < end && text.charCodeAt(at) === code.equals) {
      const count = runLength(text, code.equals, at, Math.min(end, at + 6))
      // A single sign in a template's parameter parts name and value.
      if (!(count === 1 && findsEquals(top))) {
        push(code.equals, at, count, false, 0)
        at += count
      }
    }
    at = nextOf(special, text, at, end)
    if (at >= end) {
      if (top?.open !== code.equals) break
      closeHeading(top)
      continue
    }

    const character = text.charCodeAt(at)
    if (character === code.lineFeed) {
      if (top?.open === code.equals) closeHeading(top)
      at++
      lineStart = at
    } else if (character === code.less) {
      const atom = source.nodes < source.nodeLimit ? tagAtom(source, at, end) : undefined
      if (atom === undefined) {
        at++
      } else {
        if (at === lineStart && atom.node.type === 'comment') lineStart = atom.node.end
        countNode(source, at)
        atoms.push(atom)
        at = atom.node.end
      }
    } else if (character === code.leftBrace || character === code.leftBracket) {
      const count = runLength(text, character, at, end)
      const link = count === 2 && character === code.leftBracket ? simpleLink() : undefined
      if (link !== undefined) {
        atoms.push(link)
        at = link.node.end
        continue
      }
      const hyphen = character === code.leftBrace && at > start && text.charCodeAt(at - 1) === code.hyphen
      if (count >= 2) push(character, at, count, hyphen, character === code.leftBracket && count % 2 === 1 ? 2 : 0)
      else if (hyphen) push(code.hyphen, at - 1, 2, false, 0)
      at += count
    } else if (character === code.pipe) {
      if (top !== undefined && top.open !== code.equals) addPart(top, at, at + 1)
      at++
    } else if (character === code.equals) {
      if (findsEquals(top)) lastPart(top).equals = at
      at++
    } else {
      const closes = character === code.rightBrace ? code.leftBrace : code.leftBracket
      if (top?.open === closes) {
        at += close(top, character)
      } else if (top?.open === code.hyphen && character === code.rightBrace && text.charCodeAt(at + 1) === code.hyphen && at + 1 < end) {
        pop()
        at += 2
      } else {
        at++
      }
    }
  }
  return atoms

  function push(open: number, from: number, count: number, hyphen: boolean, hopeless: number): void {
    const depth = top === undefined ? 0 : top.depth + levelsOf(top)
    top = {open, count, start: from, hyphen, hopeless, depth, atoms: atoms.length, parts: [part(from + count)]}
    pieces.push(top)
  }

  function pop(): void {
    pieces.pop()
    top = pieces[pieces.length - 1]
  }

  function part(from: number): Part {
    return {start: from, end: from, equals: -1, atoms: atoms.length}
  }

  function addPart(piece: Piece, from: number, to: number): void {
    lastPart(piece).end = from
    piece.parts.push(part(to))
  }

  /** The link at `at`, when it ends on its line, its target is nothing but a page's name, and nothing stands in it but text. */
  function simpleLink(): Atom | undefined {
    const nameEnd = nextOf(oddInTarget, text, at + 2, Math.min(end, at + 2 + longestPlain))
    const hasCaption = nameEnd < end && text.charCodeAt(nameEnd) === code.pipe
    const to = hasCaption ? nextOf(oddInCaption, text, nameEnd + 1, end) : nameEnd
    const closes = to + 1 < end && text.charCodeAt(to) === code.rightBracket && text.charCodeAt(to + 1) === code.rightBracket
    if (!closes || text.charCodeAt(to + 2) === code.rightBracket) return undefined
    const depth = top === undefined ? 0 : top.depth + levelsOf(top)
    if (depth + 2 > deepest || source.nodes >= source.nodeLimit) return undefined
    const link = toSimpleLink(source, at, hasCaption ? nameEnd : -1, to + 2)
    if (link !== undefined) source.nodes++
    return link
  }

  /** Close as many braces or brackets as match, and give how many. */
  function close(piece: Piece, character: number): number {
    const most = Math.min(piece.count, character === code.rightBracket ? 2 : 3)
    const matching = runLength(text, character, at, Math.min(end, at + most))
    if (matching < 2) return matching
    lastPart(piece).end = at
    const from = piece.start + piece.count - matching
    const levels = matching > piece.hopeless ? levelsIn(piece, from) : -1
    const atom = levels >= 0 && countNode(source, from) ? toAtom(piece, from, matching) : undefined
    pop()
    if (atom !== undefined) {
      atom.levels = levels + 2
      atoms.length = piece.atoms
      atoms.push(atom)
    }
    reopen(piece, from, piece.count - matching, atom === undefined)
    if (atom === undefined) return matching
    if (top?.open === code.leftBracket && isPipe(atom)) addPart(top, atom.node.start, atom.node.end)
    return atom.node.end - at
  }

  /** What is left of a piece's opening signs waits for signs that close it. */
  function reopen(piece: Piece, from: number, count: number, failed: boolean): void {
    if (count >= 2)
      push(piece.open, piece.start, count, piece.hyphen, failed || piece.open === code.leftBracket ? Math.max(2, piece.hopeless) : 0)
    else if (count === 1 && piece.hyphen) push(code.hyphen, piece.start - 1, 2, false, 0)
    else return
    if (top === undefined) return
    top.atoms = piece.atoms
    top.parts = [{start: from, end: from, equals: -1, atoms: piece.atoms}]
  }

  /** The levels of the tree that the atoms in a piece have; -1, with a problem, when there may be no more around them. */
  function levelsIn(piece: Piece, from: number): number {
    let levels = 0
    if (piece.depth + 2 <= deepest) {
      for (let index = piece.atoms; index < atoms.length; index++) levels = Math.max(levels, (atoms[index] as Atom).levels)
      if (piece.depth + levels + 2 <= deepest) return levels
    }
    reportLimit(source, 'depth', from)
    piece.hopeless = 3
    return -1
  }

  function toAtom(piece: Piece, from: number, matching: number): Atom | undefined {
    if (piece.open === code.leftBracket) return toLink(source, piece, from, at + 2, atoms)
    const to = at + matching
    return matching === 3 ? toArgument(source, piece, from, to, atoms) : toTemplate(source, piece, from, to, atoms)
  }

  /** At the end of a line that began with `=`: a heading when it ends with `=` too, white space and comments aside. */
  function closeHeading(piece: Piece): void {
    pop()
    let last = at
    let left = atoms.length
    for (;;) {
      while (last > piece.start && isBlank(text.charCodeAt(last - 1))) last--
      const before = left > piece.atoms ? atoms[left - 1] : undefined
      if (before?.node.type !== 'comment' || before.node.end !== last) break
      last = before.node.start
      left--
    }
    const levels = levelsIn(piece, piece.start)
    const heading =
      levels >= 0 && countNode(source, piece.start)
        ? toHeading(source, piece.start, piece.count, last, atoms.slice(piece.atoms, left))
        : undefined
    if (heading === undefined) return
    heading.levels = levels + 1
    atoms.splice(piece.atoms, left - piece.atoms, heading)
  }
}

/** By itself for speed: here the engine keeps the place in a register. */
function nextOf(table: Uint8Array, text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const character = text.charCodeAt(at)
    if (character < 128 && table[character] === 1) break
    at++
  }
  return at
}
