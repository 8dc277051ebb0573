import {countryOfCode} from '../data/countries.ts'
import type {Flag} from '../schema/item.ts'
import type {Template} from '../tree.ts'
import {argumentText, parameterOf} from './arguments.ts'
import {beforeContent, closeMark, type Flattener, openMark, walkParameter} from './flattener.ts'
import {addMark, addWhole, nextAt} from './line.ts'

/** `Flag of the Kingdom of Orsena (1890).svg` */
const flagFile =
  /^(?:(?:civil|state|war|naval|military|merchant|old)\s+)?(?:flag|ensign|coat of arms|emblem|seal|banner|bandera|drapeau|flagge)\s+of\s+(?:the\s+)?/i

/** `{{flag|X|1912}}`, `{{army|X}}`: a flag and the name of what it stands for. */
export function flattenFlag(flattener: Flattener, template: Template): void {
  beforeContent(flattener)
  const flag = flagOf(template)
  const at = nextAt(flattener.line)
  addMark(flattener.line, {kind: 'flag', flag, at, to: at}, template.start, template.end)
  const shown = parameterOf(template, 'name') ?? parameterOf(template, 1)
  if (shown === undefined) return
  openMark(flattener, (from, to, text) => ({kind: 'link', link: {target: argumentText(template, 'link') || flag.name, text}, at: from, to}))
  walkParameter(flattener, shown)
  closeMark(flattener)
}

/** `{{flagicon|X}}`: a flag, which belongs to what stands behind it. */
export function flattenIcon(flattener: Flattener, template: Template): void {
  beforeContent(flattener)
  const at = nextAt(flattener.line)
  addMark(flattener.line, {kind: 'flag', flag: flagOf(template), at, to: at}, template.start, template.end)
  const text = parameterOf(template, 'text')
  if (text !== undefined && /[\p{L}\p{N}]/u.test(argumentText(template, 'text'))) walkParameter(flattener, text)
}

/** `{{flagicon image|Flag of X.svg}}` */
export function flattenIconImage(flattener: Flattener, template: Template): void {
  beforeContent(flattener)
  const at = nextAt(flattener.line)
  const flag = toFlag(argumentText(template, 1), argumentText(template, 'alt'))
  addMark(flattener.line, {kind: 'flag', flag, at, to: at}, template.start, template.end)
}

/** `{{USA}}`: a country by its code. */
export function flattenCountry(flattener: Flattener, template: Template, name: string): void {
  const {start, end} = template
  beforeContent(flattener)
  const at = nextAt(flattener.line)
  addMark(flattener.line, {kind: 'flag', flag: {name}, at, to: at}, start, end)
  openMark(flattener, (from, to, text) => ({kind: 'link', link: {target: name, text}, at: from, to}))
  const shown = parameterOf(template, 'name')
  if (shown === undefined) addWhole(flattener.line, name, start, end)
  else walkParameter(flattener, shown)
  closeMark(flattener)
}

/** The flag that a picture shows: what its file is named after, or, when that says nothing of a flag, its caption. */
export function toFlag(file: string, caption: string): Flag {
  const base = file
    .replace(/^[^:]{1,20}:/, '')
    .replaceAll('_', ' ')
    .replace(/\.\w{2,4}$/, '')
    .trim()
  if (flagFile.test(base)) return {name: base.replace(flagFile, '')}
  return {name: caption || base}
}

function flagOf(template: Template): Flag {
  const written = argumentText(template, 1)
  const variant = argumentText(template, 'variant') || argumentText(template, 2)
  const name = countryOfCode.get(written) ?? written
  return variant === '' ? {name} : {name, variant}
}
