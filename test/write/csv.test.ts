import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseArticle} from '../../src/parse-article.ts'
import type {Article} from '../../src/schema/article.ts'
import {claimTable, eventTable} from '../../src/write/tables.ts'
import {type WriteOptions, write} from '../../src/write/write.ts'
import {articleWith} from '../article.ts'
import {collect} from '../collect.ts'

const ford = parseArticle(
  `{{Infobox military conflict
| conflict = Battle of the Ford
| date = 4 May 1644
| combatant1 = Vale
| combatant2 = Skarn
| casualties1 = 120 killed (per SOHR)<br>800+ killed (Skarn claim)<br>30 civilians wounded
| casualties2 = Heavy
}}
The '''Battle of the Ford''' was fought in the [[Vale]].

== Battle ==
On 4 May 1644, Vale captured the mill, "the old one", and 12 soldiers were killed.`,
  {title: 'Battle of the Ford', page: {revision: 7, url: 'https://example.org/Ford'}},
)

describe('a table', () => {
  test('of claims has a row for each claim of boxes and of prose', async () => {
    const rows = await records([ford], {table: 'claims'})
    const inProse = ford.events.flatMap(({claims}) => claims)
    expect(inProse).not.toEqual([])
    expect(rows).toHaveLength(4 + inProse.length)
    expect(rows[0]).toMatchObject({
      title: 'Battle of the Ford',
      url: 'https://example.org/Ford',
      revision: '7',
      'infobox kind': 'conflict',
      field: 'casualties1',
      'event id': '',
      id: 'c1',
      side: '1',
      categories: 'killed',
      unit: 'person',
      min: '120',
      max: '120',
      approximate: 'false',
      'source id': 'sohr',
      stance: 'neutral',
      perspective: 'third-party',
      'alternative to': 'c2',
    })
    expect(rows[1]).toMatchObject({min: '800', max: '', source: 'Skarn', perspective: 'enemy'})
    expect(rows[3]).toMatchObject({field: 'casualties2', quality: 'heavy', min: '', max: '', approximate: ''})
    expect(rows[4]).toMatchObject({'infobox kind': '', field: '', 'event id': ford.events.find(({claims}) => claims.length > 0)?.id})
  })

  test('of events has a row for each event', async () => {
    const rows = await records([ford], {table: 'events'})
    expect(rows).toHaveLength(ford.events.length)
    expect(rows.find(({action}) => action === 'capture')).toMatchObject({
      title: 'Battle of the Ford',
      section: 'Battle',
      edtf: '1644-05-04',
      earliest: '1644-05-04',
      latest: '1644-05-04',
      resolution: 'explicit',
      agents: 'Vale',
      modality: 'asserted',
    })
    expect(rows.map(({quote}) => quote)).toEqual(ford.events.map(({text}) => text))
  })

  test.each(['claims', 'events'] as const)('of %s has places in the text, and none without spans', async table => {
    for (const row of await records([ford], {table})) expect(Number(row.start)).toBeLessThan(Number(row.end))
    const [row] = await records([ford], {table, spans: false})
    expect(Object.keys(row ?? {})).toContain('quote')
    expect(Object.keys(row ?? {})).not.toContain('start')
    expect(Object.keys(row ?? {})).not.toContain('end')
  })

  test('begins with a byte order mark and the names of its columns, also when it is empty', async () => {
    expect(await text([], {table: 'claims', spans: false})).toMatch(/^\uFEFFtitle,url,revision,infobox kind,.*,quote\r\n$/)
    expect(await text([articleWith(), articleWith()], {table: 'events'})).toMatch(/^\uFEFFtitle,url,revision,id,.*,start,end\r\n$/)
  })

  test('has rows also for the claims of boxes that the caller defined', async () => {
    const own = articleWith({infoboxes: ford.infoboxes.map(box => ('facts' in box ? rename(box) : box))})
    expect(await records([own], {table: 'claims'})).toHaveLength(4)
  })

  test('has to be named, by a name there is', () => {
    expect(() => write([], {to: 'csv'})).toThrow(TypeError)
    // @ts-expect-error
    expect(() => write([], {to: 'csv', table: 'toString'})).toThrow('Unexpected table `toString` of CSV, expected `claims` or `events`')
  })

  test('comes in a chunk for each article', async () => {
    expect(await collect(write([ford, ford, articleWith()], {to: 'csv', table: 'claims'}))).toHaveLength(3)
  })
})

