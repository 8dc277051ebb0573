import type {Rule} from '../../rule.ts'

/** The template's module prints `status` alone when both are set (`status or result`). */
export const statusAndResult: Rule = {
  id: 'status-and-result',
  summary: 'A conflict has a `status` or a `result`, not both.',
  *check({boxes}) {
    for (const {conflict, parameters} of boxes) {
      const set = parameters.filter(({field}) => field.items.length > 0)
      const status = set.find(({field}) => field.name === 'status')
      if (conflict === undefined || status === undefined || !set.some(({field}) => field.name === 'result')) continue
      yield {
        reason: 'Unexpected `status` beside `result`, expected one of them: readers do not see the result',
        span: status.nameSpan,
        field: 'status',
      }
    }
  },
}
