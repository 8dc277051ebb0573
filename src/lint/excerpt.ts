const longest = 60
const spaces = /\s+/gu
/** `''`, `'''`, `[[Target|`, `[[`, `]]` */
const markup = /'{2,5}|\[\[(?:[^[\]|]{0,200}\|)?|\]\]/g

/** Text as a message names it: in code marks, on one line, without the marks of links and emphasis, cut where it is long. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(markup, '')
    .replace(spaces, ' ')
    .replaceAll('`', "'")
    .trim()
  return line.length > longest ? `\`${line.slice(0, longest - 1).trimEnd()}…\`` : `\`${line}\``
}
