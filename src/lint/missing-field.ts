import type {Finding} from '../finding.ts'
import {isFilled, isHeadless, titleSpan} from './box-text.ts'
import type {Subject} from './rule.ts'

/** Tell of the boxes that have a value in none of the parameters for their kind, of which the first is the one to fill. */
export function* missingField(subject: Subject, parametersOf: ReadonlyMap<string, readonly string[]>): Generator<Finding> {
  const {boxes, source} = subject
  for (const box of boxes) {
    const [expected, ...others] = parametersOf.get(box.infobox.kind) ?? []
    if (expected === undefined || isHeadless(box, subject)) continue
    const given = box.parameters.filter(({field}) => field.name === expected || others.includes(field.name))
    if (given.some(isFilled)) continue
    const empty = given.find(({field}) => field.name === expected)
    yield {
      reason: `Unexpected ${empty === undefined ? 'infobox without' : 'empty'} \`${expected}\`, expected a value`,
      span: empty?.nameSpan ?? titleSpan(box, source),
      field: expected,
    }
  }
}
