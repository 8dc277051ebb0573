import type {ClaimReading} from '../claims/claims-in.ts'
import type {PeopleWords} from '../data/people.ts'
import type {DateWords} from '../dates/words.ts'
import type {FieldText} from '../document.ts'
import type {Reading} from '../facts.ts'
import type {ResultWords} from '../schema/result-words.ts'
import type {TextWords} from '../schema/text-words.ts'
import {casualtyNormalizer} from './claims/casualties.ts'
import {strengthNormalizer} from './claims/strength.ts'
import {dateFieldNormalizer} from './dates/date-field.ts'
import {belligerentNormalizer} from './parties/belligerents.ts'
import {commanderNormalizer} from './people/commanders.ts'
import {placeNormalizer} from './places/place.ts'
import type {Normalizers, ReadContext} from './read-context.ts'
import {resultNormalizer} from './results/result.ts'
import {linkNormalizer} from './texts/links.ts'
import {readText, readTexts} from './texts/texts.ts'
import {unitNormalizer} from './units/units.ts'

/** The words that normalizers go by. */
export interface NormalizerWords {
  dates: DateWords
  claims: ClaimReading
  people: PeopleWords
  results: ResultWords
  texts: TextWords
}

/** Make the normalizers of a language; to be done once for all its articles. */
export function makeNormalizers({dates, claims, people, results, texts}: NormalizerWords): Normalizers {
  return {
    date: dateFieldNormalizer(dates),
    place: placeNormalizer(texts),
    result: resultNormalizer(results),
    text: readText,
    texts: readTexts,
    links: linkNormalizer(texts),
    belligerents: eachField(belligerentNormalizer(people, dates)),
    commanders: eachField(commanderNormalizer(people, dates)),
    units: eachField(unitNormalizer(people)),
    strength: eachField(strengthNormalizer(claims)),
    casualties: eachField(casualtyNormalizer(claims)),
  }
}

/** Reads fields one by one: the rows `a` to `d` of a column. */
function eachField<T>(
  normalizer: (field: FieldText, context: ReadContext) => Reading<T>,
): (fields: readonly FieldText[], context: ReadContext) => Reading<T> {
  return (fields, context) => {
    const readings = fields.map(field => normalizer(field, context))
    return {
      found: readings.flatMap(({found}) => found),
      unread: readings.flatMap(({unread}) => unread),
      problems: readings.flatMap(({problems = []}) => problems),
    }
  }
}
