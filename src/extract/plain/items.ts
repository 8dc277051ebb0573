import type {ItemText, LineText} from '../../document.ts'
import type {Problem} from '../../tree.ts'
import type {Layout} from '../layout.ts'
import {chunksOf} from './chunks.ts'
import {withHeadings} from './headings.ts'
import {linesOf, partedNames, withSources} from './lines.ts'
import {type Problems, reportToken} from './problems.ts'
import {isCut, tokensOf} from './tokens.ts'

/** What the value of a field in the plain form holds. */
export interface PlainItems {
  items: ItemText[]
  /** Lines that head those below them, such as `Supported by:`. */
  headings: LineText[]
  problems: Problem[]
}

/**
 * Take the value of a field in the plain form apart into items, where its line breaks have become commas.
 *
 * `text` is the value, `start` and `end` its offsets in the article. What flattening left behind (sizes of images, empty brackets, codes
 * of fates) is taken out and reported, and so is each guess at what a comma was.
 */
export function plainItems(text: string, start: number, end: number, layout: Layout): PlainItems {
  const problems: Problems = {list: [], text, offset: start}
  const tokens = tokensOf(text.slice(0, end - start), layout)
  for (const token of tokens) if (isCut(token)) reportToken(problems, token)
  const chunks = chunksOf(text, tokens, layout)
  let lines = linesOf(text, chunks, layout, problems)
  if (layout === 'claims') lines = withSources(text, lines)
  if (layout === 'names') lines = lines.flatMap(line => partedNames(text, line, problems))
  const {items, headings} = withHeadings(text, lines, layout, start)
  return {items, headings, problems: problems.list.sort((one, other) => one.start - other.start)}
}
