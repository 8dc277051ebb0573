import {amountAt, isDash} from './amounts.ts'
import {cueAt, dateAt, hearsayWordAt, joinAt, partsAt, partyAt, speakerAt, totalAt} from './around.ts'
import {bracketAt} from './brackets.ts'
import {categoryFirstAt} from './category-first.ts'
import {claimAt} from './claim.ts'
import {beginLine} from './lines.ts'
import {endsSentence} from './losses.ts'
import {passMarks} from './marks.ts'
import {clearGroups, markRead, type Reader} from './reader.ts'
import {asideAt, doubtAt, remarkAt} from './remarks.ts'
import {shipAt} from './ships.ts'
import {unnumberedAt} from './unnumbered.ts'

/** What may begin at a word, in the order of trying; each returns where what it read ends, or 0. */
const parts: readonly ((reader: Reader, at: number, end: number) => number)[] = [
  shipAt,
  dateAt,
  doubtAt,
  partsAt,
  cueAt,
  totalAt,
  claimAt,
  hearsayWordAt,
  categoryFirstAt,
  speakerAt,
  joinAt,
  remarkAt,
  partyAt,
  unnumberedAt,
  asideAt,
]

/** Read all tokens into the reader's drafts. */
export function readDrafts(reader: Reader): void {
  const end = reader.stream.tokens.length
  readStretch(reader, 0, end)
  passMarks(reader, end, end + 1)
}

function readStretch(reader: Reader, from: number, end: number): void {
  let at = from
  while (at < end) {
    passMarks(reader, at, at + 1)
    const next = Math.max(at + 1, readAt(reader, at, end))
    passMarks(reader, at + 1, Math.min(next, end))
    at = next
  }
}

function readAt(reader: Reader, at: number, end: number): number {
  const token = reader.stream.tokens[at]
  if (token?.kind === 'break') return beginLine(reader, at, end)
  if (token?.kind === 'sign') {
    const next = signAt(reader, at, end)
    if (next > at) return next
  }
  for (const part of parts) {
    const next = part(reader, at, end)
    if (next > at) return next
  }
  return at + 1
}

const claimSign = /^[~∼≈≃∽≅<>≤≥+?±]$/u

/** Read a sign: a bracket, or what stands between claims. Returns `at` when a claim begins with it. */
function signAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon} = reader
  const token = stream.tokens[at]
  const close = stream.brackets.get(at)
  if (close !== undefined && close < end) return bracketAt(reader, at, close, readStretch)
  if (token?.folded === '?' && !token.spaced && reader.last !== undefined) return doubted(reader, at)
  if (claimSign.test(token?.folded ?? '') && amountAt(stream.tokens, at, end, lexicon) !== undefined) return at
  separate(reader, at)
  return at + 1
}

/** `300 ships?` */
function doubted({last}: Reader, at: number): number {
  if (last?.count) last.count = {...last.count, approximate: true}
  return at + 1
}

function separate(reader: Reader, at: number): void {
  const {tokens} = reader.stream
  const sign = tokens[at]?.folded ?? ''
  if (sign === ',') reader.join = reader.join === 'strong' || reader.join === 'line' ? reader.join : 'comma'
  else if (sign === ';' || endsSentence(tokens, at)) {
    reader.join = 'strong'
    clearGroups(reader)
    reader.whole = undefined
  } else if (sign === '&' || sign === '/') reader.join = 'and'
  else if (sign === '+') reader.join = 'strong'
  else if (isDash(tokens[at]) && reader.join !== 'line') reader.join = 'dash'
  markRead(reader, at, at + 1)
}
