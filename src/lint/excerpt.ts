const longest = 60
const spaces = /\s+/gu

/** Text as a message names it: in code marks, on one line, cut where it is long. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(spaces, ' ')
    .replaceAll('`', "'")
    .trim()
  return line.length > longest ? `\`${line.slice(0, longest - 1).trimEnd()}…\`` : `\`${line}\``
}
