import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {parseArticle} from '../../src/parse-article.ts'
import {outline} from './outline.ts'

const parameters = '| combatant1 = [[A]]\n| strength1 = 5 men\n| casualties1 = {{plainlist}}\n* 2 killed\n{{endplainlist}}\n'

describe('a text that begins within a box', () => {
  const text = `\n${parameters}}}\n'''X''' was a battle.\n== Aftermath ==\n`
  const root = parse(text)

  test('is read as a template without a name up to the braces that close it', () => {
    expect(root.children.map(({type}) => type)).toEqual(['text', 'template', 'text', 'paragraph', 'text', 'heading', 'text'])
    expect(root.children[1]).toMatchObject({name: '', start: 1, end: parameters.length + 3})
    expect(outline({...root, children: root.children.slice(1, 2)})).toMatch(/^template\{name: \}\(parameter\{name: combatant1\}/)
  })

  test('gives a message at the first parameter', () => {
    expect(root.problems).toMatchObject([{rule: 'headless-infobox', severity: 'info', start: 1, end: 2}])
  })

  test('gives the facts that its parameters tell, of the kind that has them', () => {
    const {infoboxes, sections} = parseArticle(text)
    expect(infoboxes).toMatchObject([
      {kind: 'conflict', name: 'Infobox military conflict', facts: {casualties: [{categories: ['killed'], count: {min: 2, max: 2}}]}},
    ])
    expect(infoboxes[0]).not.toHaveProperty('writtenName')
    expect(sections.map(({text}) => text)).toEqual(['X was a battle.', ''])
  })
})

test.each([
  ['nothing closes it', parameters],
  ['it has few parameters', '| combatant1 = A\n| strength1 = 5 men\n}}'],
  ['its parameters are those of no box that is known', '| a = 1\n| b = 2\n| c = 3\n}}'],
  ['its first line is no parameter', `|-\n${parameters}}}`],
  ['words stand before it', `Words\n${parameters}}}`],
])('a text is none when %s', (_, text) => {
  const {children, problems} = parse(text)
  expect(problems).toEqual([])
  expect(children.filter(child => child.type === 'template' && child.name === '')).toEqual([])
})

test('a template without a name is no box of itself', () => {
  expect(parseArticle('{{subst:<!-- x -->|a = b}}').infoboxes).toEqual([])
})
