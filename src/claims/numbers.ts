import type {Lexicon} from './lexicon.ts'
import type {Token} from './tokens.ts'

/** A number in figures or words. */
export interface Numeral {
  value: number
  /** Of the token after it. */
  end: number
  /** In figures, without a word such as `million`. */
  plain: boolean
  /** What a word such as `million` multiplied it by. */
  factor: number
}

/** Numbers in words are short: what goes on longer is no number. */
const longest = 10

/** The number that begins at this token: `4,000`, `2.5 million`, `two hundred and fifty`, `a dozen`. */
export function numeralAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Numeral | undefined {
  const token = tokens[at]
  if (token === undefined || at >= end) return undefined
  return token.kind === 'number' ? figuresAt(tokens, at, end, lexicon) : wordsAt(tokens, at, end, lexicon)
}

function figuresAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Numeral | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const found = multiplierAt(tokens, at + 1, end, lexicon)
  if (found === undefined) return whole(token.value, at + 1, true, 1)
  const value = /^\d+\.\d+$/.test(token.text) ? Number(token.text) : token.value
  return whole(Math.round(value * found.factor), found.end, false, found.factor)
}

/** `million`, `k` right behind the figures, `+ million` */
function multiplierAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): {factor: number; end: number} | undefined {
  const open = tokens[at]?.folded === '+' && tokens[at + 1]?.kind === 'word'
  const word = tokens[open ? at + 1 : at]
  const factor = word === undefined || at >= end || word.kind !== 'word' ? undefined : lexicon.multipliers.get(word.folded)
  if (word === undefined || factor === undefined || (word.folded.length <= 3 && word.spaced && word.folded.length === 1)) return undefined
  return {factor, end: open ? at + 2 : at + 1}
}

function wordsAt(tokens: readonly Token[], at: number, end: number, {numerals, multipliers}: Lexicon): Numeral | undefined {
  let next = at
  let total = 0
  let current: number | undefined
  let factor = 1
  const first = tokens[at]?.folded
  if ((first === 'a' || first === 'an') && multipliers.has(tokens[at + 1]?.folded ?? '')) {
    current = 1
    next++
  }
  const stop = Math.min(end, at + longest)
  while (next < stop) {
    const word = tokens[next]?.folded ?? ''
    const value = numeralValue(word, numerals)
    const multiplier = multipliers.get(word)
    if (value !== undefined) current = (current ?? 0) + value
    else if (multiplier !== undefined && current !== undefined && word.length > 2) {
      factor = multiplier
      if (multiplier >= 1000) {
        total += current * multiplier
        current = 0
      } else current *= multiplier
    } else if (
      word !== 'and' ||
      current === undefined ||
      numeralValue(tokens[next + 1]?.folded ?? '', numerals) === undefined ||
      factor === 1
    )
      break
    next++
  }
  return current === undefined ? undefined : whole(total + current, next, false, factor)
}

/** `seven`, `twenty-five` */
function numeralValue(word: string, numerals: ReadonlyMap<string, number>): number | undefined {
  const simple = numerals.get(word)
  if (simple !== undefined || !word.includes('-')) return simple
  const [tens = '', ones = '', ...rest] = word.split('-')
  const [ten, one] = [numerals.get(tens), numerals.get(ones)]
  return ten !== undefined && ten >= 20 && one !== undefined && one < 10 && rest.length === 0 ? ten + one : undefined
}

function whole(value: number, end: number, plain: boolean, factor: number): Numeral | undefined {
  return Number.isSafeInteger(Math.round(value)) ? {value, end, plain, factor} : undefined
}
