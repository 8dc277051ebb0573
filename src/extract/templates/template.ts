import {countryOfCode} from '../../data/countries.ts'
import {fateOfTemplate} from '../../data/fates.ts'
import {foldTemplateName} from '../../data/infoboxes.ts'
import type {TemplateRule} from '../../data/templates.ts'
import type {Parameter, Template} from '../../tree.ts'
import {parameterOf, unnamedOf} from '../arguments.ts'
import {addRule} from '../flatten/blocks.ts'
import {breakLine, type Flattener, putMark, putWhole, report, walkParameter} from '../flatten/flattener.ts'
import {flattenAsOf, flattenDate, flattenDateRange, flattenDuration, flattenOldStyle} from './date-templates.ts'
import {flattenCountry, flattenFlag, flattenIcon, flattenIconImage} from './flags.ts'
import {flattenFunction} from './functions.ts'
import {
  addCharacter,
  addCitation,
  addCoordinates,
  addHedge,
  addReference,
  addTitle,
  flattenCirca,
  flattenLinkTemplate,
} from './inline-templates.ts'
import {beginCollapse, endCollapse, flattenCollapsible, flattenEntries, flattenHidden} from './list-templates.ts'
import {flattenConvert, flattenFraction, flattenValue} from './number-templates.ts'
import {flattenShip, flattenShipClass, flattenShipName} from './ships.ts'

type Handler = (flattener: Flattener, template: Template, rule: TemplateRule) => void

const nothing: Handler = () => {}

const handlers: ReadonlyMap<TemplateRule['kind'], Handler> = new Map<TemplateRule['kind'], Handler>([
  ['text', flattenArgument],
  ['character', addCharacter],
  ['break', breakLine],
  ['rule', addRule],
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
  const fate = fateOfTemplate().get(folded)
  if (fate !== undefined) {
    if (flattener.layout === 'claims') putWhole(flattener, ` ${template.name.trim()}`, template.start, template.end)
    else putMark(flattener, template, at => ({kind: 'fate', fate, at, to: at}))
    return
  }
  const country = countryName.test(template.name) ? countryOfCode().get(template.name) : undefined
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

function reportElsewhere(flattener: Flattener, template: Template): void {
  report(
    flattener,
    'value-elsewhere',
    `Unexpected template \`${template.name.slice(0, 60)}\`, expected a value that stands in the article`,
    template,
  )
}
