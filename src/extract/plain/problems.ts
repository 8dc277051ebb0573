import type {Problem} from '../../tree.ts'
import type {Token} from './tokens.ts'

/** What flattening has done to a value; all of it `info`. Offsets into the article. */
export interface Problems {
  list: Problem[]
  text: string
  offset: number
}

type Rule = 'size' | 'brackets' | 'fate' | 'nameless' | 'missing' | 'empty' | 'comma'

const rules: Readonly<Record<Rule, {rule: string; reason: (written: string) => string}>> = {
  size: {rule: 'plain-image-size', reason: written => `Unexpected size \`${written}\` of an image that is gone, expected text`},
  brackets: {rule: 'plain-empty-brackets', reason: written => `Unexpected empty brackets \`${written}\`, expected text in them`},
  fate: {rule: 'plain-glued-fate', reason: written => `Unexpected code \`${written}\` glued to a name, expected it apart from the name`},
  nameless: {rule: 'plain-empty-item', reason: written => `Unexpected code \`${written}\` without a name, expected a name before it`},
  missing: {rule: 'plain-missing-separator', reason: written => `Unexpected \`${written}\` with no separator before it, expected a comma`},
  empty: {rule: 'plain-empty-item', reason: () => 'Unexpected empty item between commas, expected text'},
  comma: {rule: 'plain-line-break-comma', reason: () => 'Unexpected comma within a phrase, read as the line break that it was'},
}

/** Report a stretch of the value. */
export function report({list, text, offset}: Problems, kind: Rule, start: number, end: number): void {
  const {rule, reason} = rules[kind]
  list.push({rule, severity: 'info', reason: reason(text.slice(start, end)), start: offset + start, end: offset + end})
}

/** Report what a token leaves behind of lost markup. */
export function reportToken(problems: Problems, token: Token): void {
  const {kind, start, end} = token
  if (kind === 'size' || kind === 'brackets') report(problems, kind, start, end)
  if (kind === 'fate' && token.glued) report(problems, 'fate', start, end)
}
