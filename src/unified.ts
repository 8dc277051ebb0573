import type {Plugin} from 'unified'
import {locatorOf} from './locate.ts'
import {type ParseOptions, parse} from './parse/parse.ts'
import {type ArticleOptions, articleOf} from './parse-article.ts'
import type {} from './read/page.ts'
import type {Article} from './schema/article.ts'
import type {Root} from './tree.ts'
import {addPositions} from './unified/add-positions.ts'
import type {MdastRoot} from './unified/mdast.ts'
import {type MdastOptions, toMdast} from './unified/to-mdast.ts'

declare module 'unified' {
  interface CompileResultMap {
    Article: Article
  }
}

export type {ParseOptions} from './parse/parse.ts'
export type {ArticleOptions} from './parse-article.ts'
export type {Article} from './schema/article.ts'
export type {Node, Root} from './tree.ts'
export type {MdastRoot} from './unified/mdast.ts'
export type {MdastOptions} from './unified/to-mdast.ts'

/** How vfile says how bad a message is. */
const fatality = {error: true, warning: false, info: undefined} as const

/**
 * Parse files as wikitext, or the plain form, into the library's tree: a unified parser.
 *
 * The nodes have unist's `position` beside their `start` and `end`. Limits that were reached and damage that was met become messages of the file.
 */
export const wikitextParse: Plugin<[ParseOptions?], string, Root> = function (options = {}) {
  this.parser = (text, file) => {
    const root = parse(text, options)
    const locate = locatorOf(text)
    addPositions(root, locate)
    for (const {rule, severity, reason, start, end} of root.problems) {
      const message = file.message(reason, {place: locate(start, end), ruleId: rule, source: 'warbox'})
      message.fatal = fatality[severity]
    }
    return root
  }
}

/**
 * Make articles of what was parsed: a unified compiler, whose result is `file.result`.
 *
 * The title is that of the options, else that of `file.data.page`.
 */
export const wikitextArticle: Plugin<[Omit<ArticleOptions, 'page'>?], Root, Article> = function (options = {}) {
  this.compiler = (tree, file) => {
    const {title, ...page} = file.data.page ?? {}
    return articleOf(tree as Root, {...(title === undefined ? {} : {title}), ...(Object.keys(page).length > 0 && {page}), ...options})
  }
}

/** Make Markdown's tree of what was parsed: a unified transformer, before `remark-stringify` and its kin. */
export const wikitextToMdast: Plugin<[MdastOptions?], Root, MdastRoot> = (options = {}) => {
  return root => toMdast(root, options)
}
