import {decodeEntities} from './entities.ts'

const illegal = /[<>[\]{}|\n]|%[\da-f]{2}|&[a-z\d\u0080-\uffff]+;/i
/** `.`, `a/./b`, `../..`: paths that lead nowhere. */
const relativePath = /(?:^|\/)\.{1,2}(?:\/|$)/
/** `../`: up from a subpage, which may stand before anything. */
const upwards = /^(?:\.\.\/)+(?:$|(?=[^.]))/
const percents = /(?:%[\da-f]{2})+/gi
const longest = 255
/** What a title must hold to be none, unless it is long. */
const suspicious = /[<>[\]{}|\n%&.]/

/**
 * Whether it can be the title of a page, a fragment behind it aside (`MediaWikiTitleCodec::splitTitleString`). Entities are read, and,
 * in the target of a link, percent signs as in URLs.
 */
export function isTitle(text: string, inLink: boolean): boolean {
  if (text.length * 3 <= longest && !suspicious.test(text)) return true
  const written = inLink && text.includes('%') ? text.replace(percents, decodePercents) : text
  const decoded = written.includes('&') ? decodeEntities(written) : written
  const hash = decoded.indexOf('#')
  const title = hash < 0 ? decoded : decoded.slice(0, hash)
  if (illegal.test(title)) return false
  if (title.includes('.') && leadsNowhere(title.replace(upwards, ''))) return false
  return title.length * 3 <= longest || new TextEncoder().encode(title).length <= longest
}

function leadsNowhere(path: string): boolean {
  return relativePath.test(path.slice(path.indexOf(':') + 1))
}

function decodePercents(percents: string): string {
  try {
    return decodeURIComponent(percents)
  } catch {
    return '<'
  }
}
