import {distance} from 'fastest-levenshtein'
import {foldParameter} from '../data/infoboxes.ts'
import {currentNames, meantParameters, partsOf, spellingOf} from '../data/parameter-names.ts'

/** Longer names are none that somebody meant to write. */
const longest = 40

/** The parameter of the English template that somebody who wrote this name meant, when one is near. */
export function nearestParameter(kind: string, languages: readonly string[], written: string): string | undefined {
  if (written.length > longest) return undefined
  const folded = foldParameter(written)
  const {base, number, row} = partsOf(folded)
  const {single, numbered} = currentNames(kind)
  const meant = [...meantParameters(kind, languages, written), ...meantParameters(kind, languages, base)]
  const known = meant.flatMap(name => [name, `${name}${number || 1}`]).find(name => name !== written && spellingOf(kind, [], name) === name)
  if (known !== undefined) return known
  const column = closest(base, numbered)
  if (number === '') return closest(folded, single) ?? (column && `${column.spelling}1`)
  return column && column.spelling + Number(number) + (column.rows.includes(row) ? row : '')
}

/** What belongs to the name that differs in the fewest letters, when those are few. */
function closest<T>(folded: string, from: ReadonlyMap<string, T>): T | undefined {
  let found: T | undefined
  let fewest = Math.max(1, Math.floor(folded.length / 4)) + 1
  for (const [name, value] of from) {
    const letters = distance(folded, name)
    if (letters >= fewest) continue
    fewest = letters
    found = value
  }
  return found
}
