import {countryOfCode} from '../data/countries.ts'
import {fateOfTemplate} from '../data/fates.ts'
import {foldTemplateName} from '../data/infoboxes.ts'
import type {TemplateRule} from '../data/templates.ts'
import type {Parameter, Template} from '../tree.ts'
import {argumentText, parameterOf, unnamedOf} from './arguments.ts'
import {citationText} from './citation.ts'
import {toCoordinates} from './coordinates.ts'
import {flattenAsOf, flattenDate, flattenDateRange, flattenDuration, flattenOldStyle} from './date-templates.ts'
import {flattenCountry, flattenFlag, flattenIcon, flattenIconImage} from './flags.ts'
import {breakLine, closeMark, type Flattener, openMark, putMark, putWhole, report, walkParameter} from './flattener.ts'
import {flattenFunction} from './functions.ts'
import {addSpace} from './line.ts'
import {beginCollapse, endCollapse, flattenCollapsible, flattenEntries, flattenHidden} from './list-templates.ts'
import {flattenConvert, flattenFraction, flattenValue} from './number-templates.ts'
import {shortText} from './references.ts'
import {flattenShip, flattenShipClass, flattenShipName} from './ships.ts'

type Handler = (flattener: Flattener, template: Template, rule: TemplateRule) => void

const nothing: Handler = () => {}

const handlers: ReadonlyMap<TemplateRule['kind'], Handler> = new Map<TemplateRule['kind'], Handler>([
  ['text', flattenArgument],
  ['character', addCharacter],
  ['break', breakLine],
  ['rule', flattener => flattener.walk(flattener, [{type: 'thematicBreak', start: 0, end: 0}])],
  ['nothing', nothing],
  ['list', flattenEntries],
  ['collapsible', flattenCollapsible],
  ['hidden', flattenHidden],
  ['collapse-begin', beginCollapse],
  ['collapse-end', endCollapse],
  ['flag', flattenFlag],
  ['icon', flattenIcon],
  ['icon-image', flattenIconImage],
  ['note', addReference],
  ['short', addCitation],
  ['uses', addReference],
  ['citation', addCitation],
  ['short-text', addCitation],
  ['dispute', addHedge],
  ['date', flattenDate],
  ['date-range', flattenDateRange],
  ['duration', flattenDuration],
  ['old-style', flattenOldStyle],
  ['as-of', flattenAsOf],
  ['circa', flattenCirca],
  ['number', flattenValue],
  ['fraction', flattenFraction],
  ['convert', flattenConvert],
  ['coordinates', addCoordinates],
  ['link', flattenLinkTemplate],
  ['ship', flattenShip],
  ['ship-name', flattenShipName],
  ['ship-class', flattenShipClass],
  ['title', addTitle],
  ['elsewhere', reportElsewhere],
])

/** Where a text may stand that no number has. */
const texts = ['text', 'content', 'quote'] as const
const countryName = /^[A-Z]{2,4}$/

/** Make of a template what its rule says; of one that nothing is known of, its last unnamed argument. */
export function flattenTemplate(flattener: Flattener, template: Template): void {
  const {survey} = flattener
  if (survey.boxes.has(template)) return
  if (template.function === true) {
    flattenFunction(flattener, template)
    return
  }
  const rule = survey.ruleOf(template.name)
  const handler = rule && handlers.get(rule.kind)
  if (handler !== undefined) {
    handler(flattener, template, rule as TemplateRule)
    return
  }
  const folded = foldTemplateName(template.name)
  const fate = fateOfTemplate.get(folded)
  if (fate !== undefined) {
    if (flattener.layout === 'claims') putWhole(flattener, ` ${template.name.trim()}`, template.start, template.end)
    else putMark(flattener, template, place => ({kind: 'fate', fate, ...place}))
    return
  }
  const country = countryName.test(template.name) ? countryOfCode.get(template.name) : undefined
  if (country !== undefined) flattenCountry(flattener, template, country)
  else if (folded.startsWith('lang-') || folded.startsWith('cite ')) {
    if (folded.startsWith('lang-')) walkParameter(flattener, parameterOf(template, 1))
    else addCitation(flattener, template, {kind: 'citation'})
  } else if (!isNavigation(folded)) flattenUnknown(flattener, template)
}

