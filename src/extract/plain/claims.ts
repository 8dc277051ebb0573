import {anyOf} from '../../any-of.ts'
import {fateOfCode} from '../../data/fates.ts'
import {englishPlainWords as words} from '../../data/plain-words.ts'
import {beginsInLowerCase, beginsWithNumber} from './words.ts'

/** `300 of whom`, `9 more` */
const counted = new RegExp(String.raw`^\D{0,20}\d[\d,.–+-]*\s+${anyOf(words.counted)}\b`, 'iu')
/** `14 May`, `1945` */
const date = new RegExp(String.raw`^(?:\d{1,2}(?:st|nd|rd|th)?\s+${anyOf(words.months)}\b|[12]\d{3}\b(?!\s*\p{L}))`, 'iu')
/** `KIA`, `& WIA` */
const category = new RegExp(String.raw`^(?:&|${[...fateOfCode().keys()].join('|')}\b)`)
/** `(A's claim)`, `(ABC)` */
const bracketed = /\(([^()]*)\)/g
/** A bracket that is one word in lower case, such as `(estimated)`, names nobody. */
const bare = /^\p{Ll}+$/u
const cue = new RegExp(String.raw`(?:^|[^\p{L}\p{N}])${anyOf(words.sourceCues)}(?![\p{L}\p{N}])|^\p{Lu}{2,6}$`, 'iu')

/** Whether a text behind a comma belongs to the claim before it: it begins with neither a number of its own nor a capital. */
export function goesOnWithClaim(next: string): boolean {
  if (category.test(next)) return true
  if (beginsWithNumber(next)) return counted.test(next.slice(0, 80)) || date.test(next.slice(0, 40))
  return beginsInLowerCase(next)
}

/**
 * For each text of a run, whether it stands in one item with the one behind it: a bracket that names a source covers all
 * numbers before it that have no source of their own (`90 killed, 12 captured (A's claim)`).
 */
export function coveredByNext(texts: readonly string[]): boolean[] {
  const covered: boolean[] = texts.map(() => false)
  for (let index = texts.length - 2; index >= 0; index--) {
    const text = texts[index] ?? ''
    const next = texts[index + 1] ?? ''
    const reaches = covered[index + 1] === true || namesSource(next)
    covered[index] = reaches && !text.endsWith(')') && beginsWithNumber(text) && beginsWithNumber(next)
  }
  return covered
}

function namesSource(text: string): boolean {
  return [...text.matchAll(bracketed)].some(([, inside = '']) => cue.test(inside.trim()) && !bare.test(inside.trim()))
}
