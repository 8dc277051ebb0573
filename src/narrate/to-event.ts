import {attributionOf} from '../claims/attribution.ts'
import type {SectionText} from '../document.ts'
import type {Attribution} from '../schema/claim.ts'
import type {Event} from '../schema/event.ts'
import {spanOf} from '../text.ts'
import type {ConflictContext} from './conflict-context.ts'
import {mayCount} from './may-count.ts'
import {modalityOf} from './modality.ts'
import {namesOf} from './names.ts'
import {claimsOf, type Speech} from './prose-claims.ts'
import {saidOf} from './speech.ts'
import type {Told} from './timeline.ts'
import type {NarrateWords} from './words.ts'

/** A section and the headings above it, its own included. */
export interface Place {
  section: SectionText
  path: string[]
}

/** Make the event of what is told: who does it, where, who says so, and the losses that it counts. */
export function toEvent(
  told: Told,
  {section, path}: Place,
  {id, anchor}: {id: string; anchor: string | undefined},
  nextClaim: () => string,
  context: ConflictContext,
  words: NarrateWords,
): Event {
  const {tokens, clause, happening, period, resolution, taken, sentence} = told
  const {text} = section
  const {value} = text
  const at = tokens[clause.from]?.at ?? sentence.at
  const to = clause.end === tokens.length ? sentence.to : (tokens[clause.end - 1]?.to ?? at)
  const speech = speechOf(told, section, words)
  const attribution = speech.map(({said, ...place}): Attribution => {
    return attributionOf(said, undefined, context.sideOf, words.claims.lexicon, place.text, place.span)
  })
  const speakers = attribution.flatMap(({source}) => source?.name ?? [])
  const {actors, places} = namesOf({text: value, tokens, from: clause.from, end: clause.end, taken}, happening, speakers, context, words)
  const own = {section, at, to, dates: told.dates.map(({date}) => date)}
  // Put together in the order of the schema: a literal with spreads in it is slow to make.
  return Object.assign(
    period === undefined ? {id, section: path} : {id, section: path, period},
    anchor === undefined ? {resolution} : {resolution, anchor},
    {
      action: happening.action,
      actors,
      places,
      modality: modalityOf(tokens, clause, attribution, happening, words),
      attribution,
      claims: mayCount(tokens, clause, taken, words) ? claimsOf(own, speech, context, words, nextClaim) : [],
      references: referencesOf(section, at, to),
      text: value.slice(at, to),
      span: spanOf(text, at, to),
    },
  )
}

/** Who says what is told, with the words that say so. */
function speechOf({tokens, clause, happening, dates}: Told, {text}: SectionText, words: NarrateWords): Speech {
  const dated = dates.find(({index}) => index === clause.date)?.end ?? clause.from
  return saidOf(text.value, tokens, {from: clause.from, end: clause.end, dated}, happening, words).map(said => {
    const [at, to] = [tokens[said.at]?.at ?? 0, tokens[said.end - 1]?.to ?? 0]
    return {said, text: text.value.slice(at, to), span: spanOf(text, at, to)}
  })
}

/** The references within a clause or right behind it; those before it belong to what stands before. */
function referencesOf({marks}: SectionText, at: number, to: number): string[] {
  const ids = new Set<string>()
  for (let index = firstBehind(marks, at); index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined || mark.at > to) break
    if (mark.kind === 'reference') ids.add(mark.id)
  }
  return [...ids]
}

/** The index of the first mark that stands behind an offset. */
function firstBehind(marks: SectionText['marks'], at: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
