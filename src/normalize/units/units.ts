import type {PeopleWords} from '../../data/people.ts'
import type {FieldText, LineText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {Unit} from '../../schema/conflict.ts'
import {linesOf} from '../lines/field-lines.ts'
import {type Range, unreadOf} from '../unread.ts'
import {unitReader} from './unit.ts'

/** The last unit of each depth on the way down to the current line, the outermost first. */
type Branch = {unit: Unit; depth: number; heading?: LineText}[]

/**
 * Make a normalizer for units, such as `Army of Holm, * 1st Corps, ** 2nd Division (reserve)`.
 *
 * A unit stands below the last one of lesser depth, and all that a heading heads below the heading.
 */
export function unitNormalizer(words: PeopleWords): (field: FieldText) => Reading<Unit> {
  const units = unitReader(words)
  return field => {
    const found: Unit[] = []
    const unread: Reading<Unit>['unread'] = []
    const waiting = new Map<LineText, Unit[]>()
    let branch: Branch = []
    let last: Unit | undefined
    const add = (unit: Unit) => (branch.at(-1)?.unit.units ?? found).push(unit)
    for (const {line, depth, heading, under} of linesOf(field)) {
      const read: Range[] = []
      const own = units(line, last, read)
      unread.push(...unreadOf(line, read))
      last = own.at(-1) ?? last
      if (heading) {
        waiting.set(line, own)
        continue
      }
      branch = branch.filter(({heading: head, depth: above}) => (head === undefined ? above < depth : under.includes(head)))
      for (const [head, ones] of waiting) {
        // the depth of a heading is not known: it is taken to be one less than that of the first line below it
        branch = branch.filter(step => step.heading !== undefined || step.depth < depth - 1)
        for (const unit of ones) add(unit)
        const unit = ones.at(-1)
        if (unit !== undefined && under.includes(head)) branch.push({unit, depth: -1, heading: head})
      }
      waiting.clear()
      for (const unit of own) add(unit)
      const unit = own.at(-1)
      if (unit !== undefined) branch.push({unit, depth})
    }
    branch = []
    for (const ones of waiting.values()) for (const unit of ones) add(unit)
    return {found, unread}
  }
}
