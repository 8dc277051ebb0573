import type {LintMessage} from './finding.ts'
import type {InfoboxDefinition} from './infobox-definition.ts'
import {type ActiveRule, activeRules, type RuleSettings} from './lint/active-rules.ts'
import {lint} from './lint/lint.ts'
import type {Diagnose} from './lint/rule.ts'
import {toSubject} from './lint/subject.ts'
import {narrate} from './narrate/narrate.ts'
import {parse} from './parse/parse.ts'
import {type ArticleOptions, readFacts} from './parse-article.ts'
import type {Root} from './tree.ts'

export interface LintOptions extends Omit<ArticleOptions<readonly InfoboxDefinition[]>, 'page'>, RuleSettings {
  /** Finds faults of syntax, for `valid-wikitext`: that of `warbox/wikiparser`. */
  diagnose?: Diagnose
}

/**
 * Hold an article against rules: what is wrong with its infoboxes, where, and how to mend it, in the order of the text.
 *
 * Spans are offsets into `text` as given. Throws a `TypeError` for a preset, rule, severity or option that is none.
 */
export function lintArticle(text: string, options: LintOptions = {}): LintMessage[] {
  return lintRoot(text, parse(text, options), activeRules(options), options)
}

/** Hold the article of a tree against rules: all of `lintArticle` but the parsing. */
export function lintRoot(source: string, root: Root, rules: readonly ActiveRule[], options: LintOptions = {}): LintMessage[] {
  const {document, facts, prose} = readFacts(root, options)
  const {diagnose} = options
  const events = () => narrate(document, facts, prose)
  return lint(toSubject({source, root, document, facts, events, ...(diagnose && {diagnose})}), rules)
}
