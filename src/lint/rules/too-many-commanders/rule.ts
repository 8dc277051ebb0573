import type {Rule} from '../../rule.ts'

interface Options {
  max: number
}

/** The documentation recommends about seven names a column. */
export const tooManyCommanders: Rule<Options> = {
  id: 'too-many-commanders',
  summary: 'A side has no more than seven commanders.',
  options: {max: 7},
  *check({boxes}, {max}) {
    for (const {conflict} of boxes) {
      for (const {index, commanders} of conflict?.sides ?? []) {
        const surplus = commanders[max]
        if (surplus === undefined) continue
        yield {
          reason: `Unexpected ${commanders.length} commanders of side ${index}, expected at most ${max}`,
          span: surplus.span,
          field: `commander${index}`,
        }
      }
    }
  },
}
