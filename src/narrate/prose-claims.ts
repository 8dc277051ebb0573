import {attributionOf, type SideOf} from '../claims/attribution.ts'
import type {Said} from '../claims/said.ts'
import {type Settled, settle} from '../claims/settle.ts'
import type {Texts} from '../claims/source-name.ts'
import {streamOf} from '../claims/stream.ts'
import type {Token} from '../claims/tokens.ts'
import type {FoundDate} from '../dates/found-date.ts'
import type {SectionText} from '../document.ts'
import type {Attribution, CasualtyCategory, CasualtyClaim} from '../schema/claim.ts'
import {spanOf} from '../text.ts'
import type {ConflictContext} from './conflict-context.ts'
import {lossesIn} from './losses.ts'
import {partOfMarks, partOfText} from './part-of-text.ts'
import type {NarrateWords} from './words.ts'

/** A clause by the place of its text in that of its section. */
export interface ClauseText {
  section: SectionText
  at: number
  to: number
  dates: readonly FoundDate[]
}

/** Who says what a clause tells, and the places of those words. */
export type Speech = readonly {said: Said; text: string; span: [number, number]}[]

/** Read the losses that a clause counts, with who says so. */
export function claimsOf(
  {section, at, to, dates}: ClauseText,
  speech: Speech,
  {sideOf}: ConflictContext,
  words: NarrateWords,
  nextId: () => string,
): CasualtyClaim[] {
  const {lexicon} = words.claims
  const text = partOfText(section.text, at, to)
  const marks = partOfMarks(section.marks, at, to)
  const line = {text, marks, span: spanOf(text, 0, text.value.length)}
  const own = dates.filter(date => date.at >= at && date.to <= to).map(date => ({...date, at: date.at - at, to: date.to - at}))
  const stream = streamOf([{line, depth: 0, headings: []}], () => own)
  const texts: Texts = {tokens: stream.tokens, textOf: (from, end) => text.value.slice(...placeOf(stream.tokens, from, end))}
  const settled = settle(lossesIn(stream, texts, sideOf, words), undefined, lexicon, false).filter(isLikely)
  const ids = new Map(settled.map(({draft}) => [draft, nextId()]))
  return settled.map(one => toClaim(one))

  function toClaim(one: Settled): CasualtyClaim {
    const {draft, unit, who} = one
    const [from, end] = placeOf(stream.tokens, draft.at, draft.end)
    const {party, count, parent} = draft
    const side = sideOf(party?.name ?? who ?? '')?.side ?? sideOfLoser(stream.tokens, texts, draft.at, sideOf, words)
    const whole = parent && ids.get(parent)
    return {
      id: ids.get(draft) ?? '',
      ...(side !== undefined && {side}),
      ...(party && {party}),
      categories: categoriesOf(one, words),
      ...(who !== undefined && {who}),
      unit,
      ...(count && {count}),
      attribution: speech.map(({said, text, span}): Attribution => attributionOf(said, side, sideOf, lexicon, text, span)),
      hedges: [],
      ...(whole !== undefined && {partOf: whole}),
      references: marks.flatMap(mark => (mark.kind === 'reference' && mark.at >= end ? [mark.id] : [])),
      text: text.value.slice(from, end),
      span: spanOf(text, from, end),
    }
  }
}

const furthestLoser = 6

/** The side of those who lose: `the Soviets suffered 7,000 casualties`, `French losses were 69 killed`. */
function sideOfLoser(tokens: readonly Token[], {textOf}: Texts, at: number, sideOf: SideOf, {losing}: NarrateWords): number | undefined {
  for (let verb = at; verb > at - furthestLoser && verb > 0; verb--) {
    if (!losing.has(tokens[verb]?.folded ?? '')) continue
    for (let end = verb; end > Math.max(1, verb - furthestLoser) && tokens[end - 1]?.kind !== 'sign'; end--) {
      const sides = [3, 2, 1].map(size => (end > size ? sideOf(textOf(end - size, end))?.side : undefined))
      const found = sides.find(side => side !== undefined)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** People are not damaged, and ships that flee do not desert. */
function isLikely({draft, unit, categories}: Settled): boolean {
  if (unit !== 'person') return !categories.includes('deserted')
  return (
    draft.noun !== undefined ||
    !draft.befallen.every(({people, things}) => people === undefined || (people === 'wounded' && things !== undefined))
  )
}

/** Civilians who flee do not desert. */
function categoriesOf({categories, who}: Settled, {civil}: NarrateWords): CasualtyCategory[] {
  const last = who?.toLowerCase().split(' ').at(-1)
  if (!categories.includes('deserted') || last === undefined || !civil.has(last)) return categories
  return categories.map(category => (category === 'deserted' ? 'displaced' : category))
}

function placeOf(tokens: readonly Token[], from: number, end: number): [from: number, to: number] {
  return end <= from ? [0, 0] : [tokens[from]?.at ?? 0, tokens[end - 1]?.to ?? 0]
}
