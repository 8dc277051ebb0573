import type {LintMessage} from '../../finding.ts'
import {fix} from '../../lint/fix.ts'

/** A text, and what is said about it. */
export interface Mended {
  text: string
  messages: readonly LintMessage[]
}

/** Enough for edits that wait for others, or that show what else there is to mend. */
const passes = 10

/**
 * Mend what is wanted, and look at the text again, until nothing is left to mend.
 *
 * A text that is not done after ten passes is left as it is then; what is said is said about that.
 */
export function mend(given: Mended, look: (text: string) => readonly LintMessage[], wanted: (message: LintMessage) => boolean): Mended {
  let {text, messages} = given
  for (let pass = 0; pass < passes; pass++) {
    const mended = fix(text, messages.filter(wanted))
    if (mended === text) break
    text = mended
    messages = look(text)
  }
  return {text, messages}
}
