import type {Token} from '../claims/tokens.ts'

/** The words, numbers and signs of a stretch of prose, in order; takes one step over it. */
export function proseTokens(text: string, from: number, end: number): Token[] {
  const tokens: Token[] = []
  let at = from
  let spaced = true
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 32 || text.charAt(at).trim() === '') {
      spaced = true
      at++
      continue
    }
    const to = isWordCode(code) ? wordEnd(text, at, end) : at + (code >= 0xd800 && code <= 0xdbff ? 2 : 1)
    const written = text.slice(at, to)
    const kind = isDigit(code) ? 'number' : isWordCode(code) ? 'word' : 'sign'
    tokens.push({kind, folded: fold(written), text: written, at, to, line: 0, value: Number.NaN, spaced})
    at = to
    spaced = false
  }
  return tokens
}

/** A word goes on over points, commas, apostrophes and hyphens that stand within it: `U.S.`, `4,000`, `al-Tabqa`. */
function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) at++
    else if (isInner(code) && at + 1 < end && isWordCode(text.charCodeAt(at + 1)) && (code !== 44 || isDigit(text.charCodeAt(at + 1))))
      at += 2
    else break
  }
  return at
}

function fold(written: string): string {
  const lower = written.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** `.`, `,`, `'`, `’` and `-` */
function isInner(code: number): boolean {
  return code === 45 || code === 39 || code === 46 || code === 44 || code === 0x2019
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xd7 && code !== 0xfffd
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
