import {foldParameter} from '../../../data/infoboxes.ts'
import {hasKnownParameters, spellingOf} from '../../../data/parameter-names.ts'
import type {Finding} from '../../../finding.ts'
import {languagesOf} from '../../box-text.ts'
import {excerpt} from '../../excerpt.ts'
import {nearestParameter} from '../../nearest-parameter.ts'
import type {Rule, SubjectBox, SubjectParameter} from '../../rule.ts'

/**
 * The English templates take a name only as it is spelled; the plain form writes each with a capital. Of the templates of other
 * wikis not all parameters are known: there only what is nearly a known name is told.
 */
export const unknownParam: Rule<{allow: readonly string[]}> = {
  id: 'unknown-param',
  summary: 'A parameter is one that the template knows, by the name that it knows.',
  fixable: true,
  options: {allow: []},
  *check({boxes, document}, {allow}) {
    const allowed = new Set(allow.map(foldParameter))
    for (const box of boxes) {
      if (!hasKnownParameters(box.infobox.kind)) continue
      const languages = languagesOf(box, document)
      const written = new Set(box.parameters.map(({parameter}) => parameter.name))
      for (const parameter of box.parameters) {
        const finding = toFinding(parameter, box, languages, document.format === 'plain', written)
        if (finding !== undefined && !allowed.has(foldParameter(parameter.parameter.name ?? ''))) yield finding
      }
    }
  },
}

function toFinding(
  {parameter: {name}, field, nameSpan}: SubjectParameter,
  {infobox: {kind, name: box}}: SubjectBox,
  languages: readonly string[],
  isPlain: boolean,
  written: ReadonlySet<string | undefined>,
): Finding | undefined {
  if (name === undefined) {
    return field.items.length + field.headings.length === 0
      ? undefined
      : {reason: 'Unexpected value without a name, expected `name = value`', span: field.span}
  }
  const spelling = spellingOf(kind, languages, name)
  if (spelling === name || (spelling !== undefined && isPlain)) return undefined
  const expected = spelling ?? nearestParameter(kind, languages, name)
  if (expected === undefined && languages.length > 0) return undefined
  return {
    reason: `Unexpected parameter ${excerpt(name)}, expected ${expected === undefined ? `one of \`${box}\`` : `\`${expected}\``}`,
    span: nameSpan,
    field: field.name,
    // Beside the right name, the wrong one would take its place.
    ...(spelling !== undefined && !written.has(spelling) && {edits: [{span: nameSpan, text: spelling}]}),
  }
}
