import type {Mark} from '../document.ts'
import type {Fate} from '../schema/conflict.ts'
import {assign} from './assign.ts'
import {markRead, type Reader} from './reader.ts'

/** What a fate template in a list of losses says befell those counted before it: `2,689 {{KIA}}`. */
const termOfFate: Readonly<Record<Fate, string>> = {
  'killed-in-action': 'killed',
  'died-of-wounds': 'killed',
  died: 'killed',
  executed: 'killed',
  assassinated: 'killed',
  suicide: 'killed',
  wounded: 'wounded',
  captured: 'captured',
  surrendered: 'captured',
  missing: 'missing',
  deserted: 'deserted',
  defected: 'deserted',
}

/** Take in what the markup says at these tokens. */
export function passMarks(reader: Reader, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    for (const {mark, at, end} of reader.stream.marked.get(index) ?? []) passMark(reader, mark, at, end)
  }
}

function passMark(reader: Reader, mark: Mark, at: number, end: number): void {
  if (mark.kind === 'reference') (reader.last?.references ?? reader.ahead.references).push(mark.id)
  else if (mark.kind === 'hedge') (reader.last?.hedges ?? reader.ahead.hedges).push(mark.text)
  else if (mark.kind === 'flag') passFlag(reader, mark.flag.name, at, end)
  else if (mark.kind === 'fate') passFate(reader, mark.fate)
}

/** An icon before a number gives its party to what stands behind it, up to the next one; several together give none, and two of them stand for all. */
function passFlag(reader: Reader, name: string, at: number, end: number): void {
  const {names, drafts} = reader.flags
  const count = reader.drafts.length
  const [first] = drafts === count ? names : []
  reader.flags = {names: first === undefined ? [name] : [first, name], drafts: count}
  if (end > at) markRead(reader, at, end)
}

function passFate(reader: Reader, fate: Fate): void {
  const {last, lexicon} = reader
  const meaning = lexicon.categories.get(termOfFate[fate])?.find(({words}) => words.length === 1)?.meaning
  if (last === undefined || meaning === undefined) return
  if (last.befallen.length === 0) assign(reader, last, [meaning])
  else last.befallen = [...last.befallen, meaning]
}

/** The belligerent that a flag stands for, else its own name. */
export function flagParty({sideOf}: Reader, name: string): string {
  return sideOf(name)?.party ?? name
}
