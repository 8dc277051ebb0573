const placeKeys: ReadonlySet<string> = new Set(['span', 'unread'])

/** A copy of an article, or of a part of it, without any place in the text: neither `span` nor `unread`, which holds nothing but spans. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !placeKeys.has(key))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutSpans(each)]))
}
