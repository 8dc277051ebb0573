import type {ResultWords} from '../schema/result-words.ts'

/** A word of a result, by where it stands and what parts it from the word before. */
export interface ResultToken {
  at: number
  to: number
  key: string
  /** Whether a new clause begins with it, or a new member of a list or clause. */
  after: 'clause' | 'comma' | undefined
}

/** `U.S.`, `O'Brien`, `Anglo-Dutch`, `British/Omani` */
const word = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,7}(?![\p{L}\p{N}])\.?|[\p{L}\p{N}\p{M}'’]+(?:[-‐‑–/&][\p{L}\p{N}\p{M}'’]+)*/gu
const clause = /[;:!?•]|\.(?=\s)|\s[-–—]\s/u

/** The words of a line. */
export function resultTokens(value: string): ResultToken[] {
  const tokens: ResultToken[] = []
  let end = 0
  for (const {0: text, index} of value.matchAll(word)) {
    const between = value.slice(end, index)
    const after = end === 0 || clause.test(between) ? 'clause' : between.includes(',') ? 'comma' : undefined
    end = index + text.length
    tokens.push({at: index, to: end, key: text.toLowerCase().replaceAll('’', "'"), after})
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
