import {assemble} from './assemble/assemble.ts'
import type {Document} from './document.ts'
import {extract} from './extract/extract.ts'
import type {Facts} from './facts.ts'
import type {InfoboxDefinition} from './infobox-definition.ts'
import {narrate} from './narrate/narrate.ts'
import {normalize} from './normalize/normalize.ts'
import {type ParseOptions, parse} from './parse/parse.ts'
import type {Article, Page} from './schema/article.ts'
import type {Infobox} from './schema/infobox.ts'
import {type Additions, type Settings, settings} from './settings.ts'
import type {Root} from './tree.ts'

export interface ArticleOptions<D extends readonly InfoboxDefinition[] = readonly []> extends ParseOptions, Additions {
  /** Of the page; a plain text that states its own does not need it. */
  title?: string
  /** BCP 47, of the wiki; `en` when left out. */
  language?: string
  /** What is known of the page beside its text. */
  page?: Page
  /** Kinds of infobox beside the library's own; see `defineInfobox`. */
  infoboxes?: D
}

/** An infobox of a kind that the caller defined, with the facts of its definition. */
export type DefinedInfobox<D> =
  D extends InfoboxDefinition<infer K, infer F> ? Pick<Infobox, 'name' | 'writtenName' | 'fields' | 'span'> & {kind: K; facts: F} : never

/** An article whose infoboxes may be of kinds that the caller defined. */
export type ArticleOf<D extends readonly InfoboxDefinition[]> = Omit<Article, 'infoboxes'> & {
  infoboxes: (Infobox | DefinedInfobox<D[number]>)[]
}

/**
 * Read what an article says, from its wikitext or the plain form.
 *
 * Any text gives an article, in time linear in its length: what could not be read is in `messages`, and in the `unread` of fields.
 * Spans are offsets into `text` as given, in UTF-16 code units. Throws a `TypeError` for an option that is none.
 */
export function parseArticle<const D extends readonly InfoboxDefinition[] = readonly []>(
  text: string,
  options: ArticleOptions<D> = {},
): ArticleOf<D> {
  return articleOf(parse(text, options), options)
}

/** Make the article of a tree: all of `parseArticle` but the parsing. */
export function articleOf<const D extends readonly InfoboxDefinition[] = readonly []>(
  root: Root,
  options: ArticleOptions<D> = {},
): ArticleOf<D> {
  const {document, facts, prose} = readFacts(root, options)
  return assemble(document, facts, narrate(document, facts, prose), options.page)
}

/** What an article says in its boxes, and the words by which its prose is told. */
export interface ReadFacts {
  document: Document
  facts: Facts
  prose: Settings['prose']
}

/** Read the document of a tree and the facts of its boxes. */
export function readFacts(root: Root, options: ArticleOptions<readonly InfoboxDefinition[]>): ReadFacts {
  const {infoboxes, templates, normalizers, prose} = settings(options)
  const {title, language} = options
  const named = {...(title !== undefined && {title}), ...(language !== undefined && {language})}
  const document = extract(root, {...named, infoboxes, templates})
  return {document, facts: normalize(document, infoboxes, normalizers), prose}
}
