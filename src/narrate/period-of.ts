import type {FoundDate} from '../dates/found-date.ts'
import type {SectionText} from '../document.ts'
import type {Period} from '../schema/period.ts'
import {spanOf} from '../text.ts'

/** A date of a section's text as the period of what it tells. */
export function periodOf({edtf, earliest, latest, at, to}: FoundDate, {text}: SectionText): Period {
  return bounded(edtf, earliest, latest, text.value.slice(at, to), spanOf(text, at, to))
}

/** All the time up to a period: `by the next day`. */
export function upTo({edtf, latest, text, span}: Period): Period {
  return bounded(`[..${edtf}]`, undefined, latest, text, span)
}

/** Plain literals: one with spreads in it is slow to make. */
function bounded(edtf: string, earliest: string | undefined, latest: string | undefined, text: string, span: Period['span']): Period {
  if (earliest === undefined) return latest === undefined ? {edtf, text, span} : {edtf, latest, text, span}
  return latest === undefined ? {edtf, earliest, text, span} : {edtf, earliest, latest, text, span}
}
