import type {FoundDate} from '../dates/find-dates.ts'
import {amountAt} from './amounts.ts'
import {acceptedDate, countsAt, say} from './around.ts'
import {clauseEnd, endsSentence} from './losses.ts'
import {extend, lastOnLine, type Reader} from './reader.ts'
import {saidIn} from './said.ts'
import {termAt} from './terms.ts'

const longest = 40

/**
 * Read what is said of the claim before it without a number: its circumstances (`during the assault`), which are part of its
 * text, and remarks (`but included Prince X`, `most were captured`), which are hedges. Both end before the next number.
 */
export function remarkAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon} = reader
  const last = lastOnLine(reader, at)
  if (last === undefined) return 0
  const engaged = reader.strength ? termAt(lexicon.noLoss, stream.tokens, at, end)?.length : undefined
  const circumstance = termAt(lexicon.prepositions, stream.tokens, at, end)?.length ?? engaged ?? 0
  const remark = termAt(lexicon.remarks, stream.tokens, at, end)?.length ?? 0
  if (circumstance === 0 && remark === 0) return 0
  const next = remarkEnd(reader, at, end, date => {
    last.period ??= reader.periodOf(date, last.line)
  })
  if (remark >= circumstance) last.hedges.push(reader.texts.textOf(at, next))
  extend(reader, last, at, next)
  return next
}

function remarkEnd(reader: Reader, at: number, end: number, onDate: (date: FoundDate) => void): number {
  const {tokens} = reader.stream
  let next = at + 1
  while (next < Math.min(end, at + longest)) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[(;]$/.test(token.folded))) break
    if (token.folded === ',' && !countsNothing(reader, next + 1, end)) break
    if (endsSentence(tokens, next)) break
    const date = acceptedDate(reader, next)
    if (date !== undefined) onDate(date.date)
    else if (countsAt(reader, next, end)) break
    next = date?.end ?? next + 1
  }
  return next
}

/** Whether nothing is counted, and nobody speaks, from here to the end of the clause. */
function countsNothing(reader: Reader, at: number, end: number): boolean {
  const {stream, lexicon} = reader
  for (let next = at; next < Math.min(end, at + 12); next++) {
    const token = stream.tokens[next]
    if (token === undefined || token.kind === 'break' || (token.kind === 'sign' && /^[;()]$/.test(token.folded))) return true
    if (amountAt(stream.tokens, next, end, lexicon)?.article === false && !stream.dates.has(next)) return false
    if (termAt(lexicon.cuesBefore, stream.tokens, next, end) !== undefined) return false
  }
  return true
}

/** Read a clause behind a claim that counts nothing: a source (`SOHR claim`), or a hedge (`plague killed the majority`). */
export function asideAt(reader: Reader, at: number, end: number): number {
  const {stream, texts, lexicon} = reader
  const last = lastOnLine(reader, at)
  const before = stream.tokens[at - 1]
  if (last === undefined || before?.kind !== 'sign' || !/^[,;.:–—-]$/.test(before.folded)) return 0
  const to = Math.min(end, clauseEnd(stream, at))
  for (let index = at; index < to; index++) if (countsAt(reader, index, end)) return 0
  const said = saidIn(texts, at, to, lexicon, false)
  if (said?.name !== undefined && said.cue !== '') say(reader, said, reader.group.length > 0 ? reader.group : [last])
  else last.hedges.push(texts.textOf(at, to))
  extend(reader, last, at, to)
  return to
}

/** Read a doubt that stands before all numbers: `Disputed, see below`. It is a hedge of the claim that follows. */
export function doubtAt(reader: Reader, at: number, end: number): number {
  const {stream, texts, lexicon} = reader
  const found = termAt(lexicon.doubtful, stream.tokens, at, end)
  if (found === undefined || reader.last?.line === stream.tokens[at]?.line) return 0
  let to = at + found.length
  const sign = stream.tokens[to]
  if (sign?.kind === 'sign' && /^[,;]$/.test(sign.folded) && countsNothing(reader, to + 1, end)) to++
  while (to < Math.min(end, at + longest)) {
    const token = stream.tokens[to]
    if (
      token === undefined ||
      token.kind === 'break' ||
      token.kind === 'sign' ||
      amountAt(stream.tokens, to, end, lexicon)?.article === false
    )
      break
    to++
  }
  reader.doubts.push({text: texts.textOf(at, to), at, end: to})
  return to
}
