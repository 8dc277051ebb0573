import {amountAt, isDash} from './amounts.ts'
import {assign, canBefall} from './assign.ts'
import {behindAdverbs, type CategoryList, categoriesAt} from './categories.ts'
import type {Draft} from './draft.ts'
import {extend, markRead, type Reader} from './reader.ts'

/**
 * Read a category that stands by itself: before its number (`killed between 38 and 67 civilians`), behind a list that waits for
 * it, or alone on a line below one; 0 when there is none.
 */
export function categoryFirstAt(reader: Reader, at: number, end: number): number {
  const {tokens} = reader.stream
  const list = categoriesAt(tokens, at, end, reader.lexicon, true)
  if (list === undefined) return 0
  if (leadsToAmount(reader, list, end)) {
    reader.pre = list
    return list.end
  }
  const waiting = waitingClaim(reader, at)
  if (waiting !== undefined) {
    extend(reader, waiting, at, list.end)
    assign(reader, waiting, list.befallen)
    return list.end
  }
  const {last} = reader
  if (last !== undefined && last.befallen.length > 0 && reader.join === 'comma' && tokens[at - 1]?.kind === 'break') {
    last.befallen = [...last.befallen, ...list.befallen]
    markRead(reader, at, list.end)
    return list.end
  }
  if (aloneOnLine(reader, list)) return behindLines(reader, list)
  reader.pre = list
  return list.end
}

function leadsToAmount({stream, lexicon}: Reader, list: CategoryList, end: number): boolean {
  let next = behindAdverbs(stream.tokens, list.end, end, lexicon)
  if (stream.tokens[next]?.folded === ':' || isDash(stream.tokens[next])) next++
  const amount = amountAt(stream.tokens, next, end, lexicon)
  return amount !== undefined && !amount.article
}

/** The last claim, when it has no category yet and nothing but what was read stands between. */
function waitingClaim({last, chain, stream, read, join}: Reader, at: number): Draft | undefined {
  if (last === undefined || chain.at(-1) !== last || last.befallen.length > 0 || last.above.length > 0 || join === 'strong')
    return undefined
  if (last.quality === 'none') return undefined
  for (let index = at - 1; index >= last.end && at - index < 12; index--) {
    if (stream.tokens[index]?.kind !== 'sign' && stream.tokens[index]?.kind !== 'break' && read[index] !== true) return undefined
  }
  return last
}

function aloneOnLine({stream}: Reader, {from, end}: CategoryList): boolean {
  const behind = stream.tokens[end]
  return stream.tokens[from - 1]?.kind === 'break' && (behind === undefined || behind.kind === 'break')
}

/** `11 guns`, `4 wagons`, and `captured` on a third line */
function behindLines(reader: Reader, list: CategoryList): number {
  for (let index = reader.drafts.length - 1; index >= 0; index--) {
    const draft = reader.drafts[index]
    if (draft === undefined || draft.befallen.length > 0 || draft.quality !== undefined || !canBefall(draft, list.befallen)) break
    draft.befallen = list.befallen
    markRead(reader, list.from, list.end)
  }
  return list.end
}
