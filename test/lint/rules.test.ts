import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {activeRules} from '../../src/lint/active-rules.ts'
import {fix} from '../../src/lint/fix.ts'
import {presets} from '../../src/lint/presets.ts'
import {knownRules} from '../../src/lint/rules.ts'
import {type LintOptions, lintArticle, lintRoot} from '../../src/lint-article.ts'
import {locatorOf} from '../../src/locate.ts'
import {parse} from '../../src/parse/parse.ts'
import type {Root} from '../../src/tree.ts'
import {diagnose} from '../../src/wikiparser.ts'
import {type Example, examplesOf, readmeOf, rulesFolder, sectionsOf} from './readme.ts'

test('each rule has a folder of its name, and each folder its rule', () => {
  const ids = knownRules.map(({id}) => id)
  expect(readdirSync(rulesFolder).sort()).toEqual([...ids].sort())
  expect(ids.length).toBeGreaterThan(0)
})

test('each preset says how severe each rule is, and names no other', () => {
  const ids = knownRules.map(({id}) => id).sort()
  for (const preset of Object.values(presets)) expect(Object.keys(preset).sort()).toEqual(ids)
})

describe.each(knownRules)('$id', rule => {
  const readme = readmeOf(rule.id)
  const sections = sectionsOf(readme)
  const {passes, fails} = examplesOf(sections)

  test('has a README that says what, why, what passes and fails, and how to turn it off', () => {
    expect(readme.startsWith(`# ${rule.id}\n\n${rule.summary}\n`)).toBe(true)
    const expected =
      rule.options === undefined ? ['Why', 'Passes', 'Fails', 'Turn it off'] : ['Why', 'Passes', 'Fails', 'Options', 'Turn it off']
    expect([...sections.keys()]).toEqual(expected)
    expect(sections.get('Turn it off')).toContain(`"${rule.id}": "off"`)
    for (const option of Object.keys(rule.options ?? {})) expect(sections.get('Options')).toContain(`\`${option}\``)
  })

  test('has examples of what passes and of what fails', () => {
    expect(passes.length).toBeGreaterThan(0)
    expect(fails.length).toBeGreaterThan(0)
    expect(fails.some(({fixed}) => fixed !== undefined)).toBe(rule.fixable === true)
  })

  test.each(passes)('passes: $text', example => {
    expect(messagesOf(example)).toEqual([])
  })

  test.each(fails)('fails: $text', example => {
    const {text, messages, fixed} = example
    expect(messagesOf(example).map(({line}) => line)).toEqual(messages)
    if (fixed !== undefined) {
      const mended = fix(text, messagesOf(example))
      expect(mended).toBe(fixed)
      expect(messagesOf({...example, text: mended}).filter(({edits}) => edits !== undefined)).toEqual([])
    }
  })

  function messagesOf({text, format, options, call: {parser, ...call} = {}}: Example) {
    const setting = options === undefined ? 'error' : (['error', options] as const)
    // `unused-directive` reads what the others hold back.
    const others = rule.id === 'unused-directive' ? {} : Object.fromEntries(knownRules.map(({id}) => [id, 'off' as const]))
    const locate = locatorOf(text)
    const all: LintOptions = {format, diagnose, rules: {...others, [rule.id]: setting}, ...call}
    return (parser === undefined ? lintArticle(text, all) : lintRoot(text, failedRoot(text), activeRules(all), all))
      .filter(message => message.rule === rule.id)
      .map(message => {
        const {start, end} = locate(...message.span)
        return {...message, line: `${start.line}:${start.column}-${end.line}:${end.column} ${message.reason}`}
      })
  }
})

/** What the engine of wikiparser-node gives of a text that the library fails at. */
function failedRoot(text: string): Root {
  const root = parse(text)
  const reason = 'Unexpected failure of wikiparser-node (no more room), expected a tree: the text is read without it'
  root.problems.unshift({rule: 'wikiparser-node-failed', severity: 'warning', reason, start: 0, end: 0})
  return root
}

test('the folder of rules holds a rule and a README each, and nothing else', () => {
  for (const {id} of knownRules) expect(readdirSync(new URL(`${id}/`, rulesFolder)).sort()).toEqual(['README.md', 'rule.ts'])
  expect(readFileSync(new URL('unused-directive/README.md', rulesFolder), 'utf8')).toContain('warbox-disable')
})
