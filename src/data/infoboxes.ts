import {once} from '../once.ts'
import data from './infoboxes.json' with {type: 'json'}

/** A box of Wikipedia in some language. */
export interface KnownBox {
  /** Of the definition that reads it, else `other`. */
  kind: string
  /** Of the English template. */
  name: string
  /** BCP 47, of the wiki whose parameters it has beside the English ones. */
  language: string
}

type Table = ReadonlyMap<string, string>

/** `combatant1`, `commander2a`, `خصم1أ`; the base is what stands before the last digits. */
const numbered = /^(?<base>.*\D)(?<number>\d{1,2})(?<row>[a-dأبجد]?)$/u
/** A name that is folded as it stands, as most are. */
const foldedAlready = /^[a-z\d]+(?:_[a-z\d]+)*$/
const invisible = /[\u200b-\u200f\u2060\ufeff]/g
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/g
const zeros = [0x660, 0x6f0]

const boxes = once(boxesByName)
const parameters = once(parametersByKind)
const exceptions = once(exceptionsByKind)
const layouts = once((): ReadonlyMap<string, string> => new Map(Object.entries(data.layouts)))
const rows = once((): ReadonlyMap<string, string> => new Map(Object.entries(data.rows)))

/** The box that a template of this name is, on any wiki. */
export function knownBox(templateName: string): KnownBox | undefined {
  return boxes().get(foldTemplateName(templateName))
}

/** A template's name as names are compared: without case, underscores and the namespace. */
export function foldTemplateName(name: string): string {
  const folded = name.replaceAll('_', ' ').trim().toLowerCase()
  return folded.startsWith('template:') ? folded.slice('template:'.length).trim() : folded
}

/**
 * The canonical English name of a box's parameter, in any of these languages and English; absent when it is none of the kind's.
 *
 * Each parameter is looked up by itself, for some wikis mix languages in one box. A number and a row keep their place (`VERLUSTE2` is
 * `casualties2`), but for a cell whose number names no side on its wiki, which is canonical without one (`bajas4` is `casualties`).
 */
export function canonicalParameter(kind: string, languages: readonly string[], writtenName: string): string | undefined {
  const tables = parameters().get(kind)
  if (tables === undefined) return undefined
  const folded = foldParameter(writtenName)
  const {base = '', number = '', row = ''} = partsOf(folded) ?? {}
  for (const language of [...languages, 'en']) {
    const table = tables.get(language)
    const whole = table?.get(folded)
    if (whole !== undefined) return whole
    const column = number === '' ? undefined : table?.get(base.replace(/_$/, ''))
    if (column !== undefined) return column + Number(number) + (rows().get(row) ?? row)
  }
  return undefined
}

/** The kind of box that has most of these parameters by the names only it uses; of kinds alike the first. Absent when none of them is told. */
export function kindOfParameters(names: readonly string[]): string | undefined {
  let found: string | undefined
  let most = 0
  for (const [kind, telling] of Object.entries(data.telling)) {
    const folded = names.map(name => foldParameter(name).replace(/\d+[a-d]?$/, ''))
    const count = new Set(folded.filter(name => telling.includes(name))).size
    if (count > most) {
      most = count
      found = kind
    }
  }
  return found
}

/**
 * What a parameter is beside others with a value: `conflicto` names the larger war where `nombre` names the battle.
 *
 * Absent when its name says the same in every box.
 */
export function canonicalBeside(kind: string, writtenName: string, inUse: ReadonlySet<string | undefined>): string | undefined {
  const exception = exceptions().get(kind)?.get(foldParameter(writtenName))
  return exception?.beside.some(name => inUse.has(name)) === true ? exception.name : undefined
}

/** The layout of a canonical parameter's values, for those that have one of their own. */
export function layoutNameOf(canonicalName: string): string | undefined {
  const {base = canonicalName} = partsOf(canonicalName) ?? {}
  return layouts().get(base)
}

/** What a numbered name is made of; most names have no digit near their end, and need no pattern to say so. */
function partsOf(name: string): {[part: string]: string | undefined} | undefined {
  const {length} = name
  const mayBeNumbered = isDigit(name.charCodeAt(length - 1)) || isDigit(name.charCodeAt(length - 2))
  return mayBeNumbered ? numbered.exec(name)?.groups : undefined
}

function isDigit(character: number): boolean {
  return character >= 48 && character <= 57
}

function boxesByName(): ReadonlyMap<string, KnownBox> {
  return new Map(data.boxes.flatMap(({names, ...box}) => names.map(name => [foldTemplateName(name), box] as const)))
}

function parametersByKind(): ReadonlyMap<string, ReadonlyMap<string, Table>> {
  return new Map(
    Object.entries(data.parameters).map(([kind, languages]) => [
      kind,
      new Map(Object.entries(languages).map(([language, names]) => [language, toTable(names)] as const)),
    ]),
  )
}

function exceptionsByKind(): ReadonlyMap<string, ReadonlyMap<string, {beside: readonly string[]; name: string}>> {
  return new Map(Object.entries(data.exceptions).map(([kind, parameters]) => [kind, new Map(Object.entries(parameters))]))
}

function toTable(names: Readonly<Record<string, string>>): Table {
  return new Map(Object.entries(names).map(([name, canonical]) => [foldParameter(name), canonical]))
}

/** A parameter's name as names are compared: without case, joiners and underscores, digits those of English. */
export function foldParameter(name: string): string {
  if (foldedAlready.test(name)) return name
  return name
    .replace(invisible, '')
    .replace(otherDigits, digit => String(digit.charCodeAt(0) - (zeros.findLast(zero => digit.charCodeAt(0) >= zero) ?? 0)))
    .trim()
    .toLowerCase()
    .replace(/[ _]+/g, '_')
}
