/** What is wrong with data, and where in it. */
export interface Fault {
  rule: 'valid-json' | 'article-schema' | 'known-key' | 'known-id' | 'ordered-range'
  reason: string
  /** The keys on the way to the value. */
  path: readonly PropertyKey[]
  /** Whether it is about the key, not the value. */
  atKey?: boolean
}
