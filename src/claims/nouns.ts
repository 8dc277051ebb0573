import {isDash} from './amounts.ts'
import type {SideOf} from './attribution.ts'
import {categoriesAt, categoryAt} from './categories.ts'
import type {DraftNoun} from './draft.ts'
import type {Lexicon, Noun} from './lexicon.ts'
import {numeralAt} from './numbers.ts'
import type {Texts} from './source-name.ts'
import type {Stream} from './stream.ts'
import {type Term, termAt} from './terms.ts'
import type {Token} from './tokens.ts'

/** Whom or what a number counts. */
export interface NounPhrase {
  noun?: DraftNoun
  /** The belligerent whose name or adjective stands in it. */
  party?: string
  /** It had an adjective only, and the noun stands behind the next number: "64 German and 20 Italian aircraft". */
  adjective: boolean
  end: number
}

const longest = 10
const capital = /^[\p{Lu}\p{Lt}]/u
const model = /\d/
const sign = /^[&/]$/

/** The noun phrase behind an amount: `German soldiers`, `tanks and assault guns`, `Junkers Ju 52s`, `British`. */
export function nounPhraseAt(stream: Stream, texts: Texts, from: number, end: number, lexicon: Lexicon, sideOf: SideOf): NounPhrase {
  const start = behindOf(stream.tokens, from, end, lexicon)
  const stretch = stretchOf(stream, start, end, lexicon)
  // "of plague" is a cause, and nobody
  const cause = start > from && !lexicon.small.determiners.has(stream.tokens[start - 1]?.folded ?? '')
  const bare = () => (cause ? undefined : headless(stream, texts, start, stretch.end, end, lexicon))
  const phrase = stretch.head === undefined ? bare() : headed(texts, start, stretch, lexicon)
  if (phrase === undefined) return {adjective: false, end: from}
  const party = partyIn(stream.tokens, texts, start, phrase.end, sideOf)
  if (party === undefined) return phrase
  const rest = phrase.noun && withoutParty(phrase.noun, texts, start, phrase.end, party)
  return {...phrase, party: party.name, ...(rest && {noun: rest}), adjective: phrase.adjective && party.end >= phrase.end}
}

/** `of`, `of the`, `of their` */
function behindOf(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): number {
  let next = at
  if (next < end && tokens[next]?.folded === 'of') next++
  if (next < end && lexicon.small.determiners.has(tokens[next]?.folded ?? '')) next++
  return next
}

/** `and`, `or`, `&`, `/` */
function joins({folded}: Token, {small}: Lexicon): boolean {
  return small.listJoins.has(folded) || sign.test(folded)
}

interface Stretch {
  /** Where the words that may belong to the phrase end. */
  end: number
  head?: Noun & {end: number}
  /** All known nouns in it. */
  nouns: {at: number; end: number; thing?: string}[]
}

/** Walk over the words of a phrase; the last noun that is known is its head. */
function stretchOf(stream: Stream, start: number, limit: number, lexicon: Lexicon): Stretch {
  const {tokens} = stream
  const end = Math.min(limit, start + longest)
  const stretch: Stretch = {end: start, nouns: []}
  let joined = false
  let next = start
  while (next < end) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break' || (stream.dates.has(next) && next > start)) break
    const noun = nounAt(tokens, next, limit, lexicon)
    if (noun !== undefined) {
      const {people, thing} = noun.meaning
      const other: boolean = joined && stretch.head !== undefined && stretch.head.people !== people
      if (!other) stretch.nouns.push({at: next, end: next + noun.length, ...(thing !== undefined && {thing})})
      next += noun.length
      // "galleons and their crews" counts galleons
      stretch.head = other && stretch.head !== undefined ? {...stretch.head, end: next} : {...noun.meaning, end: next}
    } else if (joins(token, lexicon)) {
      if (!joinsNoun(stream, next + 1, limit, lexicon)) break
      joined = true
      next++
    } else if (!goesOn(stream, next, limit, lexicon)) break
    else next++
    stretch.end = next
  }
  return stretch
}

/** A known noun; one that says what befell people counts only before another word that does: "42 prisoners executed". */
function nounAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Term<Noun> | undefined {
  const category = categoryAt(tokens, at, end, lexicon)
  const noun = termAt(lexicon.nouns, tokens, at, end)
  if (category === undefined || (noun !== undefined && noun.length > category.length)) return noun
  if (!category.meaning.noun) return undefined
  const more = categoriesAt(tokens, at + category.length, end, lexicon)
  return more === undefined || more.befallen[0]?.noun === true ? undefined : {meaning: {people: true}, length: category.length}
}

/** Whether a word, or a sign within names, can belong to the phrase. */
function goesOn(stream: Stream, at: number, end: number, lexicon: Lexicon): boolean {
  const {tokens} = stream
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind === 'sign') return /^["“”'’‘]$/.test(token.folded) || (token.folded === '.' && isInitial(tokens, at))
  if (token.kind === 'number') return isModelNumber(stream, at)
  if (token.kind === 'ordinal') return true
  if (categoryAt(tokens, at, end, lexicon) !== undefined) return false
  if (numeralAt(tokens, at, end, lexicon) !== undefined) return false
  return stoppers(lexicon).every(terms => termAt(terms, tokens, at, end) === undefined)
}

