import {type Amount, amountAt, isDash} from './amounts.ts'
import {assign, shareNoun} from './assign.ts'
import {behindAdverbs, type CategoryList, categoriesAt} from './categories.ts'
import type {Draft, DraftNoun} from './draft.ts'
import {isNoLoss, passSurvivors} from './losses.ts'
import {flagParty} from './marks.ts'
import {nounPhraseAt} from './nouns.ts'
import {numeralAt} from './numbers.ts'
import {clearGroups, extend, markRead, type Reader, takeDoubts} from './reader.ts'
import {hearsayAt} from './said.ts'
import {termAt} from './terms.ts'

/** Read a number or a word such as "unknown", whom it counts, and what befell them; 0 when there is none. */
export function claimAt(reader: Reader, at: number, end: number): number {
  const {stream, lexicon, texts, sideOf, strength} = reader
  const {tokens} = stream
  const amount = amountAt(tokens, at, end, lexicon)
  if (amount === undefined || wholeTerm(reader, at, end, amount)) return 0
  if (reader.scope.silent || isNoLoss(stream, amount, end, lexicon, strength)) return amount.end
  const phrase = nounPhraseAt(stream, texts, amount.end, end, lexicon, sideOf)
  const known = phrase.noun?.known === true
  if (amount.article && !known) return 0
  if (!strength && amount.quality === undefined) {
    const behind = [behindAdverbs(tokens, phrase.end, end, lexicon), phrase.end]
    const survived = behind.flatMap(index => termAt(lexicon.noLoss, tokens, index, end) ?? [])[0]
    if (survived !== undefined) return passSurvivors(reader, amount, phrase.end)
  }
  if (amount.quality !== undefined && !stands(reader, amount, phrase.end, known, end)) return 0
  const draft = draftOf(reader, amount, phrase.noun, phrase.party, phrase.end)
  if (merges(reader, draft)) return phrase.end
  addDraft(reader, draft)
  return tailAt(reader, draft, phrase.end, end)
}

/** `heavy infantry` is a noun of several words, and no "heavy". */
function wholeTerm({stream, lexicon}: Reader, at: number, end: number, {quality}: Amount): boolean {
  return quality !== undefined && (termAt(lexicon.nouns, stream.tokens, at, end)?.length ?? 0) > 1
}

/** Whether a word such as "some", "no" or "low" counts anything: with a noun or a category, or, for most, alone. */
function stands(reader: Reader, {at, quality}: Amount, next: number, known: boolean, end: number): boolean {
  const {tokens} = reader.stream
  const word = tokens[at]?.folded ?? ''
  if (known || categoriesAt(tokens, next, end, reader.lexicon) !== undefined) return true
  const behind = next >= end ? undefined : tokens[next]
  const closed = behind === undefined || behind.kind === 'break' || (behind.kind === 'sign' && !isDash(behind))
  if (closed) return (next > at + 1 || !reader.lexicon.small.needNoun.has(word)) && (quality === 'unknown' || startsClause(reader, at))
  if (reader.lexicon.small.adjectives.has(word)) return false
  return quality === 'unknown' || startsClause(reader, at)
}

function startsClause({stream, pre, read}: Reader, at: number): boolean {
  const before = stream.tokens[at - 1]
  return before === undefined || before.kind !== 'word' || pre !== undefined || read[at - 1] === true
}

/** A claim as the words beside its number, the labels above it, and the flags before it make it. */
export function draftOf(reader: Reader, amount: Amount, noun: DraftNoun | undefined, party: string | undefined, end: number): Draft {
  const {scope, line, stream, ahead, pre} = reader
  const index = stream.tokens[amount.at]?.line ?? 0
  const flags = reader.flags.names
  const flagged = flags.length === 1 ? ({name: flagParty(reader, flags[0] ?? ''), inferred: 'flag'} as const) : undefined
  const given = party === undefined ? (flagged ?? line.party ?? scope.party) : ({name: party, inferred: 'text'} as const)
  const nounAbove = noun === undefined && reader.parent === undefined ? scope.noun : undefined
  const whole = reader.whole ?? reader.parent ?? levelAbove(reader, index, noun)
  const draft: Draft = {
    line: index,
    at: firstToken(reader, amount.at, index),
    end,
    befallen: [],
    above: pre?.befallen ?? (line.befallen.length > 0 ? line.befallen : scope.befallen),
    said: [...scope.said, ...ahead.hearsay],
    hedges: [...ahead.hedges, ...takeDoubts(reader)],
    references: [...scope.references, ...ahead.references],
    total: line.total,
    // spreads come last: each property named after one would cost as much as a literal
    ...countOf(amount),
    ...(noun && {noun}),
    ...(nounAbove && {nounAbove}),
    ...(given && (flags.length < 2 || party !== undefined) && {party: given}),
    ...(scope.date && {period: reader.periodOf(scope.date, index)}),
    ...(whole && {parent: whole}),
  }
  if (pre !== undefined) markRead(reader, pre.from, pre.end)
  markRead(reader, amount.at, end)
  if (scope.unknown !== undefined) reader.unknowns.push({draft, said: scope.unknown})
  return draft
}

