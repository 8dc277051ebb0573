import {printable} from '../printable.ts'

/** A text for one line of a terminal or a log: without what either would obey. */
export function oneLine(text: string): string {
  return printable(text.replace(/\r\n?|[\n\t\u2028\u2029]/g, ' '))
}
