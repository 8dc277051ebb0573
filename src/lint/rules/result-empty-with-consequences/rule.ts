import type {Rule} from '../../rule.ts'

/** A reader looks for the outcome first: a list of what came of it does not say who won. */
export const resultEmptyWithConsequences: Rule = {
  id: 'result-empty-with-consequences',
  summary: 'A result with consequences says the outcome too.',
  *check({boxes}) {
    for (const {conflict, parameters} of boxes) {
      const {result} = conflict ?? {}
      const given = parameters.find(({field}) => field.name === 'result' && field.items.length > 0)
      // of lines that are all bullets, none is the outcome
      if (result?.outcome !== 'other' || given === undefined || !result.text.includes('\n')) continue
      yield {
        reason: 'Unexpected consequences without an outcome, expected who won, `Inconclusive`, or a pointer to a section first',
        span: given.nameSpan,
        field: 'result',
      }
    }
  },
}
