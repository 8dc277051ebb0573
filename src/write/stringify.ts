const unescaped = /[\u007F-\u009F]/g

/** Print a value as JSON whose every control character is escaped, also those that JSON lets through and a terminal obeys. */
export function stringify(value: unknown, pretty: boolean): string {
  return JSON.stringify(value, undefined, pretty ? 2 : 0).replace(unescaped, character => `\\u00${character.charCodeAt(0).toString(16)}`)
}
