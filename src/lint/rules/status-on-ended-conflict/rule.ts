import {excerpt} from '../../excerpt.ts'
import type {Rule} from '../../rule.ts'

/** A date that runs to a last day, and not `2011 – present`, `since 2011` or a first day alone. */
const closed = /^[^[{]+\/[^/.]+$/

/** The documentation keeps `status` for conflicts without a final result. */
export const statusOnEndedConflict: Rule = {
  id: 'status-on-ended-conflict',
  summary: 'A conflict whose date has an end has a `result`, not a `status`.',
  *check({boxes}) {
    for (const {conflict, parameters} of boxes) {
      const {date} = conflict ?? {}
      const status = parameters.find(({field}) => field.name === 'status' && field.items.length > 0)
      if (date === undefined || status === undefined || !closed.test(date.edtf)) continue
      yield {
        reason: `Unexpected \`status\` of a conflict that ended (${excerpt(date.text)}), expected a \`result\``,
        span: status.nameSpan,
        field: 'status',
      }
    }
  },
}
