import * as z from 'zod'

/** A term with a point at its end may be written without it; other points in it count for nothing. */
const term = z.string().min(1)
const terms = z.array(term)
const meanings = <const T extends string>(...values: T[]) => z.record(term, z.enum(values))

/** The words of dates in one language, in lower case: term → meaning, or a list of terms that mean the same. */
export const dateData = z.object({
  language: z.string(),
  /** First words of terms that mean something else without a capital: `may`, `march`, `sun`. */
  capitals: terms,
  months: z.record(term, z.int().min(1).max(12)),
  /** 21 is spring, 24 winter, as in EDTF. */
  seasons: z.record(term, z.int().min(21).max(24)),
  weekdays: terms,
  eras: meanings('bc', 'ad'),
  /** Eras of other calendars: the number beside them is no year of ours. */
  calendars: terms,
  foreignMonths: terms,
  styles: meanings('old', 'new'),
  approximate: terms,
  uncertain: terms,
  parts: meanings('early', 'mid', 'late'),
  bounds: meanings('before', 'after', 'not-before', 'by', 'until', 'since', 'from', 'between', 'began', 'ended', 'as-of'),
  joins: meanings('or', 'and', 'to'),
  present: terms,
  /** Words that say that there is no date. */
  unknown: terms,
  centuries: terms,
  ordinals: z.record(term, z.int().min(1)),
  ordinalSuffixes: terms,
  decadeSuffixes: terms,
  nights: terms,
  /** Parts of a day, which leave the day as it is. */
  daytimes: terms,
  /** What may stand between the parts of a date. */
  glue: terms,
  /** What may stand right behind a year: `г.`, `roku`. */
  yearWords: terms,
  /** Behind a length of time that is an age: `164 years ago`. */
  ages: terms,
  units: meanings('hour', 'day', 'week', 'month', 'year'),
  clock: terms,
  /** Words of a label for what followed the conflict and is not its end. */
  aftermath: terms,
})
export type DateData = z.infer<typeof dateData>
