import type {Finding} from '../../../finding.ts'
import type {Commander} from '../../../schema/conflict.ts'
import {excerpt} from '../../excerpt.ts'
import type {Rule} from '../../rule.ts'

/** The documentation of the template asks for names without ranks and titles. */
export const rankInCommander: Rule = {
  id: 'rank-in-commander',
  summary: 'A commander is named without rank.',
  *check({boxes, source}) {
    for (const {conflict} of boxes) {
      if (conflict === undefined) continue
      for (const {index, commanders} of conflict.sides) for (const one of commanders) yield* rankOf(one, source, `commander${index}`)
      const joint = conflict.sides.length + 1
      for (const one of conflict.joint.commanders) yield* rankOf(one, source, `commander${joint}`)
    }
  },
}

function* rankOf({name, rank, span}: Commander, source: string, field: string): Iterable<Finding> {
  if (rank === undefined) return
  const at = source.slice(...span).indexOf(rank)
  yield {
    reason: `Unexpected rank ${excerpt(rank)} of ${excerpt(name)}, expected the name alone`,
    span: at < 0 ? span : [span[0] + at, span[0] + at + rank.length],
    field,
  }
}
