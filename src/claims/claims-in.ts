import {englishClaimWords} from '../data/claims.ts'
import {knownSources} from '../data/sources.ts'
import type {DateContext, FoundDate} from '../dates/find-dates.ts'
import {findDates} from '../dates/find-dates.ts'
import type {DateWords} from '../dates/words.ts'
import type {LineText} from '../document.ts'
import type {CasualtyCategory, CasualtyClaim} from '../schema/claim.ts'
import type {ClaimWords} from '../schema/claim-words.ts'
import type {Period} from '../schema/period.ts'
import type {SourceEntries} from '../schema/source-entry.ts'
import {spanOf} from '../text.ts'
import {attributionOf, type SideOf} from './attribution.ts'
import type {Draft} from './draft.ts'
import {type Label, labelOf} from './labels.ts'
import {claimLexicon, type Lexicon} from './lexicon.ts'
import {linkDrafts} from './link-drafts.ts'
import {readDrafts} from './read-drafts.ts'
import {readerOf} from './reader.ts'
import {type Settled, settle} from './settle.ts'
import {type Line, streamOf} from './stream.ts'
import {placeOf, rangesOf, textsOf} from './stream-texts.ts'
import {readUncounted} from './uncounted.ts'

/** What is known before claims are read. */
export interface ClaimContext {
  /** Which side a name, an adjective or an abbreviation belongs to. */
  parties: SideOf
  /** The side that suffered, or whose strength it is; left out for a cell that stands across all. */
  side?: number
  /** The date of the conflict: gives periods without a year theirs. */
  date?: {edtf: string; earliest?: string; latest?: string}
  /** What befell those who are counted without a word of its own. */
  category?: CasualtyCategory
}

/** The words by which claims are read; made once, for all articles of a language. */
export interface ClaimReading {
  lexicon: Lexicon
  dates: DateWords
}

/** Prepare the words by which claims are read. */
export function claimReading(dates: DateWords, words: ClaimWords = englishClaimWords, sources: SourceEntries = knownSources): ClaimReading {
  return {lexicon: claimLexicon(words, sources), dates}
}

/** The claims of lines, without ids, and the ranges of each line's flat text that were read. */
export interface ClaimsIn {
  claims: ReadClaim[]
  read: ReadonlyMap<LineText, readonly [at: number, to: number][]>
}

/** A claim without its id, and the claims that it is tied to. */
export interface ReadClaim {
  claim: Omit<CasualtyClaim, 'id' | 'partOf' | 'alternativeTo'>
  partOf?: ReadClaim
  alternativeTo: ReadClaim[]
}

/** Read lines, such as the items of a field or one sentence, into claims. */
export function claimsIn(lines: readonly Line[], context: ClaimContext, {lexicon, dates}: ClaimReading, strength = false): ClaimsIn {
  const dateContext = dateContextOf(context)
  const find = (text: string) => findDates(text, dates, dateContext)
  const stream = streamOf(lines, find)
  const texts = textsOf(stream)
  const headingLabels = new Map<LineText, Label>()
  const sideOf = context.parties
  const reader = readerOf({
    stream,
    texts,
    lexicon,
    sideOf,
    strength,
    periodOf: (date, line) => periodOf(date, lines[line]?.line),
    headingLabel,
  })
  readDrafts(reader)
  if (reader.drafts.length === 0) readUncounted(reader)
  const settled = settle(reader.drafts, context.category, lexicon, strength)
  const claims = new Map(settled.map(one => [one.draft, {claim: toClaim(one), alternativeTo: []} as ReadClaim]))
  linkDrafts(
    settled,
    (draft, whole) => tie(draft, whole),
    (one, other) => rival(one, other),
  )
  return {claims: [...claims.values()], read: new Map([...rangesOf(stream, reader.read), ...headingRanges(headingLabels)])}

  function headingLabel(heading: LineText): Label {
    const known = headingLabels.get(heading)
    if (known !== undefined) return known
    const own = streamOf([{line: heading, depth: 0, headings: []}], find)
    const label = labelOf({stream: own, texts: textsOf(own), from: 1, to: own.tokens.length, lexicon, sideOf})
    headingLabels.set(heading, label)
    return label
  }

  function tie(part: Draft, whole: Draft): void {
    const [one, other] = [claims.get(part), claims.get(whole)]
    if (one !== undefined && other !== undefined && one !== other) one.partOf = other
  }

  function rival(one: Draft, other: Draft): void {
    const [first, second] = [claims.get(one), claims.get(other)]
    if (first === undefined || second === undefined || first === second) return
    if (!first.alternativeTo.includes(second)) first.alternativeTo.push(second)
    if (!second.alternativeTo.includes(first)) second.alternativeTo.push(first)
  }

  function toClaim({draft, categories, unit, who}: Settled): ReadClaim['claim'] {
    const line = lines[draft.line]?.line
    const {text, span} = placeOf(line, stream.tokens, draft.at, draft.end)
    const {side} = context
    return {
      categories,
      unit,
      attribution: draft.said.map(said => {
        const place = placeOf(lines[said.line]?.line, stream.tokens, said.at, said.end)
        return attributionOf(said, side, sideOf, lexicon, place.text, place.span)
      }),
      hedges: [...new Set(draft.hedges.filter(hedge => hedge !== ''))],
      references: [...new Set(draft.references)],
      text,
      span,
      // spreads come last: properties named after one are slow to make
      ...(side !== undefined && {side}),
      ...(draft.party && {party: draft.party}),
      ...(who !== undefined && {who}),
      ...(draft.count && {count: draft.count}),
      ...(draft.quality && {quality: draft.quality}),
      ...(draft.period && {period: draft.period}),
    }
  }
}

/** A heading is read as a whole when it says anything of the claims below it. */
function* headingRanges(labels: ReadonlyMap<LineText, Label>): Generator<[LineText, [number, number][]]> {
  for (const [heading, {befallen, party, noun, said, date, total}] of labels) {
    const says = befallen.length > 0 || total || party || noun || said || date
    if (says) yield [heading, [[0, heading.text.value.length]]]
  }
}

/** What a date limits a number to; a number as of a day covers all before it. */
function periodOf(date: FoundDate, line: LineText | undefined): Period {
  const {at, to, earliest, latest, bound} = date
  const asOf = bound === 'as-of' && !date.edtf.includes('/')
  return {
    edtf: asOf ? `../${date.edtf}` : date.edtf,
    ...(earliest !== undefined && !asOf && {earliest}),
    ...(latest !== undefined && {latest}),
    text: line?.text.value.slice(at, to) ?? '',
    span: line === undefined ? [0, 0] : spanOf(line.text, at, to),
  }
}

function dateContextOf({date}: ClaimContext): DateContext {
  if (date === undefined) return {}
  const {earliest, latest} = date
  return earliest === undefined && latest === undefined
    ? {}
    : {period: {...(earliest !== undefined && {earliest}), ...(latest !== undefined && {latest})}}
}
