import {createHash} from 'node:crypto'
import type {CheckedFile} from '../finding.ts'

/**
 * What tells each message of a file from all others, in the order of the messages, and stays when lines before it change: made of the path,
 * the rule, the field, the text at its place, and which of several alike it is.
 */
export function fingerprintsOf({path, text, messages}: CheckedFile): string[] {
  const seen = new Map<string, number>()
  return messages.map(({rule, field = '', span}) => {
    const key = JSON.stringify([path, rule, field, text.slice(...span)])
    const number = seen.get(key) ?? 0
    seen.set(key, number + 1)
    return createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32)
  })
}
