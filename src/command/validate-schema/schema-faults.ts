import {excerpt} from '../../lint/excerpt.ts'
import {article} from '../../schema/article.ts'
import type {Fault} from './fault.ts'
import {isObject, pathText} from './node.ts'

type Issue = NonNullable<ReturnType<typeof article.safeParse>['error']>['issues'][number]

const types: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
}

/** What the schema says of an article: values that are missing, of another type, or out of bounds. */
export function schemaFaults(value: unknown, {above, spans}: {above: readonly PropertyKey[]; spans: boolean}): Fault[] {
  const {error} = article.safeParse(value, {reportInput: true})
  const issues = error?.issues ?? []
  return issues.filter(issue => spans || !isMissingSpan(issue)).map(issue => toFault(issue, [...above, ...issue.path]))
}

function isMissingSpan({path, input}: Issue): boolean {
  return path.at(-1) === 'span' && input === undefined
}

function toFault(issue: Issue, path: readonly PropertyKey[]): Fault {
  const key = issue.path.at(-1)
  const found = foundBy(issue)
  if (found !== undefined || key === undefined) {
    const at = path.length === 0 ? '' : ` at \`${pathText(path)}\``
    return {rule: 'article-schema', path, reason: `Unexpected ${describe(found)}${at}, expected ${expectedBy(issue)}`}
  }
  const above = path.slice(0, -1)
  const where = above.length === 0 ? 'the article' : `\`${pathText(above)}\``
  return {rule: 'article-schema', path: above, reason: `Unexpected lack of \`${String(key)}\` in ${where}, expected ${expectedBy(issue)}`}
}

/** The value at the path; of a union the schema tells of the object above it. */
function foundBy(issue: Issue): unknown {
  if (issue.code !== 'invalid_union') return issue.input
  return isObject(issue.input) ? issue.input.kind : undefined
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  if (typeof value === 'object' && value !== null) return 'object'
  return excerpt(JSON.stringify(value))
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : [])
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern?.includes('\\d{4}-\\d{2}-\\d{2}') ? 'a day such as `1644-05-04`' : issue.message
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'at least')
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'at most')
    default:
      return issue.message
  }
}

function oneOf(values: readonly unknown[]): string {
  const [only, ...others] = values.map(value => `\`${String(value)}\``)
  return others.length === 0 ? `${only}` : `one of ${[only, ...others].join(', ')}`
}

function bound(origin: string, limit: number | bigint, side: string): string {
  if (origin === 'array') return `a list of ${side} ${limit}`
  if (origin === 'string') return `a string of ${side} ${limit}`
  return `a number of ${side} ${limit}`
}