/** Nothing is a number and a word alike: `none` is 0, and `0` is none. */
function countOf({count, quality}: Amount): Pick<Draft, 'count' | 'quality'> {
  if (quality === 'none' || (count?.min === 0 && count.max === 0)) return {count: {min: 0, max: 0, approximate: false}, quality: 'none'}
  return {...(count && {count}), ...(quality && {quality})}
}

/** A claim's text begins with the label or the category before it. */
function firstToken({line, pre, stream}: Reader, at: number, index: number): number {
  if (line.label !== undefined && stream.tokens[line.label]?.line === index) return line.label
  return pre !== undefined && stream.tokens[pre.from]?.line === index ? pre.from : at
}

/** The claim of the line above of which this line, a deeper bullet, counts a part. */
function levelAbove({levels, stream, depth}: Reader, index: number, noun: DraftNoun | undefined): Draft | undefined {
  const own = stream.lines[index]?.depth ?? 0
  const above = depth > 0 ? undefined : levels.findLast(level => level.depth < own)?.draft
  return noun?.thing !== undefined && !noun.people && above?.noun?.thing === undefined ? undefined : above
}

/** `unknown, light`: two words for one loss. */
function merges(reader: Reader, draft: Draft): boolean {
  const {last} = reader
  if (last === undefined || last.line !== draft.line || draft.count || last.count || draft.noun || last.noun || reader.pre !== undefined)
    return false
  if (last.befallen.length > 0 || last.quality === undefined || draft.quality === undefined) return false
  if (last.quality === 'unknown') last.quality = draft.quality
  last.end = draft.end
  reader.join = 'none'
  return true
}

/** Put a claim into the lists that brackets, categories and sources behind it reach back to. */
export function addDraft(reader: Reader, draft: Draft): void {
  const {join, last} = reader
  const near = last !== undefined && last.line === draft.line
  const next = last !== undefined && draft.line - last.line <= 1
  if (next && join === 'or') draft.rival = last
  if (near && join === 'dash' && last.befallen.length === 0) draft.rival = last
  else if (near && join === 'dash' && draft.noun === undefined && reader.pre === undefined) {
    draft.parent ??= last
    reader.whole = last
  }
  if (near && join === 'and') shareNoun(last, draft)
  if (join === 'none' || draft.rival !== undefined) clearGroups(reader)
  if (join === 'none' || join === 'strong') reader.chain = []
  reader.ahead = {hearsay: [], hedges: [], references: []}
  reader.pre = undefined
  delete reader.line.label
  reader.drafts.push(draft)
  reader.group.push(draft)
  reader.undated.push(draft)
  reader.unsourced.push(draft)
  reader.chain.push(draft)
  if (reader.depth === 0) pushLevel(reader, draft)
  reader.last = draft
  reader.join = 'none'
}

const mostLevels = 8

function pushLevel(reader: Reader, draft: Draft): void {
  const depth = reader.stream.lines[draft.line]?.depth ?? 0
  reader.levels = [...reader.levels.filter(level => level.depth < depth), {depth, draft}].slice(-mostLevels)
}

