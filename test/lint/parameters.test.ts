import {expect, test} from 'vitest'
import {nearestParameter} from '../../src/lint/nearest-parameter.ts'
import {type LintOptions, lintArticle} from '../../src/lint-article.ts'

function reasonsOf(rule: string, text: string, options: LintOptions = {}): string[] {
  return lintArticle(text, {preset: 'strict', ...options}).flatMap(message => (message.rule === rule ? [message.reason] : []))
}

test.each([
  ['strenght2', 'strength2'],
  ['combatants1', 'combatant1'],
  ['commander 3b', 'commander3b'],
  ['teritory', 'territory'],
  ['location', 'place'],
  ['losses2', 'casualties2'],
  ['casualties', 'casualties1'],
  ['weather', undefined],
  ['x'.repeat(1000), undefined],
])('nearest to %s is %s', (written, expected) => {
  expect(nearestParameter('conflict', [], written)).toBe(expected)
})

test('of boxes of other wikis only what is nearly a known name is told', () => {
  const box = '{{Infobox Militärischer Konflikt\n|ORT=Hollin\n|WETTER=Regen\n|comander1=Ada Quill\n|Casus=Streit\n}}'
  expect(reasonsOf('unknown-param', box, {language: 'de'})).toEqual(['Unexpected parameter `comander1`, expected `commander1`'])
  expect(reasonsOf('deprecated-param', box, {language: 'de'})).toEqual([])
})

test('of boxes whose parameters nobody knows none is told', () => {
  expect(reasonsOf('unknown-param', '{{Infobox military unit\n|unit_name=Ferry\n|mood=good\n}}')).toEqual([])
})

test('the capitals of the plain form are its own', () => {
  const text = '= Hollin =\n\nInfobox\n- Place: Hollin\n- Combatant1: Norland\n- Mood: good\n\nThe battle.\n'
  expect(reasonsOf('unknown-param', text, {format: 'plain'})).toEqual([
    'Unexpected parameter `Mood`, expected one of `Infobox military conflict`',
  ])
})

test('a parameter of two names is given once when one of them is empty', () => {
  const box = (perp: string) => `{{Infobox civilian attack\n|perps=Ada Quill\n|perp=${perp}\n}}`
  expect(reasonsOf('duplicate-param', box(''))).toEqual([])
  expect(reasonsOf('duplicate-param', box('Bo Ferrer'))).toHaveLength(1)
})

test('blanks within a comment or in what is shown as written stay', () => {
  expect(reasonsOf('stray-white-space', '{{Infobox military conflict\n|place=a<!-- \n-->b<pre> \n</pre>\n|date=1900}}')).toEqual([])
})

test('signs without width beside words from the right stay', () => {
  expect(reasonsOf('stray-white-space', '{{Infobox military conflict\n|place=\u200fبغداد\u200f\n}}')).toEqual([])
})

test('a list is closed by its end, by that of the same markup, or by the tag that this stands for', () => {
  const box = (value: string) => `{{Infobox military conflict\n|units1=${value}\n|place=x}}`
  const opened = '{{plainlist}}\n* A\n'
  for (const end of ['{{endplainlist}}', '{{End plainlist}}', '</div>']) {
    expect(reasonsOf('unclosed-list-template', box(opened + end)), end).toEqual([])
  }
  expect(reasonsOf('unclosed-list-template', box(`${opened}{{flatlist}}\n* B\n{{endflatlist}}`))).toHaveLength(1)
  expect(reasonsOf('unclosed-list-template', `${box(opened)}\n{{endplainlist}}`)).toHaveLength(1)
})

test('a reference may be defined behind its use, in a list of references, by a function or by a template', () => {
  const definitions = [
    '<ref name="quill">Quill 1961.</ref>',
    '<references><ref name=quill>Quill 1961.</ref></references>',
    '{{reflist|refs=<ref name=quill>Quill 1961.</ref>}}',
    '{{#tag:ref|Quill 1961.|name=quill}}',
    '{{refn|name=quill|Quill 1961.}}',
  ]
  for (const defined of definitions) {
    expect(reasonsOf('undefined-reference', `Norland won.<ref name=quill />\n\n${defined}\n{{reflist}}`), defined).toEqual([])
  }
  expect(reasonsOf('undefined-reference', 'Norland won.{{r|quill}} It did.<ref name=quill />\n\n{{reflist}}')).toHaveLength(1)
  expect(reasonsOf('undefined-reference', 'Norland won.<ref name=quill />')).toEqual([])
})

test('of a box that begins before the text, what stood there is not missing', () => {
  const text = '| combatant1 = Norland\n| strength1 = 900\n| casualties4 = 12 killed\n}}\n\nThe battle.\n'
  expect(lintArticle(text, {preset: 'strict'}).map(({rule}) => rule)).toContain('headless-infobox')
  for (const rule of ['missing-place', 'missing-date', 'joint-cell', 'param-for-missing-side'])
    expect(reasonsOf(rule, text), rule).toEqual([])
})
