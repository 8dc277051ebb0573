import type {FieldText, LineText, Mark} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {Link} from '../../schema/item.ts'
import type {TextWords} from '../../schema/text-words.ts'
import {listRules, type NameRules, segmentsOf} from '../lines/segments.ts'
import type {Range} from '../unread.ts'
import {textLines} from './texts.ts'

type LinkMark = Extract<Mark, {kind: 'link'}>

const letter = /\p{L}/u
const word = /[\p{L}\p{N}]+/gu

/**
 * Make a normalizer for sentences such as "Part of the X of the Y and the Z": a link for each name.
 *
 * Words around a link that say something of their own are part of how it reads (`Aftermath of the X`); a name without a link has
 * the target `''`. Articles before names are left out, and so are the words that only join names.
 */
export function linkNormalizer(words: TextWords): (fields: readonly FieldText[]) => Reading<Link> {
  const rules = listRules(words)
  const connectors = new Set(words.connectors)
  return fields => ({found: fields.flatMap(textLines).flatMap(line => linksOf(line, rules, connectors)), unread: []})
}

function linksOf(line: LineText, rules: NameRules, connectors: ReadonlySet<string>): Link[] {
  const found: Link[] = []
  const {value} = line.text
  const all = line.marks.filter((mark): mark is LinkMark => mark.kind === 'link' && mark.to > mark.at)
  let next = 0
  for (const segment of segmentsOf(value, all, rules)) {
    const links: LinkMark[] = []
    for (let link = all[next]; link !== undefined && link.to <= segment[1]; link = all[++next]) links.push(link)
    const texts = links.length > 0 ? widened(value, segment, links, connectors) : says(value.slice(...segment), connectors) ? [segment] : []
    for (const [at, range] of texts.entries()) {
      const text = rules.bare(value.slice(...range))
      const last = found.at(-1)
      if (letter.test(text)) found.push({target: links[at]?.link.target ?? '', text})
      else if (text !== '' && last !== undefined) found.splice(-1, 1, {...last, text: `${last.text}, ${text}`})
      else if (text !== '') found.push({target: links[at]?.link.target ?? '', text})
    }
  }
  return found
}

/** The text of each link with the words beside it that do more than join: up to the segment's ends, and to the next link. */
function widened(value: string, [start, end]: Range, links: readonly LinkMark[], connectors: ReadonlySet<string>): Range[] {
  return links.map((link, index) => {
    const next = links[index + 1]
    const from = index === 0 && says(value.slice(start, link.at), connectors) ? start : link.at
    const until = next?.at ?? end
    return [from, says(value.slice(link.to, until), connectors) ? until : link.to]
  })
}

/** Whether a text has words that do more than join names. */
function says(text: string, connectors: ReadonlySet<string>): boolean {
  return text.match(word)?.some(found => !connectors.has(found.toLowerCase())) ?? false
}
