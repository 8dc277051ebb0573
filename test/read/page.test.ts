import {expect, test} from 'vitest'
import {extensions, hasEnding, titleOf} from '../../src/read/page.ts'

test.each([
  ['Battle_of_X.wikitext', 'Battle of X'],
  ['folder/Action (1813).txt', 'Action (1813)'],
  ['folder.wiki/Siege_of_Y', 'Siege of Y'],
  ['St._Z.WIKI', 'St. Z'],
  ['Cafe\u0301.mediawiki', 'Café'],
  ['Battle.json', 'Battle.json'],
  ['.wikitext', undefined],
  ['___.txt', undefined],
])('the file %s holds the page %s', (path, title) => {
  expect(titleOf(path)).toBe(title)
})

test.each(['a.wikitext', 'a.wiki', 'a.mediawiki', 'a.TXT'])('%s is named as an article', name => {
  expect(hasEnding(name, extensions)).toBe(true)
})

test.each(['a.json', 'a', 'wikitext', 'a.txt.gz'])('%s is not named as an article', name => {
  expect(hasEnding(name, extensions)).toBe(false)
})
