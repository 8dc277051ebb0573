import type {DateContext} from '../dates/context-year.ts'
import type {Document, SectionText} from '../document.ts'
import type {Facts} from '../facts.ts'
import type {Event} from '../schema/event.ts'
import type {Period} from '../schema/period.ts'
import {type ConflictContext, conflictContext} from './conflict-context.ts'
import {lengthOf} from './length-of.ts'
import {sectionDates} from './section-dates.ts'
import {timelineOf} from './timeline.ts'
import {type Place, toEvent} from './to-event.ts'
import type {NarrateWords} from './words.ts'

/** Read what the prose tells: each dated happening, in the order of the text. The words are English, and tell nothing of other languages. */
export function narrate(document: Document, facts: Facts, words: NarrateWords): Event[] {
  if (!/^en(?:-|$)/i.test(document.language)) return []
  const context = conflictContext(document, facts)
  const events: Event[] = []
  let claims = context.lastClaim
  let last: string | undefined
  for (const place of sectionsIn(document.sections, words)) {
    const {section, path} = place
    const {dates, last: own} = sectionDates(section.text.value, linesBefore(path, context, last, words), words.dates, dateContext(context))
    last = own ?? last
    const ids = new Map<number, string>()
    for (const [index, told] of timelineOf(section, dates, wholePeriod(place, context, words), words).entries()) {
      const id = `e${events.length + 1}`
      const event = toEvent(
        told,
        place,
        {id, anchor: told.anchor === undefined ? undefined : ids.get(told.anchor)},
        nextClaim,
        context,
        words,
      )
      if (told.ifCounted && event.claims.length === 0) continue
      ids.set(index, id)
      events.push(event)
    }
  }
  return events

  function nextClaim(): string {
    return `c${++claims}`
  }
}

/** The sections that tell something, with the headings above them, in the order of the text. */
function* sectionsIn(sections: readonly SectionText[], {skipped}: NarrateWords): Generator<Place> {
  const waiting: Place[] = placesOf(sections, [])
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const {section, path} = place
    if (section.heading !== undefined && skipped.has(section.heading.toLowerCase())) continue
    yield place
    for (const below of placesOf(section.sections, path)) waiting.push(below)
  }
}

/** Sections below a path of headings, the last one first. */
function placesOf(sections: readonly SectionText[], path: readonly string[]): Place[] {
  return sections.map(section => ({section, path: section.heading === undefined ? [...path] : [...path, section.heading]})).reverse()
}

/** What a section's dates go by: the headings above it, and behind the conflict its end, or the dates before. */
function linesBefore(path: readonly string[], {period}: ConflictContext, last: string | undefined, {later}: NarrateWords): string[] {
  const isLater = path.some(heading => later.has(heading.toLowerCase()))
  const start = isLater ? (period?.latest ?? last) : period === undefined ? last : undefined
  return [...(start === undefined ? [] : [start]), ...path.filter(heading => /\d/.test(heading))]
}

/** Conflicts of so many days at most are told as one, so that losses without a date are those of the whole. */
const longestWhole = 14

/** The time of the conflict, for losses without a date: those of a long one only where it is summed up, before it none. */
function wholePeriod({section, path}: Place, {period}: ConflictContext, {background, later}: NarrateWords): Period | undefined {
  const has = (headings: ReadonlySet<string>) => path.some(heading => headings.has(heading.toLowerCase()))
  if (period === undefined || has(background)) return undefined
  return lengthOf(period) <= longestWhole || section.level === 0 || has(later) ? period : undefined
}

function dateContext({period}: ConflictContext): DateContext {
  const {earliest, latest} = period ?? {}
  if (earliest === undefined && latest === undefined) return {}
  return {period: {...(earliest !== undefined && {earliest}), ...(latest !== undefined && {latest})}}
}
