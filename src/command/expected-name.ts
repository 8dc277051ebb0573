import {closest, distance} from 'fastest-levenshtein'

/** What was expected in the place of a name that is none: the one that was meant, when it differs by less than half; else all. */
export function expectedName(given: string, names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const near = closest(given, names)
  return distance(given, near) * 2 < Math.max(given.length, near.length) ? `\`${near}\`` : `one of ${names.join(', ')}`
}
