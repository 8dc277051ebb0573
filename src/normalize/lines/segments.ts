import {anyOf} from '../../any-of.ts'
import type {Mark} from '../../document.ts'
import type {TextWords} from '../../schema/text-words.ts'
import type {Range} from '../unread.ts'

/** How names stand in a running value. */
export interface NameRules {
  /** `and `, behind the space before it; no joining word parts names when it is left out. */
  joiner?: RegExp
  /** `the ` */
  article: RegExp
  /** A name without what stands around it. */
  bare: (text: string) => string
  /** Whether a text cannot end here: `part of the`. */
  opens: (text: string) => boolean
}

/** The rules of a language for lists of names such as `the X and the Y`. */
export function listRules({articles, conjunctions, connectors, leadIns}: TextWords): NameRules {
  const joins = anyOf(conjunctions)
  const article = new RegExp(`${anyOf(articles)} `, 'iuy')
  const leading = new RegExp(`^(?:${joins} )?(?:${anyOf(leadIns)} )?(?:${anyOf(articles)} )?`, 'iu')
  const trailing = new RegExp(` (?:${joins}|${anyOf(articles)})$`, 'iu')
  return {
    joiner: new RegExp(`${joins} `, 'iuy'),
    article,
    bare: text => trimmed(trimmed(text).replace(leading, '').replace(trailing, '').replace(trailing, '')),
    opens: opener(connectors),
  }
}

/** The rules of a language for the parts of one name, such as `X, Y, and the Z`. */
export function partRules({articles, conjunctions, connectors}: TextWords): NameRules {
  const leading = new RegExp(`^${anyOf(conjunctions)} `, 'iu')
  return {
    article: new RegExp(`${anyOf(articles)} `, 'iuy'),
    bare: text => trimmed(trimmed(text).replace(leading, '')),
    opens: opener(connectors),
  }
}

/**
 * The stretches of a text that are parted by commas and semicolons, and, in a list, by strokes and by joining words before an article
 * or beside a link.
 *
 * Nothing is parted within brackets, the links that are given, or numbers such as `1,200`.
 */
export function segmentsOf(value: string, links: readonly Mark[], {joiner, article}: NameRules): Range[] {
  const starts = new Set(links.map(({at}) => at))
  const ends = new Set(links.map(({to}) => to))
  const segments: Range[] = []
  let start = 0
  let next = 0
  let depth = 0
  for (let at = 0; at < value.length; at++) {
    while ((links[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    if ((links[next]?.at ?? Number.POSITIVE_INFINITY) < at) continue
    const sign = value.charAt(at)
    if (sign === '(' || sign === '[') depth++
    else if ((sign === ')' || sign === ']') && depth > 0) depth--
    if (depth > 0) continue
    const length = separatorAt(at)
    if (length === 0) continue
    segments.push([start, at])
    start = at + length
    at = start - 1
  }
  segments.push([start, value.length])
  return segments

  function separatorAt(at: number): number {
    const sign = value.charAt(at)
    if (sign === ';' || sign === '\n') return 1
    if (sign === ',') return isDigit(value.charAt(at - 1)) && isDigit(value.charAt(at + 1)) ? 0 : 1
    if (joiner === undefined) return 0
    if (sign === '/') return isSpace(value.charAt(at - 1)) || starts.has(at + 1) ? 1 : 0
    if (!isSpace(sign)) return 0
    joiner.lastIndex = at + 1
    const length = joiner.exec(value)?.[0].length ?? 0
    if (length === 0) return 0
    article.lastIndex = at + 1 + length
    return ends.has(at) || starts.has(at + 1 + length) || article.test(value) ? 1 + length : 0
  }
}

/** The text without white space, commas and colons around it. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isEdge(text.charAt(start))) start++
  while (end > start && (isEdge(text.charAt(end - 1)) || text.charAt(end - 1) === ':')) end--
  return text.slice(start, end)
}

function opener(connectors: readonly string[]): (text: string) => boolean {
  const known = new Set(connectors)
  return text => known.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())
}

function isEdge(sign: string): boolean {
  return sign === ',' || sign === ';' || isSpace(sign)
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9' && sign !== ''
}

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\u00A0' || sign === '\t'
}
