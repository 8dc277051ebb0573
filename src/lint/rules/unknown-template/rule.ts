import {foldTemplateName} from '../../../data/infoboxes.ts'
import type {Finding} from '../../../finding.ts'
import type {Span} from '../../../schema/span.ts'
import {problemRule} from '../../problem-rule.ts'
import type {Rule, SubjectBox} from '../../rule.ts'

const {id, summary, check} = problemRule('unknown-template', 'A template in a value is one whose text is known.')
/** What is in these is shown as it is, and read into no fact. */
const unread: ReadonlySet<string> = new Set(['campaignbox', 'image', 'map'])
/** `{{Hollin place|ford}}` */
const templateName = /^\{\{(?<name>[^|{}]{0,100})/

export const unknownTemplate: Rule<{allow: readonly string[]}> = {
  id,
  summary,
  options: {allow: []},
  *check(subject, {allow}) {
    const allowed = new Set(allow.map(foldTemplateName))
    const spans = subject.boxes.flatMap(unreadSpans)
    let next = 0
    for (const finding of inOrder(check(subject, {}))) {
      while ((spans[next]?.[1] ?? Number.POSITIVE_INFINITY) <= finding.span[0]) next++
      const isUnread = (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) <= finding.span[0]
      const {name = ''} = templateName.exec(subject.source.slice(...finding.span))?.groups ?? {}
      if (!isUnread && !allowed.has(foldTemplateName(name))) yield finding
    }
  },
}

function unreadSpans({parameters}: SubjectBox): Span[] {
  return parameters.flatMap(({field}) => (unread.has(field.name) ? [field.span] : []))
}

function inOrder(findings: Iterable<Finding>): Finding[] {
  return [...findings].sort((one, other) => one.span[0] - other.span[0])
}
