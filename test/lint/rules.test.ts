import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {fix} from '../../src/lint/fix.ts'
import {presets} from '../../src/lint/presets.ts'
import {knownRules} from '../../src/lint/rules.ts'
import {lintArticle} from '../../src/lint-article.ts'
import {locatorOf} from '../../src/locate.ts'
import {examplesOf, readmeOf, rulesFolder, sectionsOf} from './readme.ts'

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

  test.each(passes)('passes: $text', ({text, format, options}) => {
    expect(messagesOf(text, format, options)).toEqual([])
  })

  test.each(fails)('fails: $text', ({text, format, options, messages, fixed}) => {
    expect(messagesOf(text, format, options).map(({line}) => line)).toEqual(messages)
    if (fixed !== undefined) {
      const mended = fix(text, messagesOf(text, format, options))
      expect(mended).toBe(fixed)
      expect(messagesOf(mended, format, options).filter(({edits}) => edits !== undefined)).toEqual([])
    }
  })

  function messagesOf(text: string, format: 'wikitext' | 'plain', options: object | undefined) {
    const setting = options === undefined ? 'error' : (['error', options] as const)
    // `unused-directive` reads what the others hold back.
    const others = rule.id === 'unused-directive' ? {} : Object.fromEntries(knownRules.map(({id}) => [id, 'off' as const]))
    const locate = locatorOf(text)
    return lintArticle(text, {format, rules: {...others, [rule.id]: setting}})
      .filter(message => message.rule === rule.id)
      .map(message => {
        const {start, end} = locate(...message.span)
        return {...message, line: `${start.line}:${start.column}-${end.line}:${end.column} ${message.reason}`}
      })
  }
})

test('the folder of rules holds a rule and a README each, and nothing else', () => {
  for (const {id} of knownRules) expect(readdirSync(new URL(`${id}/`, rulesFolder)).sort()).toEqual(['README.md', 'rule.ts'])
  expect(readFileSync(new URL('unused-directive/README.md', rulesFolder), 'utf8')).toContain('warbox-disable')
})
