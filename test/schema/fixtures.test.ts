import {expect, test} from 'vitest'
import {parseArticle} from '../../src/parse-article.ts'
import {article as schema} from '../../src/schema/article.ts'
import {withoutSpans} from '../../src/write/spans.ts'
import {fixtures} from '../fixtures.ts'
import {validator} from './validator.ts'

const problemsOf = validator()
const problemsOfSpanless = validator({spans: false})

test.each(fixtures)('$name gives an article as the schemas say', ({text, options}) => {
  const article = parseArticle(text, options)
  expect(problemsOf(JSON.stringify(article))).toEqual([])
  expect(problemsOfSpanless(JSON.stringify(withoutSpans(article)))).toEqual([])
  expect(schema.parse(article)).toEqual(article)
})

test('the schema refuses what is no article', () => {
  const [fixture] = fixtures
  const article = parseArticle(fixture?.text ?? '', fixture?.options)
  expect(problemsOf(JSON.stringify({...article, sections: undefined}))).toEqual([" must have required property 'sections'"])
  expect(problemsOf(JSON.stringify({...article, more: 1}))).toEqual([' must NOT have additional properties'])
  expect(problemsOf(JSON.stringify({...article, title: null}))).toEqual(['/title must be string'])
})