/** What stands behind the number and its noun: what befell those counted. Returns where it ends. */
export function tailAt(reader: Reader, draft: Draft, from: number, end: number): number {
  const {stream, lexicon} = reader
  const {tokens} = stream
  const next = moreNouns(reader, draft, from, end)
  const behind = behindAdverbs(tokens, next, end, lexicon)
  notice(reader, draft, next, behind)
  const list = categoriesAt(tokens, next, end, lexicon)
  if (list === undefined || leadsOn(reader, draft, list, end)) return copulaAt(reader, draft, next, behind, end)
  extend(reader, draft, next, list.end)
  assign(reader, draft, list.befallen)
  const last = nounBehind(reader, draft, list.end, end)
  const after = behindAdverbs(tokens, last, end, lexicon)
  if (after === last || numeralAt(tokens, after, end, lexicon) !== undefined) return last
  notice(reader, draft, last, after)
  extend(reader, draft, last, after)
  return after
}

/** `41 were F-15s`; without a noun the adverbs are part of the claim. */
function copulaAt(reader: Reader, draft: Draft, next: number, behind: number, end: number): number {
  if (behind === next) return next
  const {stream, texts, lexicon, sideOf} = reader
  const phrase = draft.noun === undefined ? nounPhraseAt(stream, texts, behind, end, lexicon, sideOf) : undefined
  const to = phrase?.noun?.known === true ? phrase.end : behind
  if (phrase?.noun?.known === true) draft.noun = phrase.noun
  extend(reader, draft, next, to)
  return to
}

/** `2,600, combatants, killed`; `24 men, women and children` */
function moreNouns(reader: Reader, draft: Draft, at: number, end: number): number {
  const {stream, lexicon, texts, sideOf} = reader
  const {tokens} = stream
  if (draft.quality !== undefined || tokens[at]?.folded !== ',' || tokens[at + 1]?.kind !== 'word') return at
  const phrase = nounPhraseAt(stream, texts, at + 1, end, lexicon, sideOf)
  if (phrase.noun?.known !== true || !phrase.noun.people || numeralAt(tokens, at + 1, end, lexicon) !== undefined) return at
  const next = tokens[phrase.end]?.folded === ',' ? phrase.end + 1 : phrase.end
  const befallen = categoriesAt(tokens, next, end, lexicon) !== undefined
  if (draft.noun === undefined ? !befallen : !draft.noun.people || !phrase.noun.text.includes(' and ')) return at
  if (draft.noun === undefined) draft.noun = phrase.noun
  const to = befallen ? next : phrase.end
  extend(reader, draft, at, to)
  return to
}

/** Adverbs that say something: hearsay, doubts, totals. */
function notice({stream, lexicon, texts}: Reader, draft: Draft, from: number, to: number): void {
  const {tokens} = stream
  for (let index = from; index < to; index++) {
    const word = tokens[index]?.folded ?? ''
    if (termAt(lexicon.hearsay, tokens, index, to) !== undefined) draft.said.push(hearsayAt(texts, index, 1))
    else if (lexicon.doubts.has(word)) draft.hedges.push(word)
    else if (termAt(lexicon.totalWords, tokens, index, to) !== undefined) draft.total = true
    else if (lexicon.small.estimated.has(word) && draft.count) draft.count = {...draft.count, approximate: true}
  }
}

/** Whether the category belongs to the number behind it: `Killed: 300 wounded: 200`. */
function leadsOn({stream, lexicon}: Reader, draft: Draft, list: CategoryList, end: number): boolean {
  const {tokens} = stream
  if (tokens[list.end]?.folded === ':') return true
  const specific = draft.above.some(({people}) => people !== 'casualties')
  if (!specific || draft.at === list.at) return false
  return numeralAt(tokens, behindAdverbs(tokens, list.end, end, lexicon), end, lexicon) !== undefined
}

/** `5 wounded soldiers` */
function nounBehind(reader: Reader, draft: Draft, at: number, end: number): number {
  const {stream, lexicon, texts, sideOf} = reader
  const {tokens} = stream
  if (draft.noun?.known === true || tokens[at]?.kind !== 'word') return at
  const noun = termAt(lexicon.nouns, tokens, at, end)
  const other = termAt(lexicon.prepositions, tokens, at, end) ?? termAt(lexicon.categories, tokens, at, end)
  if (noun?.meaning.people !== true || other !== undefined) return at
  const phrase = nounPhraseAt(stream, texts, at, end, lexicon, sideOf)
  if (phrase.noun?.known !== true || !phrase.noun.people) return at
  draft.noun = phrase.noun
  extend(reader, draft, at, phrase.end)
  return phrase.end
}
