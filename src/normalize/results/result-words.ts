import type {Result} from '../../schema/conflict.ts'
import type {ResultWords} from '../../schema/result-words.ts'
import type {Range} from '../unread.ts'

/** What a line says about how a conflict ended. */
export interface Statement {
  outcome: Result['outcome']
  /** The victor's name in the line, without the words for the kind of victory. */
  victor?: Range
  /** Who is said to have lost, when that is all that is said. */
  loser?: Range
  qualifiers: string[]
  /** Whether the statement begins the line. */
  first: boolean
}

/** A stretch of tokens, half open. */
export type Stretch = readonly [start: number, end: number]

/** A word of a result, by where it stands and what parts it from the word before. */
export interface ResultToken {
  at: number
  to: number
  key: string
  capital: boolean
  /** Whether a new clause begins with it, or a new member of a list or clause. */
  after: 'clause' | 'comma' | undefined
  /** Whether a bracket opens before it. */
  bracketed: boolean
}

/** What stands farther before a word than this is not looked at. */
const farthest = 24
/** `U.S.`, `O'Brien`, `Anglo-Dutch`, `British/Omani` */
const word = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,7}(?![\p{L}\p{N}])\.?|[\p{L}\p{N}\p{M}'’]+(?:[-‐‑–/&][\p{L}\p{N}\p{M}'’]+)*/gu
const capital = /^\p{Lu}/u
const bracket = /[([]/u
const clause = /[;:!?•]|\.(?=\s)|\s[-–—]\s/u

/** The words of a line. */
export function resultTokens(value: string): ResultToken[] {
  const tokens: ResultToken[] = []
  let end = 0
  for (const {0: text, index} of value.matchAll(word)) {
    const between = value.slice(end, index)
    const after = end === 0 || clause.test(between) ? 'clause' : between.includes(',') ? 'comma' : undefined
    end = index + text.length
    tokens.push({
      at: index,
      to: end,
      key: text.toLowerCase().replaceAll('’', "'"),
      capital: capital.test(text),
      after,
      bracketed: bracket.test(between),
    })
  }
  return tokens
}

/** The words of a language, ready to be looked up. */
export interface ResultVocabulary {
  has: (kind: Exclude<keyof ResultWords, 'qualities'>, token: ResultToken | undefined) => boolean
  /** How many words from `at` on make a term of this kind, the longest; 0 for none. */
  lengthOf: (kind: 'inconclusive' | 'ceasefire', tokens: readonly ResultToken[], at: number) => number
  qualityOf: (token: ResultToken | undefined) => string | undefined
}

/** Make the vocabulary of a language. */
export function resultVocabulary(words: ResultWords): ResultVocabulary {
  const {qualities, ...terms} = words
  const sets = new Map(Object.entries(terms).map(([kind, list]) => [kind, new Set(list)]))
  const quality = new Map(Object.entries(qualities))
  const longest = 4
  return {
    has: (kind, token) => token !== undefined && sets.get(kind)?.has(token.key) === true,
    lengthOf: (kind, tokens, at) => {
      const keys = tokens.slice(at, at + longest).map(({key}) => key.replaceAll('-', ' '))
      for (let length = keys.length; length > 0; length--) if (sets.get(kind)?.has(keys.slice(0, length).join(' '))) return length
      return 0
    },
    qualityOf: token => (token === undefined ? undefined : quality.get(token.key)),
  }
}

/** The last token up to `at` behind a comma, or the start of the clause; of long clauses, a token not far before `at`. */
export function lastComma(tokens: readonly ResultToken[], clause: number, at: number): number {
  let start = at
  const earliest = Math.max(clause, at - farthest)
  while (start > earliest && tokens[start]?.after === undefined) start--
  return start
}

/** The qualifiers that the words of a stretch stand for. */
export function qualitiesOf(tokens: readonly ResultToken[], [start, end]: Stretch, words: ResultVocabulary): string[] {
  return [...new Set(tokens.slice(start, end).flatMap(token => words.qualityOf(token) ?? []))]
}
