import type {SourceKind} from '../schema/claim.ts'
import type {SourceEntries, SourceEntry} from '../schema/source-entry.ts'

/** A known source and its kind. */
export interface KnownSource extends SourceEntry {
  kind: SourceKind
}

/** Known sources by their folded names and aliases. */
export type SourceIndex = ReadonlyMap<string, KnownSource>

const marks = /\p{M}/gu
const apostrophes = /[’ʼʻ`]/g
const notPartOfName = /[.,"“”]/g
const spaces = /\s+/g

/** Prepare sources for being found by any of their names. */
export function sourceIndex(entries: SourceEntries): SourceIndex {
  const index = new Map<string, KnownSource>()
  let kind: SourceKind
  for (kind in entries) {
    for (const entry of entries[kind] ?? []) {
      for (const name of [entry.name, ...entry.aliases]) {
        const key = sourceKey(name)
        if (!index.has(key)) index.set(key, {...entry, kind})
      }
    }
  }
  return index
}

/** A name without case, accents, points and a leading article. */
export function sourceKey(name: string): string {
  const folded = name.normalize('NFKD').replace(marks, '').toLowerCase().replace(apostrophes, "'").replace(notPartOfName, '')
  return folded.replace(spaces, ' ').trim().replace(/^the /, '')
}
