import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {fix} from '../../src/lint/fix.ts'
import {lintArticle} from '../../src/lint-article.ts'
import {parseArticle} from '../../src/parse-article.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)
const articles = readdirSync(fixtures).filter(
  name => !name.includes('.') && readdirSync(new URL(`${name}/`, fixtures)).includes('input.wikitext'),
)
const ownWords = [
  '{{Infobox military conflict\n| Place = Hollin Ford\n| commander1 = N/A\n| combatant2 = n/a\n| strength1 = 900 men  \n* 3 guns\t\n| date = \u00a05 May 1900\u200b\n}}',
  '{{Infobox military operation\n| location = Hollin Ford\n| executed = 5 May 1900\n| Objective = The ford\n}}',
  '{{Infobox military conflict\n| place = Hollin Ford\n| casualties1 = 12 killed\n| place = Hollin Ford\n}}',
]
const places = new Set(['span', 'spans', 'text'])

test.each(articles)('mending %s changes none of its facts', name => {
  const text = readFileSync(new URL(`${name}/input.wikitext`, fixtures), 'utf8')
  expect(factsOf(mended(text))).toEqual(factsOf(text))
})

test.each(ownWords)('what is mended in %j reads as the same facts', text => {
  expect(mended(text)).not.toBe(text)
  expect(factsOf(mended(text))).toEqual(factsOf(text))
})

function mended(text: string): string {
  return fix(text, lintArticle(text, {preset: 'strict'}))
}

/** The facts of all boxes, without the places and words that mending may change. */
function factsOf(text: string): unknown {
  const {infoboxes} = parseArticle(text)
  const facts = infoboxes.map(({kind, name, ...box}) => ({kind, name, facts: 'facts' in box ? box.facts : undefined}))
  return JSON.parse(JSON.stringify(facts, (key, value) => (places.has(key) ? undefined : value)))
}
