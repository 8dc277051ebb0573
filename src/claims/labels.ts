import type {SideOf} from './attribution.ts'
import {categoriesAt} from './categories.ts'
import type {ClaimParty} from './draft.ts'
import type {Befallen, Lexicon} from './lexicon.ts'
import {type Said, saidIn, type Texts} from './said.ts'
import {sourceKey} from './source-index.ts'
import type {DateAt, Stream} from './stream.ts'
import {termAt} from './terms.ts'

/** What a lead-in or heading says of the claims below it. */
export interface Label {
  befallen: Befallen[]
  party?: ClaimParty
  who?: string
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
  let at = from
  while (at < to) {
    const length = dateLength(stream, at, label) || partLength(stream, texts, at, to, lexicon, sideOf, label)
    if (length === 0 && stream.tokens[at]?.kind === 'word') {
      unknown[0] = Math.min(unknown[0], at)
      unknown[1] = at + 1
    }
    at += Math.max(1, length)
  }
  nameUnknown(stream, texts, unknown, lexicon, label)
  return label
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
  const whom = termAt(lexicon.services, tokens, at, to)?.length ?? (noun?.meaning.people === true ? noun.length : 0)
  if (whom > 0) label.who ??= texts.textOf(at, at + whom)
  return whom || (termAt(lexicon.adverbs, tokens, at, to)?.length ?? 0)
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
  if (at >= end || label.party !== undefined || label.who !== undefined || label.befallen.length > 0) return
  const words = tokens.slice(at, end)
  if (!capital.test(words[0]?.text ?? '') || words.some(({folded}) => lexicon.events.has(folded))) return
  label.party = {name: texts.textOf(at, end), inferred: 'heading'}
}
