import type {SectionText} from '../document.ts'

/** `(SDF)` */
const opening = / \((?<short>\p{Lu}[\p{Lu}\p{N}-]{1,9})\)/gu
/** Words of names: with a capital, or small ones within */
const ofName = /^(?:\p{Lu}|of$|the$|and$|for$|al-|de$)/u
/** A name has so many words and characters at most. */
const longestName = 8
const longestText = 120

/** `Syrian Democratic Forces (SDF)`: the words before the bracket, as far as they have capitals; the first of each abbreviation. */
export function abbreviations(sections: readonly SectionText[]): Map<string, string> {
  const short = new Map<string, string>()
  const waiting = sections.toReversed()
  for (let section = waiting.pop(); section !== undefined; section = waiting.pop()) {
    const {value} = section.text
    for (const {index, groups} of value.matchAll(opening)) {
      if (groups?.short === undefined || short.has(groups.short)) continue
      const name = nameBefore(value, index)
      if (name !== '') short.set(groups.short, name)
    }
    for (const below of section.sections.toReversed()) waiting.push(below)
  }
  return short
}

function nameBefore(text: string, at: number): string {
  const words = text
    .slice(Math.max(0, at - longestText), at)
    .split(/\s+/)
    .slice(-longestName)
  return words.slice(words.findLastIndex(word => !ofName.test(word)) + 1).join(' ')
}
