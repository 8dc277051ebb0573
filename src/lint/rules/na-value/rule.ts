import {excerpt} from '../../excerpt.ts'
import type {Rule} from '../../rule.ts'

/** `N/A`, `n.a.`, `Not available` */
const notAvailable = /^(?:n\/a|n\.a\.|n\.\s?\/\s?a\.|na|not applicable|not available)\.?$/i
/** Cells where `Unknown` is read as the same: nobody is named. */
const cells = /^(?:combatant|commander|units)\d/

const longest = 20

/** The template's documentation asks for `Unknown` or `None`, or for nothing at all. */
export const naValue: Rule = {
  id: 'na-value',
  summary: 'A value says what is known, and not “N/A”.',
  fixable: true,
  *check({boxes, document, source}) {
    for (const {infobox, parameters} of boxes) {
      if (infobox.kind === 'other') continue
      for (const {field} of parameters) {
        const text = field.span[1] - field.span[0] > longest ? '' : source.slice(...field.span)
        if (!notAvailable.test(text)) continue
        yield {
          reason: `Unexpected ${excerpt(text)}, expected \`Unknown\`, \`None\` or an empty value`,
          span: field.span,
          field: field.name,
          ...(document.format === 'wikitext' && cells.test(field.name) && {edits: [{span: field.span, text: 'Unknown'}]}),
        }
      }
    }
  },
}
