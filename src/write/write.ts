import type {Article} from '../schema/article.ts'
import {json} from './json.ts'
import {ndjson} from './ndjson.ts'

export interface WriteOptions {
  /** `json` when left out. */
  to?: 'json' | 'ndjson'
  /** JSON with an object for its one article, and no array around it. */
  single?: boolean
  /** JSON on many lines, with two spaces a level. */
  pretty?: boolean
  /** `false` leaves all spans out. */
  spans?: boolean
}

/** Write articles as text, in chunks of an article at most: whatever their number, only one is held at a time. */
export function write(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: WriteOptions = {},
): AsyncGenerator<string, void, undefined> {
  return options.to === 'ndjson' ? ndjson(articles, options) : json(articles, options)
}
