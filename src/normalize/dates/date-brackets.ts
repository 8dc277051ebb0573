import type {Token} from '../../dates/token.ts'

/** Of tokens, from the opening one to behind the closing one. */
export interface Bracket {
  from: number
  next: number
}

/** The outermost brackets; one that is never closed is none. */
export function bracketsOf(tokens: readonly Token[]): Bracket[] {
  const brackets: Bracket[] = []
  let depth = 0
  let from = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'sign') continue
    if (token.value === '(') {
      if (depth === 0) from = index
      depth++
    } else if (token.value === ')' && depth > 0) {
      depth--
      if (depth === 0) brackets.push({from, next: index + 1})
    }
  }
  return brackets
}

/** A bracket that holds no date of ours, so that a date may go on behind it; `(?)` and `(O.S.)` belong to theirs. */
export function isAside(tokens: readonly Token[], {from, next}: Bracket): boolean {
  const inner = tokens.slice(from + 1, next - 1)
  if (inner.some(({kind}) => kind === 'style' || kind === 'era')) return false
  if (inner.length === 1 && (inner[0]?.kind === 'sign' || inner[0]?.kind === 'present')) return false
  if (inner.some(isDateToken)) return false
  return inner.some(isOtherToken) || inner.some(({kind}) => kind === 'unit') || !inner.some(({kind}) => kind === 'number')
}

function isDateToken({kind}: Token): boolean {
  return kind === 'month' || kind === 'season' || kind === 'full' || kind === 'decade' || kind === 'century'
}

/** Whether a token is of another calendar. */
export function isOtherToken({kind}: Token): boolean {
  return kind === 'calendar' || kind === 'foreign-month'
}

/** The tokens that stand in none of some brackets. */
export function without(tokens: readonly Token[], brackets: readonly Bracket[]): Token[] {
  let bracket = 0
  return tokens.filter((_, index) => {
    while ((brackets[bracket]?.next ?? Number.POSITIVE_INFINITY) <= index) bracket++
    return index < (brackets[bracket]?.from ?? Number.POSITIVE_INFINITY)
  })
}
