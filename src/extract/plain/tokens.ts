import {fateOfCode} from '../../data/fates.ts'
import {once} from '../../once.ts'
import type {Fate} from '../../schema/conflict.ts'
import type {Layout} from '../layout.ts'

/** Something in the value of a plain field that is no part of its flat text, or parts it; offsets into the value. */
export type Token = {start: number; end: number} & (
  | {kind: 'size' | 'brackets' | 'word' | 'comma' | 'line' | 'rule' | 'colon' | 'gap' | 'wide' | 'and'}
  | {kind: 'fate'; fate: Fate; glued: boolean}
  | {kind: 'stars'; depth: number}
)

/** A token that is taken out of the flat text. */
export type Cut = {start: number; end: number; kind: Token['kind']; fate?: Fate}

const codes = [...fateOfCode().keys()].sort((one, other) => other.length - one.length).join('|')
const options =
  'border|frameless|frame|thumb|none|left|right|center|centre|baseline|middle|sub|super|text-top|text-bottom|top|bottom|link=?|alt=?'

const sources = {
  /** `()`, `( , )` */
  brackets: String.raw`\([\s,;.]*\)|\[[\s,;.]*\]`,
  /** `23px|border|link`, `x20px` */
  size: String.raw`(?<!\p{N})(?:(?:border|frameless)\|)?x?\d{1,4}(?:x\d{1,4})? ?px(?![\p{L}\p{N}])(?:\|(?:${options})(?![\p{L}\p{N}]))*\|?`,
  /** `----` */
  rule: '-{4,}',
  /** `** 5th Corps`, `*Garrison` */
  stars: String.raw`(?<![^\s,])\*+(?=[^\S\n]*[^\s*,])`,
  line: String.raw`[\r\n]+`,
  /** Behind a comma that parts items is white space, or stars. One before another comma was written so; one in a number is none. */
  comma: String.raw`,(?![^\s*])`,
  /** `SmithKIA`, `SmithWIAPOW`, `John IIIKIA` */
  glued: String.raw`(?<=[\p{Ll}\p{M}.)"”'’]|${codes}|\s[IVX]{1,5})(?:${codes})(?:(?![\p{L}\p{N}])|(?=\p{Lu}\p{Ll})|(?=${codes}))`,
} as const

const extras: Readonly<Partial<Record<Layout, readonly string[]>>> = {
  names: [
    // `Supported by: A`
    String.raw`(?<colon>:(?=\s+[^\s(]))`,
    gapAfterBracket(),
    wideGap(),
  ],
  // `Smith KIA, Jones`
  commanders: [String.raw`(?<spaced>(?<=[\p{L}\p{N}\p{M}.)"”'’]\s{1,3})(?:${codes})(?=\s*(?:[,;(]|-{4}|$)))`, gapAfterBracket(), wideGap()],
  units: [gapAfterBracket()],
  links: [
    // `the first war and the second`
    String.raw`(?<and>(?<=[^\s,])\s+and\s+(?=the\b))`,
    // `A, and B`
    String.raw`(?<word>(?<=,\s{0,3})and\s+(?=the\s|\p{Lu}|\p{N}))`,
  ],
}

const patterns: Readonly<Record<Layout, () => RegExp>> = {
  names: once(() => patternOf('names')),
  commanders: once(() => patternOf('commanders')),
  units: once(() => patternOf('units')),
  claims: once(() => patternOf('claims')),
  place: once(() => patternOf('place')),
  links: once(() => patternOf('links')),
  sentence: once(() => patternOf('sentence')),
  text: once(() => patternOf('text')),
}

/** The tokens of a value in its order; what parts its items does so outside brackets only. */
export function tokensOf(text: string, layout: Layout): Token[] {
  const tokens: Token[] = []
  const brackets = bracketPairs(text)
  let next = 0
  for (const match of text.matchAll(patterns[layout]())) {
    const {0: written, index: start, groups = {}} = match
    const end = start + written.length
    while ((brackets[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++
    const [open, close] = brackets[next] ?? [end, end]
    const token = toToken(written, groups, start, end)
    const inside = open < start && end <= close
    if (token.kind === 'gap') {
      const bracket = brackets[next - 1]
      if (bracket !== undefined && isRemark(text.slice(bracket[0] + 1, bracket[1] - 1))) tokens.push(token)
    } else if (!inside || isCut(token)) tokens.push(token)
    // `(12 killed;, 3 wounded)`: in brackets the semicolon is enough.
    else if (token.kind === 'comma' && text[start - 1] === ';') tokens.push({kind: 'word', start, end})
  }
  return tokens
}

/** Whether it leaves the text without parting it. */
export function isCut({kind}: Token): boolean {
  return kind === 'size' || kind === 'brackets' || kind === 'fate' || kind === 'word'
}

/** `(until 1620) B` */
function gapAfterBracket(): string {
  return String.raw`(?<gap>(?<=\))\s+(?=\p{Lu}))`
}

/** `A   B`: what stood between has left its spaces. */
function wideGap(): string {
  return String.raw`(?<wide>(?<=[\p{L}\p{N}\p{M}])[ \t\u00a0]{2,}(?=\p{Lu}))`
}

function patternOf(layout: Layout): RegExp {
  const named = Object.entries(sources).map(([name, source]) => `(?<${name}>${source})`)
  return new RegExp([...named, ...(extras[layout] ?? [])].join('|'), 'gu')
}

function toToken(written: string, groups: Readonly<Record<string, string | undefined>>, start: number, end: number): Token {
  const glued = groups.glued !== undefined
  const fate = glued || groups.spaced !== undefined ? fateOfCode().get(written) : undefined
  if (fate !== undefined) return {kind: 'fate', fate, glued, start, end}
  if (groups.stars !== undefined) return {kind: 'stars', depth: written.length, start, end}
  return {kind: kinds.find(kind => groups[kind] !== undefined) ?? 'comma', start, end}
}

const kinds = ['brackets', 'size', 'rule', 'line', 'comma', 'colon', 'gap', 'wide', 'and', 'word'] as const

/** A word with a capital in brackets may be a part of a name: `William (Bill) Smith`. */
function isRemark(inside: string): boolean {
  return !/^\p{Lu}\p{Ll}+$/u.test(inside)
}

/** The outermost brackets that are closed, each from before the first to behind the last. */
export function bracketPairs(text: string): [start: number, end: number][] {
  const pairs: [number, number][] = []
  const open: {[sign: string]: number[]} = {'(': [], '[': []}
  for (const {0: sign, index} of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open[sign]?.push(index)
    else {
      const start = open[sign === ')' ? '(' : '[']?.pop()
      if (start === undefined) continue
      while ((pairs.at(-1)?.[0] ?? -1) > start) pairs.pop()
      const last = pairs.at(-1)
      if (last === undefined || last[1] <= start) pairs.push([start, index + 1])
      else last[1] = Math.max(last[1], index + 1)
    }
  }
  return pairs
}
