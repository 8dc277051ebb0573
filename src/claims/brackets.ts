import {spanOf} from '../text.ts'
import {readParts} from './bracket-parts.ts'
import {breakdown, countsWithin, type ReadStretch} from './breakdown.ts'
import type {Draft} from './draft.ts'
import type {Reader} from './reader.ts'

/**
 * Read a bracket: a breakdown of the claim before it, or who says so, when, how sure it is, and whatever else is remarked on it.
 *
 * It covers the list that it closes; alone on a line, all claims above that have no source of their own. Returns where it ends.
 */
export function bracketAt(reader: Reader, open: number, close: number, readStretch: ReadStretch): number {
  const {tokens} = reader.stream
  const alone = tokens[open - 1]?.kind === 'break' || stoodAlone(reader, open)
  const {last} = reader
  const base = last !== undefined && (alone || last.line === tokens[open]?.line) ? last : reader.parent
  if (countsWithin(reader, open + 1, close)) breakdown(reader, open + 1, close, base, readStretch)
  else if (base !== undefined) {
    const covered = (list: Draft[]) => (alone ? reader.unsourced : list.length > 0 ? list : [base])
    readParts(reader, open + 1, close, {base, group: covered(reader.group), undated: covered(reader.undated)})
  }
  return close + 1
}

/** Whether a bracket had a line of its own in the source, before it was put to the line before: its space is none of the source's. */
function stoodAlone({stream}: Reader, open: number): boolean {
  const token = stream.tokens[open]
  const line = stream.lines[token?.line ?? 0]?.line
  if (token === undefined || line === undefined || !token.spaced || token.at === 0) return false
  const gap = spanOf(line.text, token.at, token.to)[0] - spanOf(line.text, token.at - 1, token.at)[0]
  return gap > 1 && !line.marks.some(({kind, at}) => kind === 'reference' && at === token.at)
}
