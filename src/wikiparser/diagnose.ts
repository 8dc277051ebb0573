import type {Diagnose} from '../lint/rule.ts'
import {type Engine, isFailure} from './load.ts'

/** The library's rules that tell of faults in the syntax; its others tell of style, or of pages that it cannot know. */
const rulesOfSyntax: ReadonlySet<string> = new Set([
  'fostered-content',
  'illegal-attr',
  'invalid-gallery',
  'invalid-invoke',
  'lonely-bracket',
  'nested-link',
  'no-ignored',
  'unbalanced-header',
  'unclosed-comment',
  'unclosed-quote',
  'unclosed-table',
  'unmatched-tag',
  'unterminated-url',
  'void-ext',
])
const longest = 60

/** Make what finds faults of those that the library finds; of a text that it fails at, nothing. */
export function diagnoseWith(faults: Engine['faults']): Diagnose {
  return text => {
    const found = faults(text)
    if (isFailure(found)) return []
    return found.flatMap(({rule, message, startIndex, endIndex}) => {
      if (!rulesOfSyntax.has(rule)) return []
      const written = text
        .slice(startIndex, Math.min(endIndex, startIndex + longest))
        .replace(/\s+/g, ' ')
        .replaceAll('`', "'")
        .trim()
      return [{reason: `Unexpected ${message} in \`${written}\`, expected none`, span: [startIndex, endIndex]}]
    })
  }
}
