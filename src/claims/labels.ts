import type {SideOf} from './attribution.ts'
import {categoriesAt} from './categories.ts'
import type {ClaimParty, DraftNoun} from './draft.ts'
import type {Befallen, Lexicon, Noun} from './lexicon.ts'
import {type Said, saidIn, type Texts} from './said.ts'
import {sourceKey} from './source-index.ts'
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
}

const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u

/** Read the words before a colon, or those of a heading. */
export function labelOf(stream: Stream, texts: Texts, from: number, to: number, lexicon: Lexicon, sideOf: SideOf): Label {
  const label: Label = {befallen: [], total: false}
  const said = sourceLabel(texts, from, to, lexicon, sideOf)
  if (said !== undefined) return {...label, said}
  const unknown: [number, number] = [to, from]
  const speaksOfEvent = isEvent(stream, from, to, lexicon)
  let at = from
  while (at < to) {
    const length = dateLength(stream, at, label) || partLength(stream, texts, at, to, lexicon, speaksOfEvent ? nobodysSide : sideOf, label)
    if (length === 0 && stream.tokens[at]?.kind === 'word') {
      unknown[0] = Math.min(unknown[0], at)
      unknown[1] = at + 1
    }
    at += Math.max(1, length)
  }
  nameUnknown(stream, texts, unknown, lexicon, label)
  return label
}

const nobodysSide: SideOf = () => undefined

/** `Operation X`, `Battle of X`, `In X`: names within it are those of places and events. */
function isEvent({tokens}: Stream, from: number, to: number, lexicon: Lexicon): boolean {
  if (termAt(lexicon.prepositions, tokens, from, to) !== undefined) return true
  return tokens.slice(from, to).some(({folded}) => lexicon.events.has(folded))
}

/** A source, unless the name is that of a belligerent, whose losses stand below it. */
function sourceLabel(texts: Texts, from: number, to: number, lexicon: Lexicon, sideOf: SideOf): Said | undefined {
  const said = saidIn(texts, from, to, lexicon, false)
  if (said?.name === undefined || said.cue !== '') return said
  const known = lexicon.sources.get(sourceKey(said.name))
  if (known === undefined) return said
  return known.kind === 'belligerent' || known.kind === 'opposition' || known.kind === 'igo' || sideOf(said.name) !== undefined
    ? undefined
    : said
}

function dateLength(stream: Stream, at: number, label: Label): number {
  const found = stream.dates.get(at)
  if (found === undefined) return 0
  label.date ??= found.date
  return found.end - at
}

function partLength(stream: Stream, texts: Texts, at: number, to: number, lexicon: Lexicon, sideOf: SideOf, label: Label): number {
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
  const party = partyLength(stream, texts, at, to, sideOf, label)
  if (party > 0) return party
  const counted = nounLength(noun, termAt(lexicon.services, tokens, at, to)?.length ?? 0)
  if (counted > 0) label.noun ??= toNoun(texts.textOf(at, at + counted), noun?.length === counted ? noun.meaning : undefined)
  return counted || (termAt(lexicon.adverbs, tokens, at, to)?.length ?? 0)
}

function nounLength(noun: Term<Noun> | undefined, service: number): number {
  return Math.max(service, noun === undefined || noun.length < service ? 0 : noun.length)
}

function toNoun(text: string, noun: Noun | undefined): DraftNoun {
  const thing = noun?.people === false ? noun.thing : undefined
  return {text, people: thing === undefined, ...(thing !== undefined && {thing}), known: true, generic: false}
}

function partyLength({tokens}: Stream, texts: Texts, at: number, to: number, sideOf: SideOf, label: Label): number {
  if (!capital.test(tokens[at]?.text ?? '')) return 0
  for (let size = Math.min(6, to - at); size > 0; size--) {
    const found = sideOf(texts.textOf(at, at + size))
    if (found === undefined) continue
    label.party ??= {name: found.party, inferred: 'heading'}
    return size
  }
  return 0
}

/** A name that nobody knows is taken for that of a party, unless it speaks of an event: "Second phase". */
function nameUnknown({tokens}: Stream, texts: Texts, [at, end]: [number, number], lexicon: Lexicon, label: Label): void {
  if (at >= end || label.party !== undefined || label.noun !== undefined || label.befallen.length > 0) return
  const words = tokens.slice(at, end)
  if (!capital.test(words[0]?.text ?? '') || words.some(({folded}) => lexicon.events.has(folded))) return
  label.party = {name: texts.textOf(at, end), inferred: 'heading'}
}