describe('a cell', () => {
  const start = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00A0',
    '\uFEFF',
    '＝',
    '＋',
    '－',
    '＠',
    '−',
    "'",
    '"',
    ',',
    ';',
    '',
  )
  const nasty = fc
    .tuple(fc.array(start, {maxLength: 4}), fc.string({unit: fc.oneof(start, fc.string({unit: 'grapheme', maxLength: 3}))}))
    .map(([before, after]) => before.join('') + after)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]/g

  test('read back is what was written, and never a formula, whatever it is of', async () => {
    const [event] = ford.events
    if (event === undefined) throw new Error('no event')
    await fc.assert(
      fc.asyncProperty(nasty, nasty, fc.string({unit: 'binary'}), async (title, quote, heading) => {
        const given = articleWith({title, events: [{...event, text: quote, section: [heading]}]})
        const [names = [], ...rows] = parseCsv((await text([given], {table: 'events'})).slice(1))
        expect(rows).toHaveLength(1)
        const cells = rows[0] ?? []
        expect(cells).toHaveLength(eventTable.columns.length)
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/)
        const back = new Map(names.map((name, index) => [name, unescaped(cells[index] ?? '')]))
        expect(back.get('title')).toBe(title.replace(control, '\uFFFD'))
        expect(back.get('quote')).toBe(quote.replace(control, '\uFFFD'))
        expect(back.get('section')).toBe(heading.replace(control, '\uFFFD'))
      }),
      {numRuns: 500},
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['  @x', "'  @x"],
    ["'=1", "''=1"],
    ["'twas", "'twas"],
    ['say "no", twice', '"say ""no"", twice"'],
    ['two\nlines', '"two\nlines"'],
    ['Müller–Çağlar', 'Müller–Çağlar'],
    ['a\u001B[2J', 'a\uFFFD[2J'],
  ])('of %j is written as %j', async (title, written) => {
    const [event] = ford.events
    if (event === undefined) throw new Error('no event')
    expect(await text([articleWith({title, events: [event]})], {table: 'events'})).toContain(`\r\n${written},`)
  })

  test('of a date before year 1 is text that no spreadsheet computes', async () => {
    const ancient = parseArticle('{{Infobox military conflict|casualties1=300 killed (490 BC)}}')
    const [row] = await records([ancient], {table: 'claims'})
    expect(row).toMatchObject({edtf: "'-0489", earliest: "'-0489-01-01", latest: "'-0489-12-31", min: '300'})
  })
})

test('columns have names that differ', () => {
  for (const {columns} of [claimTable, eventTable]) {
    const names = columns.map(({name}) => name)
    expect(new Set(names).size).toBe(names.length)
  }
})

async function text(articles: Article[], options: WriteOptions): Promise<string> {
  return (await collect(write(articles, {...options, to: 'csv'}))).join('')
}

async function records(articles: Article[], options: WriteOptions): Promise<Record<string, string>[]> {
  const [names = [], ...rows] = parseCsv((await text(articles, options)).slice(1))
  return rows.map(row => {
    expect(row).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))
  })
}

/** Read CSV as RFC 4180 has it, and nothing else. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < csv.length) {
    const cell = /"(?<quoted>(?:[^"]|"")*)"(?=,|\r\n)|(?<bare>[^",\r\n]*)(?=,|\r\n)/y
    cell.lastIndex = at
    const found = cell.exec(csv)
    if (found === null) throw new Error(`no cell at ${at} of ${JSON.stringify(csv)}`)
    row.push(found.groups?.quoted?.replaceAll('""', '"') ?? found.groups?.bare ?? '')
    at = cell.lastIndex
    if (csv[at] === ',') at++
    else {
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

/** Take the apostrophe away that keeps a text from being a formula. */
function unescaped(cell: string): string {
  return cell.startsWith("'") && /^'+(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u.test(cell) ? cell.slice(1) : cell
}

/** As a box with `dead` for its casualties, such as `defineInfobox` gives. */
function rename<T extends Article['infoboxes'][number]>(box: T): T {
  const {casualties} = 'facts' in box ? box.facts : {casualties: []}
  return {...box, kind: 'own', facts: {dead: casualties, date: {edtf: '1644'}, ships: ['Petrel']}}
}