function isNavigation(folded: string): boolean {
  return folded.startsWith('campaignbox') || folded.endsWith('campaignbox') || folded.endsWith('campaign box') || folded.startsWith('use ')
}

/** In a list of names, a template with nothing but a year is called what it stands for: `{{Veldmark|1701}}`. */
function flattenUnknown(flattener: Flattener, template: Template): void {
  if (flattener.mode === 'prose') {
    walkParameter(flattener, unnamedOf(template).at(-1))
    return
  }
  report(flattener, 'unknown-template', `Unexpected template \`${template.name.slice(0, 60)}\`, expected one whose text is known`, template)
  const last = unnamedOf(template).at(-1)
  if (flattener.layout === 'names' && (last === undefined || isYear(last))) putWhole(flattener, template.name, template.start, template.end)
  else walkParameter(flattener, last)
}

function isYear({children}: Parameter): boolean {
  const [only] = children
  return children.length === 1 && only?.type === 'text' && /^\s*\d{0,4}\s*$/.test(only.value)
}

function flattenArgument(flattener: Flattener, template: Template, {argument = 1}: TemplateRule): void {
  const unnamed = argument === 'last' ? unnamedOf(template).at(-1) : parameterOf(template, argument)
  walkParameter(flattener, unnamed ?? unnamedOf(template).at(-1) ?? texts.map(name => parameterOf(template, name)).find(found => found))
}

function addCharacter(flattener: Flattener, {start, end}: Template, {text = ''}: TemplateRule): void {
  if (text.trim() === '') addSpace(flattener.line, start, end)
  else putWhole(flattener, text, start, end)
}

/** The marks of the references that a template makes or uses; it leaves no text. */
function addReference(flattener: Flattener, template: Template): void {
  for (const id of flattener.survey.ids.get(template) ?? []) {
    putMark(flattener, template, place => ({kind: 'reference', id, ...place}))
  }
}

/** A citation that is no reference by itself, being part of one or of a list of books, is text. */
function addCitation(flattener: Flattener, template: Template, {kind}: TemplateRule): void {
  if (flattener.survey.ids.has(template)) {
    addReference(flattener, template)
    return
  }
  const text = kind === 'citation' ? citationText(template) : shortText(template)
  if (text === '') return
  putWhole(flattener, text, template.start, template.end)
}

function addHedge(flattener: Flattener, template: Template, {text = template.name}: TemplateRule): void {
  putMark(flattener, template, place => ({kind: 'hedge', text, ...place}))
}

/** `{{circa|1066|1070}}`: "c. 1066 – c. 1070" */
function flattenCirca(flattener: Flattener, template: Template): void {
  const {start} = template
  putWhole(flattener, 'c. ', start, start + 2)
  const [first, second] = unnamedOf(template)
  walkParameter(flattener, first)
  if (second === undefined) return
  putWhole(flattener, ' – c. ', second.start, second.valueStart)
  walkParameter(flattener, second)
}

function addCoordinates(flattener: Flattener, template: Template): void {
  const place = toCoordinates(template)
  if (place === undefined) return
  putMark(flattener, template, at => ({kind: 'coordinates', ...place, ...at}))
}

/** `{{ill|X|de|lt=Y}}`: a link whose text is its label, else its target. */
function flattenLinkTemplate(flattener: Flattener, template: Template, {fragment}: TemplateRule): void {
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
function addTitle(flattener: Flattener, {start, end}: Template): void {
  const {title} = flattener.survey
  if (title === undefined) return
  putWhole(flattener, title, start, end)
}

function reportElsewhere(flattener: Flattener, template: Template): void {
  report(
    flattener,
    'value-elsewhere',
    `Unexpected template \`${template.name.slice(0, 60)}\`, expected a value that stands in the article`,
    template,
  )
}
