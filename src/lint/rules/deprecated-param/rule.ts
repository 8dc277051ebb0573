import {deprecatedParameter} from '../../../data/parameter-names.ts'
import type {Finding} from '../../../finding.ts'
import {isFilled, languagesOf} from '../../box-text.ts'
import type {Rule, SubjectBox, SubjectParameter} from '../../rule.ts'

/** Other wikis keep some of these names in use: only boxes of the English one are told. */
export const deprecatedParam: Rule = {
  id: 'deprecated-param',
  summary: 'A parameter is one that the template still reads.',
  fixable: true,
  *check({boxes, document}) {
    for (const box of boxes) {
      if (languagesOf(box, document).length > 0) continue
      const given = new Set(box.parameters.map(({field}) => field.writtenName ?? field.name))
      for (const parameter of box.parameters) {
        const finding = isFilled(parameter) ? toFinding(parameter, box, given, document.format === 'wikitext') : undefined
        if (finding !== undefined) yield finding
      }
    }
  },
}

function toFinding(
  {parameter: {name = ''}, field, nameSpan}: SubjectParameter,
  {infobox: {kind}}: SubjectBox,
  given: ReadonlySet<string>,
  isWikitext: boolean,
): Finding | undefined {
  const deprecated = deprecatedParameter(kind, name)
  if (deprecated === undefined) return undefined
  const {now, rename} = deprecated
  return {
    reason: `Unexpected obsolete parameter \`${name}\`, expected ${now === undefined ? 'none' : `\`${now}\``} in its place`,
    span: nameSpan,
    field: field.name,
    ...(now !== undefined && rename === true && isWikitext && !given.has(now) && {edits: [{span: nameSpan, text: now}]}),
  }
}
