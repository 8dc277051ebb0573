import type {PeopleWords} from '../../data/people.ts'
import type {DateWords} from '../../dates/words.ts'
import type {FieldText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {Commander} from '../../schema/conflict.ts'
import {linesOf} from '../lines/field-lines.ts'
import {type Range, unreadOf} from '../unread.ts'
import {commanderHeadings} from './commander-headings.ts'
import {type Person, personReader} from './person.ts'

/**
 * Make a normalizer for commanders, such as `Maj. Gen. John Smith (field commander) †`.
 *
 * Military ranks go to `rank`, offices and what brackets say to `role`; titles of nobility stay in the name. Headings are no people,
 * and are read for the role they give. A cell that says "Unknown" names nobody.
 */
export function commanderNormalizer(words: PeopleWords, dates: DateWords): (field: FieldText) => Reading<Commander> {
  const people = personReader(words, dates)
  const headings = commanderHeadings(words)
  return field => {
    const found: {person: Person; role: string | undefined}[] = []
    const unread: Reading<Commander>['unread'] = []
    let role: string | undefined
    for (const {line, heading} of linesOf(field)) {
      const end = line.text.value.length
      const lead = headings(line, heading)
      const read: Range[] = [[0, lead.end]]
      if (lead.end === end) role = lead.role
      const own = lead.end === end ? role : (lead.role ?? role)
      for (const person of people(line, [lead.end, end], found.at(-1)?.person, read)) found.push({person, role: own})
      unread.push(...unreadOf(line, read))
    }
    return {found: found.map(({person, role}) => toCommander(person, role)), unread}
  }
}

function toCommander({name, rank, roles, link, flag, fate, span}: Person, headingRole: string | undefined): Commander {
  const role = roles.length > 0 ? roles.join(', ') : headingRole
  // set one by one in the order of printing: a literal with spreads in its middle costs several times as much
  const commander: Partial<Commander> = {name}
  if (rank !== undefined) commander.rank = rank
  if (role !== undefined) commander.role = role
  if (link !== undefined) commander.link = link
  if (flag !== undefined) commander.flag = flag
  if (fate !== undefined) commander.fate = fate
  commander.span = span
  return commander as Commander
}
