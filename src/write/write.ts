import type {Article} from '../schema/article.ts'
import {csv, type TableName} from './csv.ts'
import {json} from './json.ts'
import {markdown} from './markdown.ts'
import {ndjson} from './ndjson.ts'

/** The formats that articles are written in. */
export type Format = 'json' | 'ndjson' | 'csv' | 'markdown'

export interface WriteOptions {
  /** `json` when left out. */
  to?: Format
  /** What CSV has a row for. CSV only, which has to have one. */
  table?: TableName
  /** JSON with an object for its one article, and no array around it. */
  single?: boolean
  /** JSON on many lines, with two spaces a level. */
  pretty?: boolean
  /** `false` leaves all spans out. Markdown has none. */
  spans?: boolean
}

const writers = {json, ndjson, csv, markdown}

/**
 * Write articles as text, in chunks of an article at most: whatever their number, only one is held at a time.
 *
 * Throws a `TypeError` for CSV without a table.
 */
export function write(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: WriteOptions = {},
): AsyncGenerator<string, void, undefined> {
  return writers[options.to ?? 'json'](articles, options)
}
