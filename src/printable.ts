const obeyed = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Text without what a terminal would obey: control characters but line ends and tabs, and marks that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(obeyed, '')
}
