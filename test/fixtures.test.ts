import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseArticle} from '../src/parse-article.ts'
import type {Message} from '../src/schema/message.ts'
import {stringify} from '../src/write/stringify.ts'
import {fixtures} from './fixtures.ts'

describe.each(fixtures)('$name', ({folder, text, options}) => {
  test('gives the article that was reviewed', async () => {
    const article = parseArticle(text, options)
    await expect(`${stringify({...article, messages: undefined}, true)}\n`).toMatchFileSnapshot(join(folder, 'article.json'))
    await expect(article.messages.map(message => lineOf(message, text)).join('')).toMatchFileSnapshot(join(folder, 'messages.txt'))
  })
})

test('there are articles in both forms', () => {
  expect(fixtures.filter(({name}) => name.endsWith('-plain')).length).toBeGreaterThan(4)
  expect(fixtures.length).toBeGreaterThanOrEqual(12)
})

/** `3:18-3:31 warning no-unread-text (casualties1) Unexpected text …` */
function lineOf({rule, severity, reason, field, span}: Message, text: string): string {
  const [start, end] = span.map(offset => pointOf(text, offset))
  return `${start}-${end} ${severity} ${rule}${field === undefined ? '' : ` (${field})`} ${reason}\n`
}

/** Line and column, both from 1. */
function pointOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`
}
