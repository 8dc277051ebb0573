import type {PeopleWords} from '../data/people.ts'
import type {LineText, Mark} from '../document.ts'
import {leadInEnd} from './lead-in.ts'
import {nameWords} from './name-words.ts'
import {personPrefixReader} from './person-prefix.ts'
import {phraseFinder, tokensOf} from './phrases.ts'

export interface CommanderHeadings {
  /**
   * Where the words end that head a line, or the lines below when nothing follows them; 0 for none.
   * `II Corps:` before a name is a role, and so is a heading that names an office.
   */
  leadIn: (line: LineText, heading: boolean) => {end: number; role?: string}
}

/** Make a reader of what heads commanders. */
export function commanderHeadings(words: PeopleWords): CommanderHeadings {
  const looks = nameWords(words)
  const prefixes = personPrefixReader(words)
  const support = phraseFinder([...words.support, ...words.coBelligerents])
  const groups = new Set(words.groups)
  return {
    leadIn(line, heading) {
      const {value} = line.text
      const colon = leadInEnd(line)
      const whole =
        isFlagAlone(line) ||
        (heading ? !isPerson(line) : support(tokensOf(value, [0, value.length]), 0) === tokensOf(value, [0, value.length]).length)
      const end = colon > 0 ? colon : whole ? value.length : 0
      const tokens = tokensOf(value, [0, end]).filter(({word}) => /[\p{L}\p{N}]/u.test(word))
      if (tokens.length === 0 || support(tokens, 0) > 0) return {end}
      const text = value.slice(tokens[0]?.at, tokens.at(-1)?.to).replace(/:\s*$/, '').replaceAll(/\s+/g, ' ')
      return end < value.length || looks.isRole(tokens) ? {end, role: text} : {end}
    },
  }

  /** Whether a bold line is the name of a person in bold. */
  function isPerson({text: {value}, marks}: LineText): boolean {
    const tokens = tokensOf(value, [0, value.length])
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
  if (flag?.kind !== 'flag' || link?.kind !== 'link' || link.link.target !== flag.flag.name) return false
  return !/[\p{L}\p{N}]/u.test(value.slice(0, link.at) + value.slice(link.to))
}

function isFate({kind}: Mark): boolean {
  return kind === 'fate'
}

/** A link that is no bare abbreviation such as `FARC`. */
function isPersonLink(mark: Mark): boolean {
  return mark.kind === 'link' && !/^[\p{Lu}\d-]{2,8}$/u.test(mark.link.text)
}
