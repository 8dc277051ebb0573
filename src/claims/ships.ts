import type {Amount} from './amounts.ts'
import {addDraft, draftOf, tailAt} from './claim.ts'
import type {Lexicon} from './lexicon.ts'
import {markRead, type Reader} from './reader.ts'

const capital = /^[\p{Lu}\p{Lt}]/u
const quote = /^["“”']$/
/** `French frigate Elisa (1808)` */
const launched = /\(\d{4}\)$/
const longestName = 5

/** Read the name of a ship, which counts one (domain reference 7.1): `HMS Hannibal captured`; 0 when there is none. */
export function shipAt(reader: Reader, at: number, end: number): number {
  const {stream, texts} = reader
  const next = shipEnd(reader, at, end)
  if (next === undefined || reader.scope.silent) return 0
  const amount: Amount = {count: {min: 1, max: 1, approximate: false}, article: false, at, end: next}
  const noun = {text: texts.textOf(at, next), people: false, thing: 'ship', known: true, generic: false}
  const draft = draftOf(reader, amount, noun, undefined, next)
  addDraft(reader, draft)
  // the bracket behind a name holds its guns or its number
  const bracket = stream.brackets.get(next)
  if (bracket === undefined || bracket - next > 3 || bracket >= end) return tailAt(reader, draft, next, end)
  markRead(reader, next, bracket + 1)
  return tailAt(reader, draft, bracket + 1, end)
}

/** Where the name of a ship ends that begins here: one with a prefix, a mark, or a link to a ship. */
function shipEnd({stream, lexicon}: Reader, at: number, end: number): number | undefined {
  const {tokens, marked} = stream
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  for (const {mark, end: to} of marked.get(at) ?? []) {
    if (to <= at || to > end) continue
    if (mark.kind === 'ship') return to
    if (mark.kind === 'link' && capital.test(token.text) && isShip(mark.link.target, lexicon)) return to
  }
  if (!lexicon.shipPrefixes.has(token.folded) || token.text !== token.text.toUpperCase()) return undefined
  let next = at + 1
  while (next < Math.min(end, at + longestName) && (capital.test(tokens[next]?.text ?? '') || quote.test(tokens[next]?.folded ?? '')))
    next++
  return next > at + 1 ? next : undefined
}

/** `HMS Hannibal (1786)`, `French frigate Elisa (1808)` */
function isShip(target: string, {shipPrefixes, shipThings}: Lexicon): boolean {
  const [first = '', ...others] = target.replaceAll('_', ' ').split(' ', longestName)
  if (others.length === 0 || target.includes('#')) return false
  if (first === first.toUpperCase() && shipPrefixes.has(first.toLowerCase())) return true
  return others.some(word => shipThings.has(word)) && launched.test(target)
}
