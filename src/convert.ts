import type {VFile} from 'vfile'
import {type ArticleOptions, parseArticle} from './parse-article.ts'
import type {Article} from './schema/article.ts'
import type {Message} from './schema/message.ts'
import {type WriteOptions, write} from './write/write.ts'

/** How to read an article; its title is left to the page. */
export type PageOptions = Omit<ArticleOptions, 'page'>

export type ConvertOptions = PageOptions & WriteOptions

/**
 * Convert pages to text, an article at a time: `pipeline(convert(readPages('articles')), createWriteStream('articles.json'))`.
 *
 * An array of JSON when the options say nothing else.
 */
export function convert(
  files: Iterable<VFile> | AsyncIterable<VFile>,
  options: ConvertOptions = {},
): AsyncGenerator<string, void, undefined> {
  return write(toArticles(files, options), options)
}

/**
 * Make the article of a page.
 *
 * Its title is the one in the options, else the one that a plain text states of itself, else that of the page. What was odd
 * about the bytes of the page comes first among its messages.
 */
export function toArticle(file: VFile, options: PageOptions = {}): Article {
  const {title, ...page} = file.data.page ?? {}
  const article = parseArticle(String(file), Object.keys(page).length === 0 ? options : {...options, page})
  const found = options.title ?? (article.format === 'plain' ? (article.title ?? title) : title)
  return {...(found === undefined ? {} : {title: found}), ...article, messages: [...pageMessages(file), ...article.messages]}
}

async function* toArticles(files: Iterable<VFile> | AsyncIterable<VFile>, options: PageOptions): AsyncGenerator<Article, void, undefined> {
  for await (const file of files) yield toArticle(file, options)
}

/** What was odd about the bytes of a page. */
export function pageMessages(file: VFile): Message[] {
  return file.messages.map(toMessage)
}

function toMessage({ruleId = 'odd-page', reason, place}: VFile['messages'][number]): Message {
  const start = place !== undefined && 'offset' in place ? (place.offset ?? 0) : 0
  return {rule: ruleId, severity: 'warning', reason, span: [start, start]}
}