function stoppers(lexicon: Lexicon) {
  return [
    lexicon.prepositions,
    lexicon.adverbs,
    lexicon.parts,
    lexicon.totalWords,
    lexicon.hearsay,
    lexicon.noLoss,
    lexicon.joins,
    lexicon.cuesBefore,
    lexicon.articles,
  ]
}

/** `St. Petersburg`, `SM.82` */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]]
  return (
    before !== undefined &&
    behind !== undefined &&
    capital.test(before.text) &&
    before.text.length <= 3 &&
    behind.kind !== 'break' &&
    behind.kind !== 'sign'
  )
}

/** The number of a model: `Ju 52`, `Type 95`, or any number within a link that began before it. */
function isModelNumber({tokens}: Stream, at: number): boolean {
  const [before, number] = [tokens[at - 1], tokens[at]]
  if (before === undefined || number === undefined || number.value >= 1000 || number.text.includes(',')) return false
  return (
    (before.kind === 'word' && capital.test(before.text) && before.text.length <= 4) || (before.folded === '.' && isInitial(tokens, at - 1))
  )
}

/** Whether a conjunction goes on with another noun of the same number: "guns and mortars", but not "guns and 3 mortars". */
function joinsNoun(stream: Stream, at: number, end: number, lexicon: Lexicon): boolean {
  const {tokens} = stream
  for (let next = at; next < Math.min(end, at + 5); next++) {
    if (nounAt(tokens, next, end, lexicon) !== undefined) return true
    if (stream.dates.has(next) || isDash(tokens[next])) return false
    if (!lexicon.small.determiners.has(tokens[next]?.folded ?? '') && !goesOn(stream, next, end, lexicon)) return false
  }
  return false
}

function headed(texts: Texts, start: number, {head, nouns}: Stretch, lexicon: Lexicon): NounPhrase | undefined {
  if (head === undefined) return undefined
  const text = texts.textOf(start, head.end)
  const generic = head.people && head.end === start + 1 && lexicon.generic.has(texts.tokens[start]?.folded ?? '')
  const thing = head.thing === undefined ? undefined : unitOf(texts, start, nouns, lexicon)
  return {noun: {text, people: head.people, ...(thing !== undefined && {thing}), known: true, generic}, adjective: false, end: head.end}
}

/** The phrase in the singular: `tank and assault gun` for "tanks and assault guns". */
function unitOf(texts: Texts, start: number, nouns: Stretch['nouns'], lexicon: Lexicon): string {
  let unit = ''
  let at = start
  for (const noun of nouns) {
    if (lexicon.small.idle.has(texts.tokens[at]?.folded ?? '')) at++
    unit += ` ${texts.textOf(at, noun.at)} ${noun.thing ?? texts.textOf(noun.at, noun.end)}`
    at = noun.end
  }
  return unit.replace(/\s+/g, ' ').trim()
}

/** Words without a known noun: a party, a model of a thing (`F-15s`), or people, whatever the words say. */
function headless(stream: Stream, texts: Texts, start: number, end: number, limit: number, lexicon: Lexicon): NounPhrase | undefined {
  const {tokens} = stream
  if (end <= start) return undefined
  const text = texts.textOf(start, end)
  if (tokens.slice(start, end).some(token => token.kind !== 'sign' && model.test(token.text) && token.kind !== 'ordinal')) {
    return {noun: {text, people: false, thing: text.replace(/s$/, ''), known: true, generic: false}, adjective: false, end}
  }
  const next = tokens[end]
  const closed =
    next === undefined ||
    end >= limit ||
    next.kind !== 'word' ||
    joins(next, lexicon) ||
    categoriesAt(tokens, end, limit, lexicon) !== undefined
  if (!closed && !capital.test(tokens[start]?.text ?? '')) return undefined
  return {noun: {text, people: true, known: false, generic: false}, adjective: true, end}
}

interface PartyAt {
  name: string
  at: number
  end: number
}

/** The first words with capitals in a phrase that name a belligerent. */
function partyIn(tokens: readonly Token[], texts: Texts, start: number, end: number, sideOf: SideOf): PartyAt | undefined {
  for (let at = start; at < end; at++) {
    if (!capital.test(tokens[at]?.text ?? '')) continue
    for (let size = Math.min(4, end - at); size > 0; size--) {
      const found = sideOf(texts.textOf(at, at + size))
      if (found !== undefined) return {name: found.party, at, end: at + size}
    }
  }
  return undefined
}

function withoutParty(noun: DraftNoun, texts: Texts, start: number, end: number, party: PartyAt): DraftNoun {
  const rest = [texts.textOf(start, party.at), texts.textOf(party.end, end)].filter(part => part !== '').join(' ')
  if (rest === '' || party.end >= end) return noun
  const {thing} = noun
  const adjective = texts.textOf(party.at, party.end)
  return {...noun, text: rest, ...(thing !== undefined && {thing: thing.replace(adjective, '').trim() || thing})}
}
