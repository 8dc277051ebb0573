import type {FoundDate} from '../dates/find-dates.ts'
import {amountAt} from './amounts.ts'
import {behindAdverbs, categoryAt} from './categories.ts'
import type {ClaimParty, Draft} from './draft.ts'
import {clauseEnd, isNoLoss} from './losses.ts'
import {numeralAt} from './numbers.ts'
import {extend, lastOnLine, markRead, noFlags, type Reader} from './reader.ts'
import {cueFirst, hearsayAt, type Said, saidIn} from './said.ts'
import {sourceKey} from './source-index.ts'
import {termAt} from './terms.ts'

const capital = /^[\p{Lu}\p{Lt}]/u
const mostWordsBehindCue = 10

/** Read a date that stands behind a claim: what its number covers. */
export function dateAt(reader: Reader, at: number, end: number): number {
  const found = acceptedDate(reader, at)
  const last = lastOnLine(reader, at)
  if (found === undefined || found.end > end || last === undefined) return 0
  last.period ??= reader.periodOf(found.date, last.line)
  extend(reader, last, at, found.end)
  return found.end
}

/** A date; one of bare numbers only where a preposition says that it is one. */
export function acceptedDate({stream, lexicon}: Reader, at: number): {end: number; date: FoundDate} | undefined {
  const found = stream.dates.get(at)
  if (found?.date.bare !== true || found.date.bound !== undefined) return found
  const before = stream.tokens[at - 1]
  if (before === undefined) return undefined
  if (stream.tokens[found.end]?.folded === ')') return found
  return before.folded === '(' || termAt(lexicon.prepositions, stream.tokens, at - 1, at) !== undefined ? found : undefined
}

/** Read `total`, `for a total of` and the like before a number. */
export function totalAt(reader: Reader, at: number, end: number): number {
  const found = termAt(reader.lexicon.totalWords, reader.stream.tokens, at, end)
  if (found === undefined) return 0
  const next = at + found.length
  if (amountAt(reader.stream.tokens, next, end, reader.lexicon)?.count === undefined) return 0
  markRead(reader, at, next)
  reader.line.total = true
  return next
}

/** Read `including 2 officers`: the numbers behind are parts of the claim before. Without a number it is a remark. */
export function partsAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon} = reader
  const parts = termAt(lexicon.parts, stream.tokens, at, end)
  const whole = reader.last ?? reader.parent
  if (parts === undefined || whole === undefined) return 0
  for (let next = at + parts.length; next < Math.min(end, at + parts.length + 8); next++) {
    const token = stream.tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[,;.()]$/.test(token.folded))) break
    if (whole.befallen.length === 0 && categoryAt(stream.tokens, next, end, lexicon) !== undefined) break
    const amount = amountAt(stream.tokens, next, end, lexicon)
    if (amount?.count === undefined || amount.article) continue
    reader.whole = whole
    reader.join = 'comma'
    reader.chain = []
    markRead(reader, at, next)
    return next
  }
  return 0
}

/** Read `according to X`, `claimed by X`: of the claims before it, or of those behind it when there are none. */
export function cueAt(reader: Reader, at: number, end: number): number {
  const {stream, texts, lexicon} = reader
  const cue = termAt(lexicon.cuesBefore, stream.tokens, at, end)
  if (cue === undefined || stream.dates.has(at) || stream.dates.has(at + cue.length)) return 0
  const to = Math.min(end, clauseEnd(stream, at + cue.length))
  const said = cueFirst(texts, at, to, lexicon)
  if (said === undefined) return 0
  const weak = cue.length === 1 && lexicon.small.weakCues.has(stream.tokens[at]?.folded ?? '')
  if (weak && !lexicon.sources.has(sourceKey(said.name ?? ''))) return 0
  if (reader.group.length > 0 && reader.last !== undefined) say(reader, said, reader.group)
  else putInForce(reader, said)
  markRead(reader, at, to)
  return to
}

function putInForce(reader: Reader, said: Said): void {
  reader.scope = {...reader.scope, said: [said]}
  reader.unsourced = []
}

/** Attribute claims to who says so, in place of a source in a label; who only denies it does not take its place. */
export function say(reader: Reader, said: Said, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const others = said.stance === 'denial' ? draft.said : draft.said.filter(({stance, name}) => stance === 'hearsay' && name === undefined)
    draft.said = [...others, said]
  }
  reader.unsourced = []
  reader.group = []
}

