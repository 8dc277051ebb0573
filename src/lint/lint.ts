import type {Finding, LintMessage} from '../finding.ts'
import type {ActiveRule} from './active-rules.ts'
import {heldBack} from './directives.ts'
import type {Subject} from './rule.ts'

/**
 * Hold an article against rules: what they found, in the order of the text, but for what its own comments hold back.
 *
 * A rule that throws, as one of the caller's may, gives a message that says so, and the others go on.
 */
export function lint(subject: Subject, rules: readonly ActiveRule[]): LintMessage[] {
  return rules.flatMap(active => run(active, subject)).sort((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1])
}

function run({rule, severity, options}: ActiveRule, subject: Subject): LintMessage[] {
  const messages: LintMessage[] = []
  try {
    for (const finding of rule.check(subject, options)) {
      if (!heldBack(subject.directives, rule.id, finding.span[0])) messages.push(toMessage(rule.id, severity, finding))
    }
  } catch (error) {
    const reason = `Unexpected failure of the rule: ${error instanceof Error ? error.message : String(error)}`
    messages.push({rule: rule.id, severity: 'error', reason, span: [0, 0]})
  }
  return messages
}

function toMessage(rule: string, severity: LintMessage['severity'], {reason, span, field, edits}: Finding): LintMessage {
  return {rule, severity, reason, span, ...(field !== undefined && {field}), ...(edits !== undefined && {edits})}
}
