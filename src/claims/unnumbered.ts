import {countsAt} from './around.ts'
import {addDraft, draftOf} from './claim.ts'
import type {DraftNoun} from './draft.ts'
import {clauseEnd} from './losses.ts'
import {markRead, type Reader} from './reader.ts'
import {termAt} from './terms.ts'

/**
 * Of a strength that is not counted, read the name: `Desert Column`, `2nd Armoured Division`, `local militia`.
 *
 * Where losses are read there is no such claim: a name says nothing of what befell it.
 */
export function unnumberedAt(reader: Reader, at: number, end: number): number {
  const {stream, strength, texts} = reader
  if (!strength || reader.depth > 0 || reader.parent !== undefined) return 0
  const before = stream.tokens[at - 1]
  const begins = before === undefined || before.kind !== 'word' || reader.join === 'and' || reader.join === 'or' || stream.marked.has(at)
  if (!begins || reader.read[at - 1] === undefined) return 0
  const to = nameEnd(reader, at, end)
  if (to <= at) return 0
  const noun: DraftNoun = {text: texts.textOf(at, to), people: true, ...thingIn(reader, at, to), known: true, generic: false}
  const draft = draftOf(reader, {article: false, at, end: to}, noun, undefined, to)
  addDraft(reader, draft)
  return to
}

/** The end of the clause, or of the words before a number. */
function nameEnd(reader: Reader, at: number, end: number): number {
  const to = Math.min(end, clauseEnd(reader.stream, at))
  for (let index = at; index < to; index++) {
    if (countsAt(reader, index, end) && index > at) return index
    if (countsAt(reader, index, end)) return at
  }
  markRead(reader, at, to)
  return to
}

/** The last thing that is named, when no people are named behind it. */
function thingIn({stream, lexicon}: Reader, at: number, to: number): {people?: false; thing?: string} {
  let thing: string | undefined
  for (let index = at; index < to; index++) {
    const noun = termAt(lexicon.nouns, stream.tokens, index, to)
    if (noun === undefined) continue
    thing = noun.meaning.people ? undefined : noun.meaning.thing
    index += noun.length - 1
  }
  return thing === undefined ? {} : {people: false, thing}
}
