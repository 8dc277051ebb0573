import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {write} from '../../src/write/write.ts'
import {articleWith} from '../article.ts'
import {collect} from '../collect.ts'

const line = fc.string({unit: 'binary'})
const article = fc.record({title: line, categories: fc.array(line)}).map(articleWith)
const articles = fc.array(article, {maxLength: 4})

async function text(...given: Parameters<typeof write>): Promise<string> {
  return (await collect(write(...given))).join('')
}

describe('json', () => {
  test('read back is what was written, on one line or on many', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.boolean(), async (given, pretty) => {
        expect(JSON.parse(await text(given, {pretty}))).toEqual(given)
      }),
    )
  })

  test('of a single article is an object', async () => {
    expect(JSON.parse(await text([articleWith({title: 'X'})], {single: true}))).toEqual(articleWith({title: 'X'}))
  })

  test('is laid out as JSON.stringify would', async () => {
    const given = [articleWith({title: 'X'}), articleWith({title: 'Y'})]
    expect(await text(given, {pretty: true})).toBe(`${JSON.stringify(given, undefined, 2)}\n`)
    expect(await text(given.slice(0, 1), {pretty: true, single: true})).toBe(`${JSON.stringify(given[0], undefined, 2)}\n`)
  })

  test('has a line for each article', async () => {
    expect((await text([articleWith({title: 'X\n'}), articleWith({title: 'Y'})])).split('\n')).toHaveLength(5)
  })

  test('of no articles is an empty array', async () => {
    expect(await text([])).toBe('[]\n')
  })

  test('escapes what a terminal would obey', async () => {
    expect(await text([articleWith({title: '\u001B[2J\u009B2J\u007F'})])).toContain('"\\u001b[2J\\u009b2J\\u007f"')
  })

  test('without spans has no place in the text', async () => {
    const item = {text: '7', depth: 0, links: [], flags: [], references: [], span: [1, 2] as [number, number]}
    const field = {name: 'strength1', text: '7', items: [item], unread: [[1, 2] as [number, number]], span: [1, 2] as [number, number]}
    const given = articleWith({title: 'span', infoboxes: [{kind: 'other', name: 'Infobox', fields: [field], span: [0, 3]}]})
    const printed = await text([given], {spans: false, single: true})
    expect(JSON.parse(printed)).toEqual({
      ...given,
      sections: [{level: 0, text: '', sections: []}],
      infoboxes: [
        {
          kind: 'other',
          name: 'Infobox',
          fields: [{name: 'strength1', text: '7', items: [{text: '7', depth: 0, links: [], flags: [], references: []}]}],
        },
      ],
    })
  })
})

describe('ndjson', () => {
  test('read back line by line is what was written', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async given => {
        const lines = (await text(given, {to: 'ndjson'})).split('\n')
        expect(lines.pop()).toBe('')
        expect(lines.map(each => JSON.parse(each))).toEqual(given)
      }),
    )
  })

  test('without spans has no place in the text', async () => {
    expect(JSON.parse(await text([articleWith()], {to: 'ndjson', spans: false}))).toEqual({
      ...articleWith(),
      sections: [{level: 0, text: '', sections: []}],
    })
  })
})

test('one article is held at a time', async () => {
  let taken = 0
  function* source() {
    for (let index = 0; index < 100; index++) {
      taken++
      yield articleWith({title: `${index}`})
    }
  }
  let written = 0
  for await (const _ of write(source(), {to: 'ndjson'})) {
    written++
    expect(taken).toBe(written)
  }
  expect(written).toBe(100)
})
