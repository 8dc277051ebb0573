import type {PeopleWords} from '../../data/people.ts'
import type {LineText, Mark} from '../../document.ts'
import {leadInEnd} from '../lines/lead-in.ts'
import {nameWords} from '../lines/name-words.ts'
import {phraseFinder, wordsOf} from '../lines/phrases.ts'
import {trimmedText} from '../lines/trimmed-text.ts'
import {personPrefixReader} from './person-prefix.ts'

/** What heads a line of commanders, or the lines below it. */
export interface CommanderHeading {
  /** Where its words end: 0 for none, the length of the line when it is nothing but a heading. */
  end: number
  /** What it says of those it heads: `II Corps:` before a name, or an office above names. */
  role?: string
}

/** Make a reader of what heads commanders; `bold` says that a line stands as a heading in the text. */
export function commanderHeadings(words: PeopleWords): (line: LineText, bold: boolean) => CommanderHeading {
  const looks = nameWords(words)
  const prefixes = personPrefixReader(words)
  const support = phraseFinder([...words.support, ...words.coBelligerents])
  const roles = phraseFinder(words.roles)
  const groups = new Set(words.groups)
  return (line, bold) => {
    const {value} = line.text
    const colon = leadInEnd(line)
    const end = colon > 0 ? colon : value.length
    const tokens = wordsOf(value, [0, end])
    const cue = support(tokens, 0)
    const heads = colon > 0 || isFlagAlone(line) || (bold ? !isPerson(line) : cue > 0 && cue === tokens.length)
    if (!heads) return {end: 0}
    const isRole = end < value.length || looks.isRole(tokens) || roles(tokens, 0) === tokens.length
    return cue === 0 && tokens.length > 0 && isRole ? {end, role: trimmedText(value, [0, end])} : {end}
  }

  /** Whether a bold line is the name of a person. */
  function isPerson({text: {value}, marks}: LineText): boolean {
    const tokens = wordsOf(value, [0, value.length])
    if (looks.isRole(tokens) || tokens.some(({key}) => groups.has(key))) return marks.some(isFate)
    return (
      prefixes.hasRank(tokens) || marks.some(mark => isFate(mark) || (mark.kind === 'flag' && mark.at === mark.to) || isPersonLink(mark))
    )
  }
}

/** `{{flag|Holm}}`: whose commanders follow. */
function isFlagAlone({text: {value}, marks}: LineText): boolean {
  const flag = marks.find(mark => mark.kind === 'flag')
  const link = marks.find(mark => mark.kind === 'link')
  if (flag?.kind !== 'flag' || flag.picture || link?.kind !== 'link' || link.link.target !== flag.flag.name) return false
  return !/[\p{L}\p{N}]/u.test(value.slice(0, link.at) + value.slice(link.to))
}

function isFate({kind}: Mark): boolean {
  return kind === 'fate'
}

/** A link that is no bare abbreviation such as `FARC`. */
function isPersonLink(mark: Mark): boolean {
  return mark.kind === 'link' && !/^[\p{Lu}\d-]{2,8}$/u.test(mark.link.text)
}
