import {readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {knownRules} from '../../src/lint/rules.ts'

const sources = fileURLToPath(new URL('../../src/', import.meta.url))
const stages = ['parse', 'extract', 'normalize', 'narrate', 'assemble', 'dates', 'claims', 'parties', 'wikiparser', 'wikiparser.ts']
/** `rule: 'bytes-limit'` of a problem, and `report(flattener, 'unknown-template', …)`. */
const named = /\brule: '(?<property>[a-z]+(?:-[a-z]+)+)'|\breport\(\s*\w+,\s*'(?<argument>[a-z]+(?:-[a-z]+)+)'/g

test('what the stages find odd has a rule each, so that it can be configured', () => {
  const found = sourceFiles().flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(named)].flatMap(({groups}) => groups?.property ?? groups?.argument ?? []),
  )
  // Made of the name of the limit.
  const problems = new Set([...found, 'depth-limit', 'nodes-limit'])
  expect(problems.size).toBeGreaterThan(10)
  const rules = new Set(knownRules.map(({id}) => id))
  expect([...problems].filter(id => !rules.has(id))).toEqual([])
})

function sourceFiles(): string[] {
  return readdirSync(sources, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.ts') && stages.includes(path.split(sep, 1)[0] ?? ''))
    .map(path => join(sources, path))
}
