import type {Edit, LintMessage} from '../finding.ts'

/** An edit, and the message that asks for it. */
interface Asked {
  edit: Edit
  message: LintMessage
}

/**
 * Make the edits of messages; gives the new text.
 *
 * All edits of a message are made or none. Of messages whose edits overlap the later one waits: the text has to be read again first.
 */
export function fix(text: string, messages: readonly LintMessage[]): string {
  const asked = messages.flatMap(message => (message.edits ?? []).map(edit => ({edit, message})))
  asked.sort((one, other) => one.edit.span[0] - other.edit.span[0] || one.edit.span[1] - other.edit.span[1])
  const waiting = overlapping(asked)
  const parts: string[] = []
  let end = 0
  for (const {edit, message} of asked) {
    if (waiting.has(message)) continue
    parts.push(text.slice(end, edit.span[0]), edit.text)
    end = edit.span[1]
  }
  return parts.join('') + text.slice(end)
}

/** The messages with an edit that overlaps one before it. Edits that touch are apart; two at one place are not. */
function overlapping(asked: readonly Asked[]): Set<LintMessage> {
  const found = new Set<LintMessage>()
  let end = 0
  let start = -1
  for (const {edit, message} of asked) {
    const [from, to] = edit.span
    if (from < end || from === start) found.add(message)
    start = from
    end = Math.max(end, to)
  }
  return found
}
