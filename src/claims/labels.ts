import type {SideOf} from './attribution.ts'
import {categoriesAt} from './categories.ts'
import type {ClaimParty, DraftNoun} from './draft.ts'
import type {Befallen, Lexicon, Noun} from './lexicon.ts'
import {type Said, saidIn} from './said.ts'
import {sourceKey} from './source-index.ts'
import type {Texts} from './source-name.ts'
import type {DateAt, Stream} from './stream.ts'
import {type Term, termAt} from './terms.ts'

/** What a lead-in or heading says of the claims below it. */
export interface Label {
  befallen: Befallen[]
  party?: ClaimParty
  /** Whom or what the numbers below count, when they do not say so. */
  noun?: DraftNoun
  said?: Said
  date?: DateAt['date']
  /** Its claims sum up others. */
  total: boolean
  /** The party is a name that nobody knows: it may be that of a source, as which it is given here. */
  unknown?: Said
}

/** A stretch of tokens that is a label, and what it is held against. */
export interface LabelStretch {
  stream: Stream
  texts: Texts
  from: number
  to: number
  lexicon: Lexicon
  sideOf: SideOf
}

const capital = /^[\p{Lu}\p{Lt}\p{Lo}\d]/u
const longestParty = 6

/** Read the words before a colon, or those of a heading. */
export function labelOf(stretch: LabelStretch): Label {
  const label: Label = {befallen: [], total: false}
  const said = sourceOf(stretch)
  if (said !== undefined) return {...label, said}
  const unknown: [number, number] = [stretch.to, stretch.from]
  const place = isEvent(stretch) ? {...stretch, sideOf: nobodysSide} : stretch
  let at = stretch.from
  while (at < stretch.to) {
    const length = dateLength(place, at, label) || partLength(place, at, label)
    const kind = stretch.stream.tokens[at]?.kind
    if (length === 0 && (kind === 'word' || kind === 'ordinal')) {
      unknown[0] = Math.min(unknown[0], at)
      unknown[1] = at + 1
    }
    at += Math.max(1, length)
  }
  nameUnknown(place, unknown, label)
  return label
}

const nobodysSide: SideOf = () => undefined

/** `Operation X`, `Battle of X`, `In X`: names within it are those of places and events. */
function isEvent({stream: {tokens}, from, to, lexicon}: LabelStretch): boolean {
  if (termAt(lexicon.prepositions, tokens, from, to) !== undefined) return true
  return tokens.slice(from, to).some(({folded}) => lexicon.events.has(folded))
}

/** A source, unless the name is that of a belligerent, whose losses stand below it. */
function sourceOf({texts, from, to, lexicon, sideOf}: LabelStretch): Said | undefined {
  const said = saidIn(texts, from, to, lexicon, false)
  if (said?.name === undefined || said.cue !== '') return said
  const kind = lexicon.sources.get(sourceKey(said.name))?.kind
  const fights =
    kind === 'belligerent' || kind === 'opposition' || kind === 'igo' || (kind !== undefined && sideOf(said.name) !== undefined)
  return fights ? undefined : said
}

function dateLength({stream}: LabelStretch, at: number, label: Label): number {
  const found = stream.dates.get(at)
  if (found === undefined) return 0
  label.date ??= found.date
  return found.end - at
}

function partLength(stretch: LabelStretch, at: number, label: Label): number {
  const {stream, to, lexicon} = stretch
  const {tokens} = stream
  const total = termAt(lexicon.totalWords, tokens, at, to)
  if (total !== undefined) {
    label.total = true
    return total.length
  }
  const noun = termAt(lexicon.nouns, tokens, at, to)
  const list = categoriesAt(tokens, at, to, lexicon)
  if (list !== undefined && list.end - at >= (noun?.length ?? 0)) {
    label.befallen.push(...list.befallen)
    return list.end - at
  }
  return (
    partyLength(stretch, at, label) || countedLength(stretch, at, noun, label) || (termAt(lexicon.adverbs, tokens, at, to)?.length ?? 0)
  )
}

function partyLength({stream: {tokens}, texts, from, to, lexicon, sideOf}: LabelStretch, at: number, label: Label): number {
  if (!capital.test(tokens[at]?.text ?? '') || termAt(lexicon.services, tokens, from, to)?.length === to - from) return 0
  for (let size = Math.min(longestParty, to - at); size > 0; size--) {
    const found = sideOf(texts.textOf(at, at + size))
    if (found === undefined) continue
    label.party ??= {name: found.party, inferred: 'heading'}
    return size
  }
  return 0
}

/** `Civilians`, `Royal Navy`, `Tanks`; but not the noun in the name of a formation: `2nd Brigade`. */
function countedLength(
  {stream: {tokens}, texts, from, to, lexicon}: LabelStretch,
  at: number,
  noun: Term<Noun> | undefined,
  label: Label,
): number {
  const length = Math.max(termAt(lexicon.services, tokens, at, to)?.length ?? 0, noun?.length ?? 0)
  if (length === 0) return 0
  const thing = noun?.length === length && !noun.meaning.people ? noun.meaning.thing : undefined
  const text = texts.textOf(at, at + length)
  const formation = thing !== undefined && thing === text.toLowerCase() && !lexicon.aircraftThings.has(thing)
  if (formation && (at > from || at + length < to)) return 0
  const people = thing === undefined || formation
  label.noun ??= {text, people, ...(!people && {thing}), known: true, generic: false}
  return length
}

/** A name that nobody knows is taken for that of a party, unless it speaks of an event: "Second phase". */
function nameUnknown({stream: {tokens}, texts, lexicon}: LabelStretch, [at, end]: [number, number], label: Label): void {
  if (at >= end || label.party !== undefined || label.noun !== undefined || label.befallen.length > 0) return
  if (!capital.test(tokens[at]?.text ?? '') || tokens.slice(at, end).some(({folded}) => lexicon.events.has(folded))) return
  const name = texts.textOf(at, end)
  label.party = {name, inferred: 'heading'}
  label.unknown = {name, cue: '', stance: 'neutral', line: tokens[at]?.line ?? 0, at, end}
}
