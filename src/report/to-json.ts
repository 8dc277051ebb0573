const obeyed = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** A value as JSON on one line. What a terminal would obey is escaped, not lost. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(obeyed, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
