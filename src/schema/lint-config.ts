import * as z from 'zod'
import {sourceEntries} from './source-entry.ts'
import {templateRule} from './template-rule.ts'

/** `*.{txt,wiki}` would match no file: a `.gitignore` has no braces. */
const pattern = z.string('expected a pattern').regex(/^[^{}]+$/, 'expected a pattern as in a .gitignore, which has no braces: list each')
const patterns = z.array(pattern, 'expected a list of patterns')

const severity = z.string('expected a severity')
const rules = z.record(
  z.string(),
  z.union([severity, z.tuple([severity, z.looseObject({})])], 'expected a severity, or a list of a severity and options'),
  'expected the settings of rules by their ids',
)

const language = z.string().regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i, 'expected a BCP 47 tag such as en or pt-BR')
const made = z.custom(value => typeof value === 'function', 'expected a function')
const limit = z.exactOptional(z.int('expected a whole number').positive('expected a number above 0'))

/** Settings for some files. */
export const lintOverride = z.strictObject(
  {
    files: z.union([pattern, patterns], 'expected a pattern or a list of patterns, as in a .gitignore and without braces'),
    rules: z.exactOptional(rules),
    language: z.exactOptional(language),
  },
  {error: strictly('an object with `files`')},
)

export const lintLimits = z.strictObject({depth: limit, nodes: limit, bytes: limit})

/** The configuration of `warbox validate`. Names of rules and presets, and options of rules, are checked where the rules are known. */
export const lintConfig = z.strictObject(
  {
    preset: z.exactOptional(z.string('expected the name of a preset')),
    rules: z.exactOptional(rules),
    customRules: z.exactOptional(
      z.array(z.looseObject({id: z.string().min(1), summary: z.string(), check: made}, 'expected a rule'), 'expected a list of rules'),
    ),
    overrides: z.exactOptional(z.array(lintOverride, 'expected a list of objects with `files`')),
    ignore: z.exactOptional(patterns),
    language: z.exactOptional(language),
    format: z.exactOptional(z.enum(['wikitext', 'plain'])),
    parser: z.exactOptional(z.union([z.enum(['warbox', 'wikiparser-node']), made], 'expected `warbox`, `wikiparser-node` or a function')),
    limits: z.exactOptional(lintLimits),
    infoboxes: z.exactOptional(
      z.array(
        z.looseObject(
          {kind: z.string(), names: z.array(z.string()).min(1), fields: z.looseObject({})},
          'expected what `defineInfobox` gives',
        ),
        'expected a list of what `defineInfobox` gives',
      ),
    ),
    templates: z.exactOptional(z.record(z.string(), templateRule)),
    sources: z.exactOptional(sourceEntries),
  },
  {error: strictly('an object')},
)

/** The message for what is no such object; for a key that is none, its own. */
function strictly(expected: string) {
  return (issue: {code?: string | undefined}) => (issue.code === 'unrecognized_keys' ? undefined : `expected ${expected}`)
}
