import {expect, test} from 'vitest'
import {articleJsonSchema} from '../../src/json-schema.ts'
import {generatedJsonSchema} from './generated-json-schema.ts'

test('the JSON Schema that is kept says what the zod schemas say; `vitest -u` writes it anew', async () => {
  await expect(`${JSON.stringify(generatedJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot('../../src/data/article-schema.json')
  expect(articleJsonSchema()).toEqual(generatedJsonSchema())
})

test('without places it says what the zod schemas say without them', () => {
  expect(articleJsonSchema({spans: false})).toEqual(generatedJsonSchema({spans: false}))
})

test('each call gives a schema of its own, which may be changed', () => {
  const schema = articleJsonSchema()
  schema.title = 'Mine'
  expect(articleJsonSchema().title).toBe('Article')
})
