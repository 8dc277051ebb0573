import type {PeopleWords} from '../../data/people.ts'
import type {Fate} from '../../schema/conflict.ts'
import {type PhraseFinder, phraseFinder, type Token} from '../lines/phrases.ts'
import type {Range} from '../unread.ts'

export interface FateReader {
  /** The fate that tokens state, such as `executed in 1943`, and the words that say so; nothing when they say something else. */
  statedBy: (tokens: readonly Token[]) => {fate: Fate; range: Range} | undefined
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

const digit = /^\d/

/** Make a reader of fates in words and signs. */
export function fateReader({fates, fateRemarks, leadingRemarks, doubts, grammar}: PeopleWords): FateReader {
  const fateOf = new Map(gravity.flatMap(each => (fates[each] ?? []).map(term => [term, each])))
  const find = phraseFinder([...fateOf.keys()])
  const before = new Set(leadingRemarks)
  const doubtful = new Set(doubts)
  const and = new Set(grammar.and)
  const after = new Set(fateRemarks)
  return {
    begins: find,
    ofSign: sign => fateOf.get(sign),
    statedBy(tokens) {
      let fate: Fate | undefined
      let at = 0
      for (;;) {
        while (before.has(tokens[at]?.key ?? '')) at++
        const length = find(tokens, at)
        if (length === 0) return
        fate = graver(
          fate,
          fateOf.get(
            tokens
              .slice(at, at + length)
              .map(({key}) => key)
              .join(' '),
          ),
        )
        at += length
        const next = tokens[at]?.key ?? ''
        if (and.has(next) && find(tokens, at + 1) > 0) at++
        else if (next !== '' && !and.has(next) && !after.has(next) && !digit.test(next)) return
        else return fate && {fate, range: [tokens.find(({key}) => !doubtful.has(key))?.at ?? 0, tokens[at - 1]?.to ?? 0]}
      }
    },
  }
}

/** The graver of two fates. */
export function graver(one: Fate | undefined, other: Fate | undefined): Fate | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return gravity.indexOf(one) <= gravity.indexOf(other) ? one : other
}
