import type {Document, SectionText} from '../document.ts'

/** `12`, `4,000`, `4 000` */
const number = /\d{1,3}(?:[, \u00A0\u202F]\d{3})+(?!\d)|\d+/gu

/** The numbers of the prose that have a reference behind them in their paragraph. */
export function citedNumbers({sections}: Pick<Document, 'sections'>): Set<number> {
  const cited = new Set<number>()
  const waiting = [...sections]
  for (let section = waiting.pop(); section !== undefined; section = waiting.pop()) {
    addNumbers(section, cited)
    waiting.push(...section.sections)
  }
  return cited
}

function addNumbers({text: {value}, marks}: SectionText, cited: Set<number>): void {
  const references = marks.filter(({kind}) => kind === 'reference').map(({at}) => at)
  let next = 0
  let end = -1
  for (const {0: digits, index} of value.matchAll(number)) {
    while ((references[next] ?? Number.POSITIVE_INFINITY) < index) next++
    const reference = references[next]
    if (reference === undefined) return
    if (end < index) {
      const found = value.indexOf('\n', index)
      end = found < 0 ? value.length : found
    }
    if (reference <= end) cited.add(Number(digits.replace(/\D/g, '')))
  }
}