/** Read `reportedly` before a claim. */
export function hearsayWordAt(reader: Reader, at: number, end: number): number {
  const found = termAt(reader.lexicon.hearsay, reader.stream.tokens, at, end)
  if (found === undefined) return 0
  reader.ahead.hearsay.push(hearsayAt(reader.texts, at, found.length))
  markRead(reader, at, at + found.length)
  return at + found.length
}

/** Read `a British source claims` before a number. */
export function speakerAt(reader: Reader, at: number, end: number): number {
  const {stream, texts, lexicon} = reader
  const {tokens} = stream
  const to = Math.min(end, clauseEnd(stream, at), at + mostWordsBehindCue)
  for (let index = at + 1; index < to; index++) {
    const cue = termAt(lexicon.cuesAfter, tokens, index, to)
    if (cue === undefined) continue
    const next = index + cue.length
    const amount = amountAt(tokens, behindAdverbs(tokens, next, to, lexicon), end, lexicon) ?? amountAt(tokens, next, end, lexicon)
    const said = amount === undefined ? undefined : saidIn(texts, at, next, lexicon, false)
    if (said?.name === undefined || said.cue === '') return 0
    putInForce(reader, said)
    markRead(reader, at, next)
    return next
  }
  return 0
}

/** Read `and`, `or`, `plus`, and `to` between claims. */
export function joinAt(reader: Reader, at: number, end: number): number {
  const {small} = reader.lexicon
  const word = reader.stream.tokens[at]?.folded ?? ''
  // `150 killed to 220 killed and missing` are two numbers for one loss
  const ranges = small.rangeJoins.has(word) && lastOnLine(reader, at)?.count !== undefined && countsAt(reader, at + 1, end)
  const added = small.additions.has(word)
  if (!ranges && !added && !small.listJoins.has(word)) return 0
  if (ranges) reader.join = 'or'
  else if (added || reader.join === 'strong') reader.join = 'strong'
  else reader.join = small.alternatives.has(word) ? 'or' : 'and'
  markRead(reader, at, at + 1)
  return at + 1
}

/** Read the name of a belligerent before a number: `United States 106,207 killed`. */
export function partyAt(reader: Reader, at: number, end: number): number {
  const {tokens} = reader.stream
  if (reader.parent !== undefined || !capital.test(tokens[at]?.text ?? '')) return 0
  const named = nameBefore(reader, at, end)
  if (named > 0) {
    putParty(
      reader,
      {name: reader.sideOf(reader.texts.textOf(at, named))?.party ?? reader.texts.textOf(at, named), inferred: 'text'},
      at,
      named,
    )
    return named
  }
  for (let size = Math.min(4, end - at); size > 0; size--) {
    const next = at + size
    const found = reader.sideOf(reader.texts.textOf(at, next))
    if (found === undefined) continue
    if (numeralAt(tokens, next, end, reader.lexicon) === undefined && categoryAt(tokens, next, end, reader.lexicon) === undefined) return 0
    putParty(reader, {name: found.party, inferred: 'text'}, at, next)
    return next
  }
  return 0
}

function putParty(reader: Reader, party: ClaimParty, at: number, end: number): void {
  reader.line.party = party
  reader.flags = noFlags
  reader.line.label ??= at
  markRead(reader, at, end)
}

const longestName = 4

/** Where the name ends that a line begins with, right before its number: `Romania unknown`; 0 when there is none. */
function nameBefore({stream, lexicon}: Reader, at: number, end: number): number {
  const {tokens} = stream
  if (tokens[at - 1]?.kind !== 'break') return 0
  let next = at
  while (next < Math.min(end, at + longestName)) {
    const token = tokens[next]
    if (
      token?.kind !== 'word' ||
      !capital.test(token.text) ||
      termAt(lexicon.nouns, tokens, next, end) ||
      categoryAt(tokens, next, end, lexicon)
    )
      break
    if (next > at && amountAt(tokens, next, end, lexicon)?.article === false) break
    next++
  }
  const amount = next > at ? amountAt(tokens, next, end, lexicon) : undefined
  return amount !== undefined && !amount.article && (amount.count !== undefined || amount.quality === 'unknown') ? next : 0
}

/** Whether a number begins here that is a loss. */
export function countsAt({stream, lexicon, strength}: Reader, at: number, end: number): boolean {
  if (numeralAt(stream.tokens, at, end, lexicon) === undefined) return false
  const amount = amountAt(stream.tokens, at, end, lexicon)
  return amount !== undefined && !isNoLoss(stream, amount, end, lexicon, strength)
}
