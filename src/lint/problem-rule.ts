import type {Rule} from './rule.ts'

/** Make a rule of what the stages themselves find odd while they read an article: their problems of this id. */
export function problemRule(id: string, summary: string): Rule {
  return {
    id,
    summary,
    *check({problems}) {
      for (const {rule, reason, start, end} of problems) if (rule === id) yield {reason, span: [start, end]}
    },
  }
}
