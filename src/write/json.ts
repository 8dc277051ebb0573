import type {Article} from '../schema/article.ts'
import {withoutSpans} from './spans.ts'
import {stringify} from './stringify.ts'

/**
 * Write articles as one JSON array, an element at a time, or, as `single`, the one article as an object.
 *
 * The array of `pretty` is laid out as `JSON.stringify` would, with a line end behind; otherwise each article has a line of its own.
 */
export async function* json(
  articles: Iterable<Article> | AsyncIterable<Article>,
  {single = false, pretty = false, spans = true}: {single?: boolean; pretty?: boolean; spans?: boolean} = {},
): AsyncGenerator<string, void, undefined> {
  let first = true
  for await (const article of articles) {
    const value = stringify(spans ? article : withoutSpans(article), pretty)
    if (single) yield `${value}\n`
    else yield `${first ? '[\n' : ',\n'}${pretty ? indent(value) : value}`
    first = false
  }
  if (!single) yield first ? '[]\n' : '\n]\n'
}

/** A line end in JSON is never part of a string. */
function indent(value: string): string {
  return `  ${value.replaceAll('\n', '\n  ')}`
}
