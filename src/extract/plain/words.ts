import {anyOf} from '../../any-of.ts'
import {englishPlainWords as words} from '../../data/plain-words.ts'

/** The words that a rule looks at stand within this many characters of a text's start or end. */
const reach = 80

/** `part of the` */
const joiningEnd = new RegExp(String.raw`(?:^|\s)${anyOf(words.joining)}$`, 'iu')
/** `al-Nusra`, `d'Albret` */
const articleStart = new RegExp(String.raw`^${anyOf(words.articles)}[-'’]\p{Lu}`, 'u')
/** `c. 400`, `some two hundred`, `~90` */
const numberStart = new RegExp(
  String.raw`^(?:(?:${anyOf(words.approximations)}\b\.?|[~≈<>±+])\s*){0,3}(?:\d|${anyOf(words.numbers)}\b)`,
  'iu',
)

/** Whether a text ends with a word that wants another one behind it. */
export function endsWithinPhrase(text: string): boolean {
  return joiningEnd.test(text.slice(-reach))
}

export function beginsWithNumber(text: string): boolean {
  return numberStart.test(text.slice(0, reach))
}

/** Whether the first word is in lower case; that of `al-Nusra` is not. */
export function beginsInLowerCase(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(text.slice(0, reach)) && !articleStart.test(text.slice(0, reach))
}

/** The words of a text as they are written, without the signs around them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []
}
