import type {Article} from '../schema/article.ts'
import {type Cell, claimTable, eventTable, type Table} from './tables.ts'

/** The tables that there are: a row for each claim or each event. */
export type TableName = 'claims' | 'events'

type Writer = (articles: Articles, spans: boolean) => AsyncGenerator<string, void, undefined>
type Articles = Iterable<Article> | AsyncIterable<Article>

const writers: Readonly<Record<TableName, Writer>> = {
  claims: (articles, spans) => lines(articles, claimTable, spans),
  events: (articles, spans) => lines(articles, eventTable, spans),
}

/**
 * Write a table of articles as CSV (RFC 4180, UTF-8 with a byte order mark), a chunk for each article.
 *
 * A cell of text that a spreadsheet could take for a formula has an apostrophe in front, years before 1 (`'-0489`) among
 * them; to have it as it was, take one apostrophe away from what begins with one and would need it without.
 */
export function csv(
  articles: Articles,
  {table, spans = true}: {table?: TableName; spans?: boolean},
): AsyncGenerator<string, void, undefined> {
  if (table === undefined || !Object.hasOwn(writers, table)) {
    throw new TypeError(`Unexpected table \`${table}\` of CSV, expected ${tableNames.map(name => `\`${name}\``).join(' or ')}`)
  }
  return writers[table](articles, spans)
}

/** The names of the tables, for those who choose one. */
export const tableNames: readonly string[] = Object.keys(writers)

async function* lines<Row>(articles: Articles, {rows, columns}: Table<Row>, spans: boolean): AsyncGenerator<string, void, undefined> {
  const shown = columns.filter(({place}) => spans || place === undefined)
  yield `\uFEFF${line(shown.map(({name}) => name))}`
  for await (const article of articles) {
    const chunk = Array.from(rows(article), row => line(shown.map(({value}) => value(row, article)))).join('')
    if (chunk !== '') yield chunk
  }
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  const text = formula.test(cell) ? `'${cell.replace(control, '\uFFFD')}` : cell.replace(control, '\uFFFD')
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `=1+1`, ` -5`, `＠x`, a tab in front; and `'=1+1`, which would be read back as the first. */
const formula = /^'*(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u
/** What no spreadsheet shows, and a terminal obeys. */
const control = /(?![\t\r\n])\p{Cc}/gu
const special = /[",\r\n]|^\s|\s$/
