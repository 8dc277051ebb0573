import type {Span} from '../../schema/span.ts'

/** Where a text stops to be JSON. */
export interface JsonFault {
  offset: number
  expected: string
}

/** A value whose place is asked for, with those below it; `scanJson` fills the places in. */
export interface Wanted {
  below: Map<PropertyKey, Wanted>
  /** Of a scalar all of it, of an object or a list the bracket that opens it. */
  span?: Span
  /** Of the key, with its quotes. */
  key?: Span
}

/** An object or a list that is not yet closed. */
interface Open {
  close: '}' | ']'
  wanted: Wanted | undefined
  /** How many values it has had. */
  count: number
}

const space = /[ \t\n\r]*/y
/** All that stands in a string for itself: neither a quote, nor a backslash, nor a control character below the space. */
const plain = /[ !#-[\]-\uFFFF]*/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * Go through a text as RFC 8259 has it, without recursion; gives the first fault, or nothing for JSON.
 *
 * `JSON.parse` says only in some versions of Node where it failed, and never where a value stood. Of a key that is given twice the last one counts.
 */
export function scanJson(text: string, root?: Wanted): JsonFault | undefined {
  const open: Open[] = []
  let at = endOf(space, text, 0)
  let wanted = root
  for (;;) {
    const start = at
    const sign = text[at]
    if (sign === '{' || sign === '[') {
      if (wanted !== undefined) wanted.span = [at, at + 1]
      open.push({close: sign === '{' ? '}' : ']', wanted, count: 0})
      at = endOf(space, text, at + 1)
    } else {
      const end = sign === '"' ? endOfString(text, at) : endOf(scalar, text, at)
      if (typeof end === 'object') return end
      if (end === start) return {offset: at, expected: 'a value'}
      if (wanted !== undefined) wanted.span = [at, end]
      at = endOf(space, text, end)
    }
    const next = toNextValue()
    if (next === undefined || 'expected' in next) return next
    wanted = next.wanted
  }

  /** Close what ends here, and go to where the next value stands; nothing at the end of the text. */
  function toNextValue(): {wanted: Wanted | undefined} | JsonFault | undefined {
    for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
      const sign = text[at]
      if (sign === inner.close) {
        open.pop()
        at = endOf(space, text, at + 1)
        continue
      }
      if (inner.count > 0 && sign !== ',') return {offset: at, expected: `\`,\` or \`${inner.close}\``}
      if (inner.count > 0) at = endOf(space, text, at + 1)
      inner.count++
      if (inner.close === ']') return {wanted: inner.wanted?.below.get(inner.count - 1)}
      return toValueOfKey(inner)
    }
    return at === text.length ? undefined : {offset: at, expected: 'nothing more'}
  }

  function toValueOfKey({wanted: above, count}: Open): {wanted: Wanted | undefined} | JsonFault {
    if (text[at] !== '"') return {offset: at, expected: count > 1 ? 'a key in quotes' : 'a key in quotes, or `}`'}
    const start = at
    const end = endOfString(text, at)
    if (typeof end === 'object') return end
    at = endOf(space, text, end)
    if (text[at] !== ':') return {offset: at, expected: '`:`'}
    at = endOf(space, text, at + 1)
    if (above === undefined || above.below.size === 0) return {wanted: undefined}
    const key: string = JSON.parse(text.slice(start, end))
    const found = above.below.get(key)
    if (found !== undefined) found.key = [start, end]
    return {wanted: found}
  }
}

/** The end of a string whose opening quote stands here. */
function endOfString(text: string, start: number): number | JsonFault {
  let at = endOf(plain, text, start + 1)
  while (text[at] === '\\') {
    const end = endOf(escaped, text, at)
    if (end === at) return {offset: at, expected: 'an escape that JSON knows, such as `\\n` or `\\u00e9`'}
    at = endOf(plain, text, end)
  }
  if (text[at] === '"') return at + 1
  return {offset: at, expected: at === text.length ? 'the end of a string' : 'an escape for a control character'}
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}
