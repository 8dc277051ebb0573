/** The UTF-16 codes of the characters that are markup. */
export const code = {
  tab: 9,
  lineFeed: 10,
  space: 32,
  exclamation: 33,
  hash: 35,
  ampersand: 38,
  apostrophe: 39,
  asterisk: 42,
  plus: 43,
  hyphen: 45,
  slash: 47,
  colon: 58,
  semicolon: 59,
  less: 60,
  equals: 61,
  greater: 62,
  leftBracket: 91,
  rightBracket: 93,
  underscore: 95,
  leftBrace: 123,
  pipe: 124,
  rightBrace: 125,
} as const

/** Space, tab, or line feed: what MediaWiki trims from names and values (CR is read as one of these). */
export function isWhite(character: number): boolean {
  return character === code.space || character === code.lineFeed || character === code.tab
}

export function isBlank(character: number): boolean {
  return character === code.space || character === code.tab
}

/** A letter from a to z in either case. */
export function isLetter(character: number): boolean {
  const lower = character | 32
  return lower >= 97 && lower <= 122
}

/** How often `character` stands in a row from `at` on, before `end`. */
export function runLength(text: string, character: number, at: number, end: number): number {
  let to = at
  while (to < end && text.charCodeAt(to) === character) to++
  return to - at
}

/** A table to look up whether a character below 128 is one of `characters`. */
export function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
