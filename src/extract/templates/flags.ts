import {countryOfCode} from '../../data/countries.ts'
import type {TemplateRule} from '../../data/templates.ts'
import type {Flag} from '../../schema/item.ts'
import type {Template} from '../../tree.ts'
import {argumentText, parameterOf} from '../arguments.ts'
import {closeMark, type Flattener, openMark, putFlag, putWhole, walkParameter} from '../flatten/flattener.ts'
import {forceName} from './forces.ts'

/** `Flag of the Kingdom of Orsena (1890).svg` */
const flagFile =
  /^(?:(?:civil|state|war|naval|military|merchant|old)\s+)?(?:flag|ensign|(?:coat of )?arms|emblem|seal|banner|bandera|drapeau|flagge)\s+of\s+(?:the\s+)?/i

/** `Holm flag.svg`, but not `Holm black flag.svg`: a colour says nothing without the word. */
const flagLast = /(?<!\b(?:black|white|red|green|blue|yellow|orange))\s+(?:flag|coat of arms)$/i
/** `23px`, `x20px`: how large the picture is, which is no variant of the flag. */
const size = /^\d{0,4}(?:x\d{1,4})?\s*px$/i

/** `{{flag|X|1912}}`, `{{army|X}}`: a flag and the name of what it stands for. */
export function flattenFlag(flattener: Flattener, template: Template, {force}: TemplateRule): void {
  const flag = flagOf(template)
  putFlag(flattener, template, flag)
  const named = force === undefined || parameterOf(template, 'name') !== undefined ? undefined : forceName(flag.name, force)
  if (named !== undefined) {
    openMark(flattener, (from, to, text) => ({kind: 'link', link: {target: named, text}, at: from, to}))
    putWhole(flattener, named, template.start, template.end)
    closeMark(flattener)
    return
  }
  const shown = parameterOf(template, 'name') ?? parameterOf(template, 1)
  if (shown === undefined) return
  openMark(flattener, (from, to, text) => ({kind: 'link', link: {target: argumentText(template, 'link') || flag.name, text}, at: from, to}))
  walkParameter(flattener, shown)
  closeMark(flattener)
}

/** `{{flagicon|X}}`: a flag, which belongs to what stands behind it. */
export function flattenIcon(flattener: Flattener, template: Template): void {
  putFlag(flattener, template, flagOf(template))
  const text = parameterOf(template, 'text')
  if (text !== undefined && /[\p{L}\p{N}]/u.test(argumentText(template, 'text'))) walkParameter(flattener, text)
}

/** `{{flagicon image|Flag of X.svg}}` */
export function flattenIconImage(flattener: Flattener, template: Template): void {
  const file = argumentText(template, 1)
  putFlag(flattener, template, toFlag(file, argumentText(template, 'alt')), !showsFlag(file))
}

/** `{{USA}}`: a country by its code. */
export function flattenCountry(flattener: Flattener, template: Template, name: string): void {
  const {start, end} = template
  putFlag(flattener, template, {name})
  openMark(flattener, (from, to, text) => ({kind: 'link', link: {target: name, text}, at: from, to}))
  const shown = parameterOf(template, 'name')
  if (shown === undefined) putWhole(flattener, name, start, end)
  else walkParameter(flattener, shown)
  closeMark(flattener)
}

/** The flag that a picture shows: what its file is named after, or, when that says nothing of a flag, its caption. */
export function toFlag(file: string, caption: string): Flag {
  const base = decoded(file)
    .replace(/^[^:]{1,20}:/, '')
    .replaceAll('_', ' ')
    .replace(/\.\w{2,4}$/, '')
    .trim()
  if (flagFile.test(base)) return {name: base.replace(flagFile, '')}
  if (flagLast.test(base)) return {name: base.replace(flagLast, '')}
  return {name: caption || base}
}

/** Whether a picture is one of a flag by the name of its file: `File:Flag_of_Orsena.svg`, and not `File:Arms of Orsena.svg`. */
export function showsFlag(file: string): boolean {
  return /flag|ensign|banner|bandera|bandeira|bandiera|drapeau|vlag|jack/i.test(file)
}

/** `Flag_of_C%C3%B4te.svg`: names of files as they stand in URLs; those that are none stay as written. */
function decoded(file: string): string {
  if (!file.includes('%')) return file
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}

function flagOf(template: Template): Flag {
  const written = argumentText(template, 1)
  const second = argumentText(template, 2)
  const variant = argumentText(template, 'variant') || (size.test(second) ? '' : second)
  const name = countryOfCode().get(written) ?? written
  return variant === '' ? {name} : {name, variant}
}
