import type {Meaning} from './words.ts'

export type Sign = '(' | ')' | ',' | ';' | ':' | '.' | '/' | '&' | '?' | '~' | 'dash' | 'break' | 'other'

/** A piece of a text in which dates are looked for; `at` and `to` are its offsets. White space is no token. */
export type Token = {at: number; to: number} & (
  | Meaning
  /** A whole number: a day or a year. `ordinal` for `3rd`; `tight` when a hyphen and a word stand right before it (`AMX-30`). */
  | {kind: 'number'; value: number; digits: number; ordinal: boolean; tight: boolean}
  /** `1990s` */
  | {kind: 'decade'; value: number}
  /** `2017-09-18`, `18.9.2017`, or, when that is no ambiguity, `18/9/2017` */
  | {kind: 'full'; year: number; month: number; day: number}
  /** A number that is no part of a date: `1,945`, `3.5`, `18:15`, `0630`, `40%`, `M1895`. */
  | {kind: 'amount' | 'time'}
  | {kind: 'sign'; value: Sign}
  /** U+FFFD where a dash or a space was lost. */
  | {kind: 'damage'}
)

export function isSign(token: Token | undefined, value: string): boolean {
  return token?.kind === 'sign' && token.value === value
}

export function skipSign(tokens: readonly Token[], at: number, value: string): number {
  return isSign(tokens[at], value) ? at + 1 : at
}

export function skipGlue(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 3 && tokens[next]?.kind === 'glue') next++
  return next
}
