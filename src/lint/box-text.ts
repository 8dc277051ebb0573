import {knownBox} from '../data/infoboxes.ts'
import type {Document} from '../document.ts'
import type {Span} from '../schema/span.ts'
import type {Parameter} from '../tree.ts'
import type {Subject, SubjectBox, SubjectParameter} from './rule.ts'

/** Whether a parameter has a value: more than white space and comments, even where its text is unknown. */
export function isFilled({parameter}: SubjectParameter): boolean {
  return hasValue(parameter)
}

/** Whether more than white space and comments stands in a parameter. */
export function hasValue({children}: Parameter): boolean {
  return children.some(child => {
    if (child.type === 'text') return child.value.trim() !== ''
    return child.type !== 'comment' && child.type !== 'name'
  })
}

/** Whether the text begins within a box: what stood before it, parameters and sides, is not known. */
export function isHeadless({template}: SubjectBox, {source, document}: Subject): boolean {
  return document.format === 'wikitext' && !source.startsWith('{{', template.start)
}

/** Where a box says what it is: the name of its template, or the first line of the plain form's. */
export function titleSpan({template}: SubjectBox, source: string): Span {
  const at = template.name === '' ? -1 : source.slice(template.start, template.end).indexOf(template.name)
  if (at >= 0) return [template.start + at, template.start + at + template.name.length]
  const lineEnd = source.slice(template.start, template.end).search(/[\r\n]|$/)
  return [template.start, template.start + lineEnd]
}

/** The languages whose names a box may have beside the English: that of its template and that of the wiki. */
export function languagesOf({infobox}: SubjectBox, {language}: Document): string[] {
  const [wiki = ''] = language.toLowerCase().split('-', 1)
  const languages = [knownBox(infobox.writtenName ?? infobox.name)?.language ?? 'en', wiki]
  return [...new Set(languages)].filter(language => language !== 'en')
}
