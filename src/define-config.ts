import type {InfoboxDefinition} from './infobox-definition.ts'
import type {RuleSettings} from './lint/active-rules.ts'
import type {ArticleOptions} from './parse-article.ts'
import type {Root} from './tree.ts'

/** What `warbox validate` goes by. Patterns are those of a `.gitignore` in the folder of the configuration. */
export interface LintConfig extends RuleSettings, Omit<ArticleOptions<readonly InfoboxDefinition[]>, 'title' | 'page' | 'parser'> {
  /** Settings for some files; of two that name the same file the later one counts. */
  overrides?: readonly Override[]
  /** Patterns of files that are left out. */
  ignore?: readonly string[]
  /** The engine that reads wikitext: by name, or as what `warbox/wikiparser` gives. */
  parser?: 'warbox' | 'wikiparser-node' | ((text: string) => Root)
}

export interface Override {
  /** Patterns of the files. */
  files: string | readonly string[]
  /** A severity alone keeps the options that the rule has elsewhere. */
  rules?: RuleSettings['rules']
  /** BCP 47, of their wiki. */
  language?: string
}

/** Give a configuration as it is: the types of `warbox.config.ts` for editors. */
export function defineConfig(config: LintConfig): LintConfig {
  return config
}
