import {anyOf} from '../../any-of.ts'
import {englishPeople} from '../../data/people.ts'
import {englishPlainWords as words} from '../../data/plain-words.ts'
import type {Layout} from '../layout.ts'
import {goesOnWithClaim} from './claims.ts'
import {isAdjective} from './missing.ts'
import {beginsInLowerCase, endsWithinPhrase, wordsOf} from './words.ts'

/** Whether the comma between two texts parts them, is a comma of one text (`keep`), or a line break within a phrase (`drop`). */
export type Join = 'part' | 'keep' | 'drop'

/** `First phase: 3 May` */
const label = /^[\p{Lu}\p{N}][^,:]{0,60}:\s/u
/** `Jr.`, `1st Duke of X` */
const apposition = new RegExp(
  String.raw`^(?:${anyOf(englishPeople.suffixes)}\.?\s*(?:$|\()|\d+(?:st|nd|rd|th)\s+${anyOf(words.titles)}\b)`,
  'iu',
)
/** `Duke of X`: belongs to a name before it that is none like it. */
const titleOf = new RegExp(String.raw`^${anyOf(words.titles)}\s+(?:of|de|du|von|zu|d['’])`, 'iu')
/** `Thomas`, `Lord X` */
const singleName = /^\p{Lu}\p{Ll}+$/u
const peer = /^(?:Lord|Viscount|Baron|Earl)\s\p{Lu}/u
/** `b) the second` */
const enumerated = /^\p{L}\)/u
/** `3,000:` */
const numberLabel = /^[^\p{L}]*:$/u
const outcome = new RegExp(String.raw`\b${anyOf(words.outcomes)}\b`, 'iu')
/** `Y and Z` of `X, Y and Z` */
const lastOfSeries = /^(?:\p{Lu}\S*\s){1,3}and\s/u
const connector = /^(?:of|the|and|de|la|le|du|von|van|al|el|in)$/u

/**
 * What the comma between `before` and `next` does; `after` is the text behind the next comma, `''` when there is none.
 *
 * Never parts before a word in lower case, nor in a place; all others as the layout says.
 */
export function joinOf(before: string, next: string, after: string, layout: Layout): Join {
  if (layout === 'names' && /^of\s/.test(next)) return 'drop'
  if (layout !== 'place' && endsWithinPhrase(before)) return 'drop'
  if (layout === 'place') return endsWithinPhrase(before) ? 'drop' : 'keep'
  if (layout === 'text') return label.test(next.slice(0, 80)) ? 'part' : 'keep'
  if (/^[([]/.test(next)) return 'drop'
  if (enumerated.test(next) || (before.endsWith(':') && !numberLabel.test(before))) return 'part'
  if (layout === 'claims') return goesOnWithClaim(next) ? 'keep' : 'part'
  if (layout === 'links') return /^the\s/.test(next) || (/\p{L}/u.test(next) && !beginsInLowerCase(next)) ? 'part' : 'keep'
  if (beginsInLowerCase(next)) return 'keep'
  if (layout === 'names') return isAdjective(before) && isAdjective(wordsOf(next.slice(0, 80))[0] ?? '') ? 'keep' : 'part'
  if (layout === 'commanders') return belongsToName(before, next) ? 'keep' : 'part'
  if (layout === 'units') return isWithinUnit(before, next) ? 'keep' : 'part'
  if (layout === 'sentence') return goesOnWithSentence(before, next, after) ? 'keep' : 'part'
  return 'part'
}

function belongsToName(before: string, next: string): boolean {
  if (apposition.test(next) || (titleOf.test(next) && !titleOf.test(before))) return true
  return singleName.test(before) && peer.test(next)
}

/** `2nd Battalion, 5th Marines`: a small unit goes before the larger one that it is of. */
function isWithinUnit(before: string, next: string): boolean {
  const level = levelOf(before)
  return level >= 0 && level <= battalion && /^\d+(?:st|nd|rd|th)\b/.test(next) && levelOf(next) > level
}

const battalion = words.unitLevels.findIndex(level => level.includes('battalion'))
const levels: ReadonlyMap<string, number> = new Map(words.unitLevels.flatMap((level, index) => level.map(word => [word, index] as const)))

/** The level of the last word that names a kind of unit; -1 when there is none. */
function levelOf(text: string): number {
  const found = wordsOf(text.slice(-120)).findLast(word => levels.has(word.toLowerCase()))
  return found === undefined ? -1 : (levels.get(found.toLowerCase()) ?? -1)
}

/** A number, names, or a name with something behind it in apposition go on with the sentence before them. */
function goesOnWithSentence(before: string, next: string, after: string): boolean {
  if (label.test(next.slice(0, 80))) return false
  if (/^[^\p{L}]*\p{N}/u.test(next)) return true
  if (!outcome.test(before) && lastOfSeries.test(next)) return true
  if (outcome.test(next)) return false
  if (after !== '' && beginsInLowerCase(after)) return true
  const names = wordsOf(next.slice(0, 200))
  if (outcome.test(before) && names.length > 1) return false
  return names.every(word => /^[\p{Lu}\p{N}]/u.test(word) || connector.test(word))
}
