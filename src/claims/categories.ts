import {amountAt} from './amounts.ts'
import type {Befallen, Lexicon} from './lexicon.ts'
import {termAt} from './terms.ts'
import type {Token} from './tokens.ts'

/** What befell those counted, as words beside the number say it. */
export interface CategoryList {
  befallen: Befallen[]
  /** Of its first word, adverbs before it included. */
  from: number
  /** The same without the adverbs. */
  at: number
  end: number
}

const mostAdverbs = 6
const separator = /^[,/&+-]$/

/** The index behind the adverbs that may stand between those counted and what befell them: "were later". */
export function behindAdverbs(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): number {
  let next = at
  for (let count = 0; count < mostAdverbs && next < end; count++) {
    const adverb = termAt(lexicon.adverbs, tokens, next, end)
    if (adverb === undefined || categoryAt(tokens, next, end, lexicon)) break
    next += adverb.length
  }
  return next
}

/** The category that begins at a token. */
export function categoryAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: Lexicon,
): {meaning: Befallen; length: number} | undefined {
  return termAt(lexicon.categories, tokens, at, end)
}

/**
 * The categories that begin at this token, adverbs skipped: `killed, wounded or missing`, `KIA/WIA`, `later shot down`.
 *
 * A word that is followed by a number of its own is no part of the list: `killed, wounded 30`. A list that is `leading`
 * stands before the number that all of it is about: `Killed and wounded unknown`.
 */
export function categoriesAt(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: Lexicon,
  leading = false,
): CategoryList | undefined {
  const at = behindAdverbs(tokens, from, end, lexicon)
  const first = categoryAt(tokens, at, end, lexicon)
  if (first === undefined) return undefined
  const list: CategoryList = {befallen: [first.meaning], from, at, end: at + first.length}
  for (;;) {
    const more = nextCategory(tokens, list.end, end, lexicon, leading)
    if (more === undefined) return list
    list.befallen.push(more.meaning)
    list.end = more.end
  }
}

function nextCategory(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: Lexicon,
  leading: boolean,
): {meaning: Befallen; end: number} | undefined {
  let next = at
  let joined = false
  while (next < end && next - at < 4) {
    const token = tokens[next]
    if (token === undefined) return undefined
    if (token.kind === 'sign' && separator.test(token.folded)) next++
    else if (token.kind === 'word' && lexicon.small.conjunctions.has(token.folded)) {
      next++
      joined = true
    } else break
  }
  next = next > at ? behindAdverbs(tokens, next, end, lexicon) : next
  const found = categoryAt(tokens, next, end, lexicon)
  if (found === undefined) return undefined
  const behind = next + found.length
  if (tokens[behind]?.folded === ':' && !leading) return undefined
  const amount = amountAt(tokens, behind, end, lexicon)
  const own = amount !== undefined && !amount.article && (!joined || (amount.quality === 'unknown' && !leading))
  return own ? undefined : {meaning: found.meaning, end: behind}
}
