export {defineConfig, type LintConfig, type Override} from './define-config.ts'
export {findDates} from './find-dates.ts'
export type {Edit, Finding, LintMessage, Severity} from './finding.ts'
export {defineInfobox} from './infoboxes/define-infobox.ts'
export {belligerents, casualties, commanders, dateField, links, place, result, strength, text, texts, units} from './infoboxes/values.ts'
export {articleJsonSchema} from './json-schema.ts'
export type {RuleSetting, RuleSettings} from './lint/active-rules.ts'
export {fix} from './lint/fix.ts'
export type {PresetName} from './lint/presets.ts'
export type {Diagnose, Rule, Subject, SubjectBox, SubjectParameter} from './lint/rule.ts'
export {type LintOptions, lintArticle} from './lint-article.ts'
export {type ParseOptions, parse} from './parse/parse.ts'
export {type ArticleOf, type ArticleOptions, parseArticle} from './parse-article.ts'
export {type CasualtyOptions, readCasualties} from './read-casualties.ts'
export {readDate} from './read-date.ts'
export {readSource} from './read-source.ts'
export type {Article, Page} from './schema/article.ts'
export type {Attack} from './schema/attack.ts'
export type {
  Attribution,
  CasualtyCategory,
  CasualtyClaim,
  Count,
  Party,
  Quality,
  Source,
  SourceKind,
  StrengthClaim,
} from './schema/claim.ts'
export type {Belligerent, Commander, Conflict, Fate, Joint, Place, Result, Side, Unit} from './schema/conflict.ts'
export type {Actor, Event, EventAction} from './schema/event.ts'
export type {Infobox} from './schema/infobox.ts'
export type {Field, Flag, Item, Link} from './schema/item.ts'
export type {Message} from './schema/message.ts'
export type {Operation} from './schema/operation.ts'
export type {DateField, Period} from './schema/period.ts'
export type {Reference} from './schema/reference.ts'
export type {Section} from './schema/section.ts'
export type {SourceEntries, SourceEntry} from './schema/source-entry.ts'
export type {Span} from './schema/span.ts'
export type * as wikiast from './tree.ts'
