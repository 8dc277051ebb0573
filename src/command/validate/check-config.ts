import type {LintConfig} from '../../define-config.ts'
import {lintConfig, lintLimits, lintOverride} from '../../schema/lint-config.ts'
import {templateRule} from '../../schema/template-rule.ts'
import {expectedName} from '../expected-name.ts'
import {WrongCall} from '../wrong-call.ts'

/** What is wrong with a configuration, as the schema says. */
interface Issue {
  code: string
  path: readonly PropertyKey[]
  message: string
  keys?: readonly string[]
}

/** The keys that there may be, by the first key of the way to them. */
const keysBelow: ReadonlyMap<PropertyKey | undefined, readonly string[]> = new Map<PropertyKey | undefined, readonly string[]>([
  [undefined, Object.keys(lintConfig.shape)],
  ['overrides', Object.keys(lintOverride.shape)],
  ['limits', Object.keys(lintLimits.shape)],
  ['templates', Object.keys(templateRule.shape)],
])

/** Give a value that is a configuration; throws a `WrongCall` that names what is wrong with another, and the file it is from. */
export function checkedConfig(value: unknown, file: string): LintConfig {
  if (isConfig(value)) return value
  const issues = lintConfig.safeParse(value).error?.issues ?? []
  throw new WrongCall(issues.map(issue => `${toReason(issue)} (in \`${file}\`)`).join('; '))
}

/** The value itself is taken and not what the schema makes of it: custom rules may be more than plain objects. */
function isConfig(value: unknown): value is LintConfig {
  return lintConfig.safeParse(value).success
}

function toReason({path, message, ...issue}: Issue): string {
  const {keys = []} = issue
  if (issue.code === 'unrecognized_keys') return keys.map(key => keyReason(key, path)).join('; ')
  const expected = message.replace(/^Invalid [^:]*: /, '')
  return path.length === 0 ? `Unexpected configuration, ${expected}` : `Unexpected value of \`${pathText(path)}\`, ${expected}`
}

function keyReason(key: string, path: readonly PropertyKey[]): string {
  return `Unexpected key \`${pathText([...path, key])}\`, expected ${expectedName(key, keysBelow.get(path[0]) ?? [])}`
}

/** `overrides[0].rules.valid-date` */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('')
}
