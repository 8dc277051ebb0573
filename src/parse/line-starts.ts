import type {Builder} from './builder.ts'
import {code, isBlank, isWhite} from './characters.ts'

/** Where the comments end that a line begins with. */
export function skipComments({atoms, next}: Builder, lineStart: number): number {
  let at = lineStart
  for (let index = next; ; index++) {
    const node = atoms[index]?.node
    if (node?.type !== 'comment' || node.start !== at) return at
    at = node.end
  }
}

/** The same, with white space before and between them: a value may begin lines below its sign. */
export function skipWhiteAndComments({atoms, next, text, end}: Builder, lineStart: number): number {
  let at = lineStart
  for (let index = next; ; index++) {
    while (at < end && isWhite(text.charCodeAt(at))) at++
    const node = atoms[index]?.node
    if (node?.type !== 'comment' || node.start !== at) return at
    at = node.end
  }
}

/** The atom that begins at `at`. */
export function atomAt({atoms, next}: Builder, at: number) {
  let index = next
  while ((atoms[index]?.node.start ?? Number.POSITIVE_INFINITY) < at) index++
  const node = atoms[index]?.node
  return node?.start === at ? node : undefined
}

/** Whether a line ends at `at`. */
export function isLineEnd({text, end}: Builder, at: number): boolean {
  return at >= end || text.charCodeAt(at) === code.lineFeed
}

/** Whether nothing but templates, files and the like stands on a line: things that make no paragraph. */
export function isOnlyAtoms({text, end, atoms, next}: Builder, lineStart: number): boolean {
  let at = lineStart
  for (let index = next; ; index++) {
    while (at < end && isBlank(text.charCodeAt(at))) at++
    if (at >= end || text.charCodeAt(at) === code.lineFeed) return true
    const node = atoms[index]?.node
    if (node?.start !== at || !silent.has(node.type)) return false
    at = node.end
  }
}

const silent: ReadonlySet<string> = new Set(['template', 'comment', 'category', 'file', 'extension', 'argument'])
