/** A word of a name: folded for comparison, and as written but for the dots of an abbreviation. */
export interface NameWord {
  folded: string
  written: string
}

/** `U.S.`, `Ba'ath`, `17th` */
const word = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,7}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼʻ`][\p{L}\p{N}\p{M}]+)*/gu
const possessive = /['’ʼʻ`]s$/iu
const marks = /[.'’ʼʻ`]/gu
const simple = /^[A-Za-z0-9]+$/
const ascii = /^[ -~]*$/
const combining = /\p{M}/gu
/** Letters that stay as they are when accents are taken off. */
const letters: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
])

/** The words of a name, without case, accents, dots, apostrophes and the possessive `'s`. */
export function nameWords(name: string): NameWord[] {
  return plainWords(name) ?? anyWords(name)
}

/** Most names have words of ASCII letters and digits alone, which need no pattern; nothing for others. */
function plainWords(name: string): NameWord[] | undefined {
  const words: NameWord[] = []
  let from = 0
  for (let at = 0; at <= name.length; at++) {
    const code = name.charCodeAt(at)
    if (isPlain(code)) continue
    if (code > 127 || code === 46 || code === 39 || code === 96) return undefined
    if (at > from) {
      const written = name.slice(from, at)
      words.push({folded: written.toLowerCase(), written})
    }
    from = at + 1
  }
  return words
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

function anyWords(name: string): NameWord[] {
  return (name.match(word) ?? []).map(match => {
    // most words are such, and need no folding but that of case
    if (simple.test(match)) return {written: match, folded: match.toLowerCase()}
    const written = match.replace(possessive, '').replace(marks, '')
    return {written, folded: foldWord(written)}
  })
}

/** The folded words of a name in one string: a key to look it up by. A leading article is left out. */
export function nameKey(name: string): string {
  return joined(withoutArticle(nameWords(name)))
}

/** The folded words in one string. */
export function joined(words: readonly NameWord[]): string {
  return words.map(({folded}) => folded).join(' ')
}

/** The words without a leading article. */
export function withoutArticle(words: readonly NameWord[]): readonly NameWord[] {
  return words.length > 1 && words[0]?.folded === 'the' ? words.slice(1) : words
}

/** A folded word without the sign of the plural: `rebel` for `rebels`. */
export function singular(folded: string): string {
  return folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded
}

function foldWord(written: string): string {
  const lower = written.toLowerCase()
  if (ascii.test(lower)) return lower
  return [...lower.normalize('NFKD').replace(combining, '')].map(letter => letters.get(letter) ?? letter).join('')
}
