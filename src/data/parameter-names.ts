import {once} from '../once.ts'
import infoboxes from './infoboxes.json' with {type: 'json'}
import {canonicalParameter, foldParameter} from './infoboxes.ts'
import data from './parameter-names.json' with {type: 'json'}

/** What became of a parameter that a template no longer reads. */
export interface DeprecatedParameter {
  /** The parameter to use in its place; absent when there is none. */
  now?: string
  /** Whether its value may stand there as it is. */
  rename?: boolean
}

/** The names a kind of box has on one wiki: by folded name the spelling, of those with a number and of the others. */
export interface Names {
  single: ReadonlyMap<string, string>
  numbered: ReadonlyMap<string, {spelling: string; rows: string}>
}

/** `commander2a`, `dowódca_1`: a base, the number of a side and perhaps a row. */
const withNumber = /^(?<base>.*[^\d_])_?(?<number>\d{1,2})(?<row>[a-zأبجد]?)$/u
/** `p2combatant1`: a phase before a name. */
const phase = /^(?<prefix>\p{L})\d(?<name>\p{L}.*)$/u
const none: Names = {single: new Map(), numbered: new Map()}

const tables = once(() => ({
  columns: toMaps(data.numbered),
  alsoSingle: toSets(data.unnumbered),
  misnamed: toSets(data.misnamed),
}))
const meant = once(() => toMaps(data.meant))
const deprecated = once(() => toMaps<DeprecatedParameter>(data.deprecated))
const phases = once(() => toMaps<string>(data.phases))
const names = once(
  (): ReadonlyMap<string, ReadonlyMap<string, Names>> =>
    new Map(
      Object.entries(infoboxes.parameters).map(([kind, languages]) => [
        kind,
        new Map(Object.entries(languages).map(([language, table]) => [language, toNames(kind, language, table)] as const)),
      ]),
    ),
)

/** Whether the parameters of boxes of a kind are known. */
export function hasKnownParameters(kind: string): boolean {
  return names().has(kind)
}

/** How the template spells the parameter of this name in one of these languages or English, which may differ in case, spaces and underscores. */
export function spellingOf(kind: string, languages: readonly string[], written: string): string | undefined {
  const folded = foldParameter(written)
  const {prefix = '', name = ''} = phase.exec(folded)?.groups ?? {}
  const inPhase = languages.some(language => phases().get(kind)?.get(language) === prefix)
  for (const language of [...languages, 'en']) {
    const spelling = spellingIn(namesOf(kind, language), inPhase ? name : folded, language)
    // Of other wikis only some spellings are known.
    if (spelling !== undefined) return language === 'en' && !inPhase ? spelling : written
  }
  return undefined
}

/** The names of a kind's English template that are still read, by folded name: those without a number, and those of columns. */
export function currentNames(kind: string): Names {
  const {single, numbered} = namesOf(kind, 'en')
  return {single: new Map([...single].filter(([name]) => deprecated().get(kind)?.has(name) !== true)), numbered}
}

/** The English parameters that a name may have been meant for, which is another template's or only a word for the same. */
export function meantParameters(kind: string, languages: readonly string[], written: string): string[] {
  const folded = foldParameter(written)
  return [canonicalParameter(kind, languages, written), meant().get(kind)?.get(folded)].flatMap(name => name ?? [])
}

/** What became of a parameter of the English template; absent when it is still read, or never was. */
export function deprecatedParameter(kind: string, written: string): DeprecatedParameter | undefined {
  return deprecated().get(kind)?.get(foldParameter(written))
}

function namesOf(kind: string, language: string): Names {
  return names().get(kind)?.get(language) ?? none
}

/** The parts of a folded name with a number; the whole is the base of one without. */
export function partsOf(folded: string): {base: string; number: string; row: string} {
  const {base = folded, number = '', row = ''} = withNumber.exec(folded)?.groups ?? {}
  return {base, number, row}
}

function spellingIn({single, numbered}: Names, folded: string, language: string): string | undefined {
  const whole = single.get(folded)
  if (whole !== undefined) return whole
  const {base, number, row} = partsOf(folded)
  const column = number === '' ? undefined : numbered.get(base)
  if (column === undefined || (language === 'en' && !column.rows.includes(row))) return undefined
  return column.spelling + number + row
}

/** On wikis other than the English every name may stand with a number and without. */
function toNames(kind: string, language: string, table: Readonly<Record<string, string>>): Names {
  const {columns, alsoSingle, misnamed} = tables()
  const single = new Map<string, string>()
  const numbered = new Map<string, {spelling: string; rows: string}>()
  for (const [spelling, canonical] of Object.entries(table)) {
    const folded = foldParameter(spelling)
    const rows = columns.get(kind)?.get(canonical)
    if (language !== 'en') {
      single.set(folded, spelling)
      numbered.set(folded, {spelling, rows: ''})
    } else if (misnamed.get(kind)?.has(spelling) !== true) {
      if (rows === undefined || alsoSingle.get(kind)?.has(spelling) === true) single.set(folded, spelling)
      if (rows !== undefined) numbered.set(folded, {spelling, rows})
    }
  }
  return {single, numbered}
}

/** JSON's objects, for look-ups by text from input. */
function toMaps<T>(kinds: Readonly<Record<string, Readonly<Record<string, T>>>>): ReadonlyMap<string, ReadonlyMap<string, T>> {
  return new Map(Object.entries(kinds).map(([kind, table]) => [kind, new Map(Object.entries(table))]))
}

function toSets(kinds: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(kinds).map(([kind, names]) => [kind, new Set(names)]))
}
