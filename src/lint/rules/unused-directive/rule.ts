import type {Rule} from '../../rule.ts'

/** It stands last among the rules: what the others found says which comments were of use. */
export const unusedDirective: Rule = {
  id: 'unused-directive',
  summary: 'A comment that holds rules back has something to hold back.',
  *check({directives}) {
    for (const {rule, span, used} of directives.all) {
      if (used) continue
      const named = rule === undefined ? 'all rules' : `\`${rule}\``
      yield {reason: `Unexpected comment that holds ${named} back, expected it only where there is a message`, span}
    }
  },
}
