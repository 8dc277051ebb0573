/** Signs that mean something wherever they stand. */
const meaningful = /[\\`*_{}[\]<>|~#&$@]/g
/** `- a`, `+ a`, `= =`, `3. a`, `1644) a`: a list or a heading where a line begins. */
const start = /^(?:[-+=]|(?<digits>\d{1,9})(?=[.)]))/
/** `https://`, `www.`: addresses become links by themselves. */
const linked = /:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):/gi
/** What nobody sees, and a terminal obeys. */
const control = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** A text as it is, on one line, for wherever Markdown has text: in a paragraph, a heading, a list, a cell. */
export function inline(text: string): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim().replace(control, '\uFFFD')
  return line.replace(meaningful, String.raw`\$&`).replace(linked, String.raw`\$&`).replace(start, escapedStart)
}

/** A date in EDTF, as code; none of its signs could end that. */
export function code(edtf: string): string {
  return `\`${edtf.replace(/[^\w./,~?%[\]{}+:-]/g, '')}\``
}

/** An address of the web as a link to it; any other as text. */
export function address(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed !== undefined && /^https?:$/.test(parsed.protocol) ? `<${parsed.href.replaceAll('|', '%7C')}>` : inline(url)
}

function escapedStart(sign: string, digits: string | undefined): string {
  return digits === undefined ? `\\${sign}` : `${digits}\\`
}
