import {readValue} from './read-value.ts'
import type {DateField} from './schema/period.ts'

/**
 * Read a value that is a date, in wikitext or plain, such as `{{start date|1871|5|3}}` or `3–9 May 1871`.
 *
 * Gives the time as EDTF with its first and last day, phases, a Julian date beside it; `undefined` when no date can be read.
 * Spans are offsets into `text`, in UTF-16 code units.
 */
export function readDate(text: string): DateField | undefined {
  return readValue('date', text, {})[0]
}
