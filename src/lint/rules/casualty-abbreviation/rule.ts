import {spanOf} from '../../../text.ts'
import {excerpt} from '../../excerpt.ts'
import {isCasualtyField} from '../../facts-of.ts'
import type {Rule} from '../../rule.ts'

/** `12 KIA`, `(MIA)`, `POWs` */
const abbreviation = /(?<![\p{L}\p{N}-])(?<code>KIA|WIA|MIA|POW|PoW)(?:['’]?s)?(?![\p{L}\p{N}-])/gu
const words = new Map([
  ['KIA', 'killed'],
  ['WIA', 'wounded'],
  ['MIA', 'missing'],
  ['POW', 'prisoners'],
])

/** The style guide prefers words that need no explanation. */
export const casualtyAbbreviation: Rule = {
  id: 'casualty-abbreviation',
  summary: 'Casualties say `killed`, `wounded`, `missing` and `captured`, not KIA, WIA, MIA and POW.',
  *check({boxes}) {
    for (const box of boxes) {
      for (const field of box.infobox.fields) {
        if (!isCasualtyField(box, field)) continue
        for (const {text} of [...field.items, ...field.headings]) {
          for (const {0: written, index, groups} of text.value.matchAll(abbreviation)) {
            const word = words.get(groups?.code?.toUpperCase() ?? '') ?? ''
            const reason = `Unexpected ${excerpt(written)}, expected a word such as \`${word}\``
            yield {reason, span: spanOf(text, index, index + written.length), field: field.name}
          }
        }
      }
    }
  },
}
