import {categoriesAt} from './categories.ts'
import {addDraft, draftOf} from './claim.ts'
import type {Reader} from './reader.ts'
import {termAt} from './terms.ts'

const mostTokens = 200

/**
 * Of a value that counts nothing at all, read the first line that says what befell somebody: `about the same as the enemy's losses`.
 * Its claim has neither count nor quality, but its text.
 */
export function readUncounted(reader: Reader): void {
  const {tokens} = reader.stream
  const limit = Math.min(tokens.length, mostTokens)
  for (let at = 1; at < limit; at++) {
    const token = tokens[at]
    if (reader.scope.silent || token === undefined || token.kind === 'break') continue
    const list = categoriesAt(tokens, at, limit, reader.lexicon)
    if (list === undefined) continue
    const [from, to] = lineOf(reader, at)
    if (pointsElsewhere(reader, from, to)) return
    const befallen = list.befallen.filter(({people}) => people !== undefined)
    if (befallen.length === 0) return
    addDraft(reader, {...draftOf(reader, {article: false, at: from, end: to}, undefined, undefined, to), befallen})
    return
  }
}

/** `For naval losses, see the list` */
function pointsElsewhere({stream: {tokens}, lexicon}: Reader, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (termAt(lexicon.elsewhere, tokens, index, to) !== undefined) return true
  return false
}

/** The first token of the line of this one, and the one after its last. */
function lineOf({stream: {tokens}}: Reader, at: number): [from: number, to: number] {
  let from = at
  while (from > 0 && tokens[from - 1]?.kind !== 'break') from--
  let to = at
  while (to < tokens.length && tokens[to]?.kind !== 'break') to++
  return [from, to]
}
