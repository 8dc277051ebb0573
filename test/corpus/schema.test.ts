import {describe, expect, test} from 'vitest'
import {parseArticle} from '../../src/parse-article.ts'
import {withoutSpans} from '../../src/write/spans.ts'
import {validator} from '../schema/validator.ts'
import {bytesOf, isThere, namesIn, titled} from './corpus.ts'

const problemsOf = validator()
const problemsOfSpanless = validator({spans: false})

describe.each(['corpus/articles', 'corpus/other', 'corpus/damaged', 'seeds'])('%s', folder => {
  test.runIf(!isThere(folder))(titled('its articles are as the schema says', folder), ({skip}) => skip())

  test.runIf(isThere(folder))('its articles are as the schema says', () => {
    const names = namesIn(folder)
    expect(names.length).toBeGreaterThan(1)
    const wrong = names.flatMap(name => {
      const article = parseArticle(bytesOf(folder, name).toString())
      return [...problemsOf(JSON.stringify(article)), ...problemsOfSpanless(JSON.stringify(withoutSpans(article)))].map(
        each => `${name}: ${each}`,
      )
    })
    expect(wrong).toEqual([])
  })
})
