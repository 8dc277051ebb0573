/** A stretch of a text and where it begins. */
export interface Sentence {
  text: string
  at: number
}

const farthest = 2000
const longest = 800
/** A full stop and a capital behind it, but not one behind an initial or a short word: `St. Albans`, `c. 1190`, `D. H. Hill` */
const stop = /(?<=[\p{L}\p{N})\]"”’']{3})[.!?](?=\s+\p{Lu})|\n/gu

/** Of the beginning of a text, the first sentence that has one of these names in it, in any case; notes above the text have none. */
export function firstSentence(text: string, names: readonly (string | undefined)[]): Sentence | undefined {
  const wanted = names.flatMap(name => (name === undefined || name.trim() === '' ? [] : [name.replace(/\s*\(.*/, '').toLowerCase()]))
  let at = 0
  for (const {index} of [...text.slice(0, farthest).matchAll(stop), {index: Math.min(text.length, farthest)}]) {
    const sentence = text.slice(at, Math.min(index, at + longest))
    const folded = sentence.toLowerCase()
    if (wanted.some(name => folded.includes(name))) return {text: sentence, at}
    at = index + 1
  }
  return undefined
}
