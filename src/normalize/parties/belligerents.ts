import type {PeopleWords} from '../../data/people.ts'
import type {DateWords} from '../../dates/words.ts'
import type {FieldText, LineText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {Belligerent} from '../../schema/conflict.ts'
import {linesOf} from '../lines/field-lines.ts'
import {type Range, unreadOf} from '../unread.ts'
import {type Party, partyReader} from './party.ts'
import {type PartyHeading, partyHeadings} from './party-headings.ts'

/**
 * Make a normalizer for belligerents, such as `Kingdom of Holm (until 1620)`.
 *
 * Headings give what stands below them a role ("Supported by:") and their text; they are no belligerents themselves unless they
 * are a name with a flag or a link. The first time in brackets goes to `period`, all else that is said of a belligerent to `remark`.
 */
export function belligerentNormalizer(words: PeopleWords, dates: DateWords): (field: FieldText) => Reading<Belligerent> {
  const parties = partyReader(words, dates)
  const headings = partyHeadings(words)
  return field => {
    const found: Party[] = []
    const unread: Reading<Belligerent>['unread'] = []
    const known = new Map<LineText, PartyHeading>()
    let lead: {heading: PartyHeading; depth: number; under: readonly LineText[]} | undefined
    for (const {line, depth, heading: bold, under} of linesOf(field)) {
      const heading = headings(line, bold)
      if (bold) known.set(line, heading)
      const ends = lead !== undefined && (bold || under !== lead.under || depth < lead.depth || heading.leads !== 'none')
      if (ends) lead = undefined
      const above = [...under.map(each => known.get(each)), lead?.heading].filter(each => each?.leads !== 'deeper' || depth > 0)
      const read: Range[] = [...heading.read]
      const add = (range: Range, heads: readonly (PartyHeading | undefined)[]) => {
        const role = heads.findLast(each => each?.role !== undefined)?.role ?? 'belligerent'
        const text = heads.findLast(each => each !== undefined && each.text !== '')?.text
        for (const party of parties(line, range, found.at(-1), read)) {
          party.role ??= role
          if (text !== undefined) party.heading = text
          found.push(party)
        }
      }
      if (heading.before[1] > 0) add(heading.before, above)
      add(heading.names, heading.isParty ? above : [...above, heading])
      unread.push(...unreadOf(line, read))
      if (heading.leads !== 'none' && !bold) lead = {heading, depth, under}
    }
    return {found: found.map(toBelligerent), unread}
  }
}

function toBelligerent({name, link, flag, role, heading, period, remarks, span}: Party): Belligerent {
  // set one by one in the order of printing: a literal with spreads in its middle costs several times as much
  const belligerent: Partial<Belligerent> = {name}
  if (link !== undefined) belligerent.link = link
  if (flag !== undefined) belligerent.flag = flag
  belligerent.role = role ?? 'belligerent'
  if (heading !== undefined) belligerent.heading = heading
  if (period !== undefined) belligerent.period = period
  if (remarks.length > 0) belligerent.remark = remarks.join('; ')
  belligerent.span = span
  return belligerent as Belligerent
}
