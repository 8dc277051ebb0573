/** A pattern for any of these phrases, of which the longest that fits is taken; a space in them is any white space. For none, one that never fits. */
export function anyOf(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length)
  const sources = longestFirst.map(phrase => phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`))
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`
}
