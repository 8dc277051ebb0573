import type {Article} from '../schema/article.ts'
import type {Section} from '../schema/section.ts'
import {claimsOf} from './claims.ts'
import {address, inline} from './markdown/escape.ts'
import {boxBlocks} from './markdown/facts.ts'
import {prose} from './markdown/prose.ts'
import {table} from './markdown/table.ts'
import {claimColumns, eventColumns} from './markdown/tables.ts'

/**
 * Write articles as Markdown for people to read, as GitHub shows it: the facts of the boxes, the claims, the timeline, the text.
 *
 * A chunk for each article; a rule parts them. References, categories, messages and places in the text are left out. What the article
 * says makes no markup, whatever it says.
 */
export async function* markdown(articles: Iterable<Article> | AsyncIterable<Article>): AsyncGenerator<string, void, undefined> {
  let first = true
  for await (const article of articles) {
    yield `${first ? '' : '\n---\n\n'}${blocksOf(article).join('\n\n')}\n`
    first = false
  }
}

function blocksOf(article: Article): string[] {
  const {infoboxes, events, sections} = article
  const claims = table(claimColumns, [...claimsOf(article)])
  const timeline = table(eventColumns, events)
  const text = sections.flatMap(section => sectionBlocks(section))
  return [
    `# ${inline(titleOf(article)) || 'Untitled'}`,
    ...origin(article),
    ...infoboxes.flatMap(box => boxBlocks(box)),
    ...withHeading('Claims', claims === '' ? [] : [claims]),
    ...withHeading('Timeline', timeline === '' ? [] : [timeline]),
    ...withHeading('Text', text),
  ]
}

function titleOf({title, infoboxes}: Article): string {
  if (title !== undefined) return title
  const names = infoboxes.map(box => ('facts' in box && 'name' in box.facts ? box.facts.name : undefined))
  return names.find(name => typeof name === 'string') ?? ''
}

function origin({page, redirect}: Article): string[] {
  const url = page?.url === undefined ? undefined : address(page.url)
  const from = [url && `From ${url}`, page?.revision && `revision ${page.revision}`, page?.timestamp && inline(page.timestamp)]
  const said = from.filter(Boolean).join(', ')
  return [...(said === '' ? [] : [said]), ...(redirect === undefined ? [] : [`Redirects to ${inline(redirect)}`])]
}

function withHeading(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks]
}

/** The sections of the article stand below the heading of its text; Markdown has six levels. A section without any text is left out. */
function sectionBlocks({heading = '', level, text, sections}: Section): string[] {
  const blocks = [...prose(text), ...sections.flatMap(each => sectionBlocks(each))]
  const written = inline(heading)
  return blocks.length === 0 || written === '' ? blocks : [`${'#'.repeat(Math.min(level + 1, 6))} ${written}`, ...blocks]
}
