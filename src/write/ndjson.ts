import type {Article} from '../schema/article.ts'
import {withoutSpans} from './spans.ts'
import {stringify} from './stringify.ts'

/** Write articles as newline-delimited JSON: a line for each. */
export async function* ndjson(
  articles: Iterable<Article> | AsyncIterable<Article>,
  {spans = true}: {spans?: boolean} = {},
): AsyncGenerator<string, void, undefined> {
  for await (const article of articles) yield `${stringify(spans ? article : withoutSpans(article), false)}\n`
}
