/** A word, number, sign or line end; `at` and `to` are offsets into the flat text of its line. */
export interface Token {
  kind: 'word' | 'number' | 'ordinal' | 'sign' | 'break'
  /** In lower case, without the points of an abbreviation and the ending of a possessive; apostrophes are straight. */
  folded: string
  text: string
  at: number
  to: number
  /** Index of the line it stands in. */
  line: number
  /** Of a number. */
  value: number
  /** Whether white space, or nothing at all, stands before it. */
  spaced: boolean
}

/** What begins like a number and is none: `5th`, `40-gun`, `17px`, `1940s`; else what `word` matches. */
const ordinal = /^\d+(?:st|nd|rd|th|d)$/u
/** `Ja'far`, `F-15`, `men-at-arms` */
const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:['’ʼ-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*)*['’](?=\s|$)|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:['’ʼ-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*)*/uy
/** `U.S.`, `K.I.A` */
const abbreviation = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])/uy
/** `4,000`, `4 000`, `1 300 000` with a no-break or thin space, `12'000`, `40.000`, `2.5`, `500` */
const number = /\d{1,3}(?: 000)+(?!\d)|\d{1,3}(?:[,.'\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?/y
/** `40-gun`, `5th`, `50k`, `1940s` */
const letterAfter = /-?[\p{L}\p{M}]/uy
const multiplied = /(?:k|m|mn|mln|bn)(?![\p{L}\p{N}])/iuy
const digit = /\p{Nd}/u
/** `۱۱٬۵۰۰` */
const otherNumber = /\p{Nd}{1,3}(?:[٬,]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+/uy
const fractions: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])
const letterOrDigit = /[\p{L}\p{N}]/u
const space = /\s/
const decimal = /^\d{1,3}\.\d{1,2}$|^\d+\.\d{4,}$|^0\.\d+$/

/** The tokens of a line's flat text, without a token for its end. Takes one step over the text for each token. */
export function tokensOf(text: string, line: number): Token[] {
  const tokens: Token[] = []
  let at = 0
  let spaced = true
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32 || (code < 128 ? code >= 9 && code <= 13 : space.test(text.charAt(at)))) {
      at++
      spaced = true
      continue
    }
    const token = plainToken(text, at, code, line, spaced) ?? tokenAt(text, at, line, spaced)
    tokens.push(token)
    at = token.to
    spaced = false
  }
  return tokens
}

/** Most words and numbers are of ASCII letters, or digits, alone and need no pattern; nothing for others. */
function plainToken(text: string, at: number, code: number, line: number, spaced: boolean): Token | undefined {
  if (isLetter(code)) {
    let to = at + 1
    while (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to))) to++
    const next = text.charCodeAt(to)
    if (next > 127 || next === 39 || next === 45 || (next === 46 && to === at + 1)) return undefined
    const written = text.slice(at, to)
    return {kind: 'word', folded: written.toLowerCase(), text: written, at, to, line, value: Number.NaN, spaced}
  }
  if (isDigit(code)) {
    let to = at + 1
    while (isDigit(text.charCodeAt(to))) to++
    if (!endsNumber(text, to)) return undefined
    const written = text.slice(at, to)
    return {kind: 'number', folded: written, text: written, at, to, line, value: Number(written), spaced}
  }
  if (code > 127) return undefined
  const sign = text.charAt(at)
  return {kind: 'sign', folded: sign, text: sign, at, to: at + 1, line, value: Number.NaN, spaced}
}

/** Whether nothing can go on with a number behind its digits: no letter, thousands, decimals or fraction. */
function endsNumber(text: string, to: number): boolean {
  const next = text.charCodeAt(to)
  if (next > 127 || isLetter(next) || next === 39 || next === 45) return false
  return !((next === 32 || next === 44 || next === 46) && isDigit(text.charCodeAt(to + 1)))
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function tokenAt(text: string, at: number, line: number, spaced: boolean): Token {
  if (digit.test(text[at] ?? '')) {
    const found = numberAt(text, at, line, spaced)
    if (found !== undefined) return found
  }
  const found = matchAt(abbreviation, text, at) ?? matchAt(word, text, at)
  if (found !== undefined) {
    const kind = ordinal.test(found) ? 'ordinal' : 'word'
    return {kind, folded: fold(found), text: found, at, to: at + found.length, line, value: Number.NaN, spaced}
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return {kind: 'sign', folded: sign, text: sign, at, to: at + sign.length, line, value: Number.NaN, spaced}
}

/** The number at `at`; nothing when what begins with its digits is a word. */
function numberAt(text: string, at: number, line: number, spaced: boolean): Token | undefined {
  const written = matchAt(number, text, at) ?? matchAt(otherNumber, text, at)
  if (written === undefined) return undefined
  const fraction = fractions.get(text[at + written.length] ?? '') ?? 0
  const to = at + written.length + (fraction > 0 ? 1 : 0)
  if (matchAt(letterAfter, text, to) !== undefined && matchAt(multiplied, text, to) === undefined) return undefined
  return {kind: 'number', folded: written, text: text.slice(at, to), at, to, line, value: numberOf(written) + fraction, spaced}
}

/** Points and commas part thousands, unless too few or too many digits follow: `1.5`. */
function numberOf(written: string): number {
  return Number(decimal.test(written) ? written : [...written].map(asciiDigit).join(''))
}

/** Digits of any script; they come in runs of ten that begin at a code point ending in 0 or 6. */
function asciiDigit(character: string): string {
  if (!digit.test(character)) return ''
  const code = character.codePointAt(0) ?? 0
  const nibble = code % 16
  return String(digit.test(String.fromCodePoint(code - nibble)) ? nibble : nibble - 6)
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function fold(written: string): string {
  const lower = written.toLowerCase().replace(/[’ʼ]/g, "'").replace(/'s?$/, '')
  return lower.includes('.') ? lower.replace(/\./g, '') : lower
}

/** Whether the text has a letter or digit. */
export function hasWord(text: string): boolean {
  return letterOrDigit.test(text)
}
