import type {Rule} from '../../rule.ts'

/** The faults that wikiparser-node finds in the box; nothing where it is not there. */
export const validWikitext: Rule = {
  id: 'valid-wikitext',
  summary: 'The wikitext of a box has no faults of syntax.',
  *check({boxes, source, document, diagnose}) {
    if (diagnose === undefined || document.format === 'plain') return
    let behind = 0
    for (const {template} of boxes) {
      // A box in another is looked through with it; of one without a beginning `headless-infobox` tells.
      if (template.start < behind || template.name === '') continue
      behind = template.end
      for (const {reason, span} of diagnose(source.slice(template.start, template.end))) {
        yield {reason, span: [template.start + span[0], template.start + span[1]]}
      }
    }
  },
}
