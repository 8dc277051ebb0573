import type {TemplateRule} from '../../data/templates.ts'
import type {Template} from '../../tree.ts'
import {argumentText, parameterOf, unnamedOf} from '../arguments.ts'
import {closeMark, type Flattener, openMark, putMark, putWhole, walkParameter} from '../flatten/flattener.ts'
import {addSpace} from '../flatten/line.ts'
import {citationText} from '../references/citation.ts'
import {shortText} from '../references/references.ts'
import {toCoordinates} from './coordinates.ts'

/** `{{ndash}}`: a character, or several, or a space. */
export function addCharacter(flattener: Flattener, {start, end}: Template, {text = ''}: TemplateRule): void {
  if (text.trim() === '') addSpace(flattener.line, start, end)
  else putWhole(flattener, text, start, end)
}

/** The marks of the references that a template makes or uses; it leaves no text. */
export function addReference(flattener: Flattener, template: Template): void {
  for (const id of flattener.survey.ids.get(template) ?? []) {
    putMark(flattener, template, at => ({kind: 'reference', id, at, to: at}))
  }
}

/** A citation that is no reference by itself, being part of one or of a list of books, is text. */
export function addCitation(flattener: Flattener, template: Template, {kind}: TemplateRule): void {
  if (flattener.survey.ids.has(template)) {
    addReference(flattener, template)
    return
  }
  const text = kind === 'citation' ? citationText(template) : shortText(template)
  if (text === '') return
  putWhole(flattener, text, template.start, template.end)
}

/** `{{citation needed}}`: no text, but a doubt. */
export function addHedge(flattener: Flattener, template: Template, {text = template.name}: TemplateRule): void {
  putMark(flattener, template, at => ({kind: 'hedge', text, at, to: at}))
}

/** `{{circa|1066|1070}}`: "c. 1066 – c. 1070" */
export function flattenCirca(flattener: Flattener, template: Template): void {
  const {start} = template
  putWhole(flattener, 'c. ', start, start + 2)
  const [first, second] = unnamedOf(template)
  walkParameter(flattener, first)
  if (second === undefined) return
  putWhole(flattener, ' – c. ', second.start, second.valueStart)
  walkParameter(flattener, second)
}

/** `{{coord|37.5|24.25}}`: no text, but a place on Earth. */
export function addCoordinates(flattener: Flattener, template: Template): void {
  const place = toCoordinates(template)
  if (place === undefined) return
  const {latitude, longitude} = place
  putMark(flattener, template, at => ({kind: 'coordinates', latitude, longitude, at, to: at}))
}

/** `{{ill|X|de|lt=Y}}`: a link whose text is its label, else its target. */
export function flattenLinkTemplate(flattener: Flattener, template: Template, {fragment}: TemplateRule): void {
  const section = fragment === undefined ? '' : argumentText(template, fragment)
  const target = argumentText(template, 1) + (section === '' ? '' : `#${section}`)
  const label = parameterOf(template, 'lt') ?? parameterOf(template, 'nolink') ?? parameterOf(template, 1)
  openMark(flattener, (at, to, text) => ({kind: 'link', link: {target, text}, at, to}))
  walkParameter(flattener, label)
  if (section !== '' && fragment !== undefined) {
    const parameter = parameterOf(template, fragment)
    putWhole(flattener, ' § ', parameter?.start ?? 0, parameter?.valueStart ?? 0)
    walkParameter(flattener, parameter)
  }
  closeMark(flattener)
}

/** `{{PAGENAME}}` */
export function addTitle(flattener: Flattener, {start, end}: Template): void {
  const {title} = flattener.survey
  if (title === undefined) return
  putWhole(flattener, title, start, end)
}
