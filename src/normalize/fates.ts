import type {PeopleWords} from '../data/people.ts'
import {type Fate, fate} from '../schema/conflict.ts'
import {type PhraseFinder, phraseFinder, type Token} from './phrases.ts'

export interface FateReader {
  /** The fate that the tokens state, such as `executed in 1943`; nothing when they say more than that. */
  statedBy: (tokens: readonly Token[]) => Fate | undefined
  /** The fate for which a sign stands: `†`. */
  ofSign: (sign: string) => Fate | undefined
  /** Whether the token is a fate or begins one. */
  begins: PhraseFinder
}

/** From the gravest on: of two fates of one person the graver one is kept. */
const gravity: readonly Fate[] = [
  'executed',
  'assassinated',
  'suicide',
  'died-of-wounds',
  'killed-in-action',
  'died',
  'missing',
  'captured',
  'surrendered',
  'defected',
  'deserted',
  'wounded',
]

/** Make a reader of fates in words and signs. */
export function fateReader({fates, fateRemarks, leadingRemarks}: PeopleWords): FateReader {
  const fateOf = new Map(fate.options.flatMap(each => (fates[each] ?? []).map(term => [term, each])))
  const find = phraseFinder([...fateOf.keys()])
  const before = new Set(leadingRemarks)
  const after = new Set(fateRemarks)
  return {
    begins: find,
    ofSign: sign => fateOf.get(sign),
    statedBy(tokens) {
      const start = before.has(tokens[0]?.key ?? '') ? 1 : 0
      const length = find(tokens, start)
      if (length === 0) return
      const next = tokens[start + length]?.key
      if (next !== undefined && next !== '' && !after.has(next) && !/^\d/.test(next)) return
      return fateOf.get(
        tokens
          .slice(start, start + length)
          .map(({key}) => key)
          .join(' '),
      )
    },
  }
}

/** The graver of two fates. */
export function graver(one: Fate | undefined, other: Fate | undefined): Fate | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return gravity.indexOf(one) <= gravity.indexOf(other) ? one : other
}
