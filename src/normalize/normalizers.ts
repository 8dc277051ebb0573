import type {ClaimReading} from '../claims/claims-in.ts'
import type {PeopleWords} from '../data/people.ts'
import type {DateWords} from '../dates/words.ts'
import type {FieldText} from '../document.ts'
import type {Reading} from '../facts.ts'
import type {ResultWords} from '../schema/result-words.ts'
import type {TextWords} from '../schema/text-words.ts'
import {belligerentNormalizer} from './belligerents.ts'
import {casualtyNormalizer} from './casualties.ts'
import {commanderNormalizer} from './commanders.ts'
import {dateFieldNormalizer} from './date-field.ts'
import {linkNormalizer} from './links.ts'
import {placeNormalizer} from './place.ts'
import type {Normalizers, ReadContext} from './read-context.ts'
import {resultNormalizer} from './result.ts'
import {strengthNormalizer} from './strength.ts'
import {readText, readTexts} from './texts.ts'
import {unitNormalizer} from './units.ts'

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
