import {countingFields} from '../../../counting-fields.ts'
import type {Finding} from '../../../finding.ts'
import {isFilled} from '../../box-text.ts'
import type {Rule, SubjectParameter} from '../../rule.ts'

/** In MediaWiki the last of them counts; those before it are not seen. */
export const duplicateParam: Rule = {
  id: 'duplicate-param',
  summary: 'A parameter is given once.',
  fixable: true,
  *check({boxes, source}) {
    for (const {infobox, parameters} of boxes) {
      const fields = countingFields(infobox.fields)
      const byField = new Map(parameters.map(parameter => [parameter.field, parameter]))
      for (const parameter of parameters) {
        const field = fields.get(parameter.field.name)
        const other = field && byField.get(field)
        if (other !== undefined && other !== parameter && !isOtherName(parameter, other)) yield toFinding(parameter, other, source)
      }
    }
  },
}

/** Two names of one parameter stand together in many boxes, so that one of them can be filled. */
function isOtherName(one: SubjectParameter, other: SubjectParameter): boolean {
  return one.parameter.name !== other.parameter.name && !(isFilled(one) && isFilled(other))
}

function toFinding({parameter, field, nameSpan}: SubjectParameter, counting: SubjectParameter, source: string): Finding {
  const alike = source.slice(...field.span) === source.slice(...counting.field.span)
  const written = parameter.name ?? String(parameter.index)
  return {
    reason: `Unexpected \`${written}\` that is given again below, expected it once: the last one counts`,
    span: nameSpan,
    field: field.name,
    // The pipe before the parameter goes with it.
    ...(alike && source[parameter.start - 1] === '|' && {edits: [{span: [parameter.start - 1, parameter.end], text: ''}]}),
  }
}
