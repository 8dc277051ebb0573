/** Where a match ends that begins at a place of a text; absent when there is none. The pattern is sticky. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
