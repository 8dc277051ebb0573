import type {FieldText, LineText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import {linesOf} from '../lines/field-lines.ts'
import {unreadOf} from '../unread.ts'

/**
 * Read fields as one text, its lines joined by line feeds.
 *
 * The first field with a text counts; the words of the others are unread.
 */
export function readText(fields: readonly FieldText[]): Reading<string> {
  const [first, ...others] = fields.filter(field => textLines(field).length > 0)
  const found = first === undefined ? [] : [textLines(first).map(textOf).join('\n')]
  return {found, unread: others.flatMap(field => textLines(field).flatMap(line => unreadOf(line, [])))}
}

/** Read fields as a text for each of their lines. */
export function readTexts(fields: readonly FieldText[]): Reading<string> {
  return {found: fields.flatMap(textLines).map(textOf), unread: []}
}

/** The lines of a field that have a text, headings too. */
export function textLines(field: FieldText): LineText[] {
  return linesOf(field).flatMap(({line}) => (line.text.value.trim() === '' ? [] : [line]))
}

function textOf({text}: LineText): string {
  return text.value.trim()
}
