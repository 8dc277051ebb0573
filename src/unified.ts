import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {LintMessage} from './finding.ts'
import {activeRules} from './lint/active-rules.ts'
import {knownRules} from './lint/rules.ts'
import {type LintOptions, lintRoot} from './lint-article.ts'
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

/** What `lintArticle` takes but for what the parser is told. */
export type WikitextLintOptions = Omit<LintOptions, keyof ParseOptions>

/** How vfile says how bad a message is. */
const fatality = {error: true, warning: false, info: undefined} as const
const source = 'warbox'

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
      tell(file, text, {rule, severity, reason, span: [start, end]}, locate)
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

/**
 * Hold what was parsed against rules: a unified transformer that leaves the tree as it is and makes what `lintArticle` says messages of the file.
 *
 * An error is fatal, a warning is not, and an info is neither; `expected` is what may stand in the place of the message. Where no plugin
 * before or after it compiles, the text is given back as it was.
 */
export const wikitextLint: Plugin<[WikitextLintOptions?], Root> = function (options = {}) {
  const rules = activeRules(options)
  const ids = new Set([...knownRules, ...(options.customRules ?? [])].map(({id}) => id))
  this.compiler ??= (_tree, file) => String(file)
  return (tree, file) => {
    const text = String(file)
    const {title} = file.data.page ?? {}
    // What the parser said of its own accord is said again by the rules of that name, as severe as the settings have it.
    file.messages = file.messages.filter(message => message.source !== source || !ids.has(message.ruleId ?? ''))
    const locate = locatorOf(text)
    for (const message of lintRoot(text, tree, rules, {...(title !== undefined && {title}), ...options})) tell(file, text, message, locate)
  }
}

function tell(
  file: VFile,
  text: string,
  {rule, severity, reason, span, edits = []}: LintMessage,
  locate: ReturnType<typeof locatorOf>,
): void {
  const message = file.message(reason, {place: locate(...span), ruleId: rule, source})
  message.fatal = fatality[severity]
  const [edit, ...others] = edits
  if (edit === undefined || others.length > 0 || edit.span[0] !== span[0] || edit.span[1] !== span[1]) return
  message.actual = text.slice(...span)
  message.expected = [edit.text]
}
