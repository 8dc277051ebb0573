import fc from 'fast-check'
import {marked, type Token, type Tokens} from 'marked'
import {describe, expect, test} from 'vitest'
import {defineInfobox} from '../../src/infoboxes/define-infobox.ts'
import {text as textValue} from '../../src/infoboxes/values.ts'
import {parseArticle} from '../../src/parse-article.ts'
import type {Article} from '../../src/schema/article.ts'
import {write} from '../../src/write/write.ts'
import {articleWith} from '../article.ts'
import {collect} from '../collect.ts'
import {fixtures} from '../fixtures.ts'

const ford = parseArticle(
  `{{Infobox military conflict
| conflict = Battle of the Ford
| partof = [[War of the Vale]]
| date = 4 May 1644
| place = [[Tarn Bridge]], Vale {{coord|51|30|N|0|7|W}}
| result = Decisive Vale victory
* Skarn cedes Tarn
| combatant1 = {{flag|Vale}}<br>'''Supported by:'''<br>[[Holm]]
| combatant2 = [[Skarn]]
| commander1 = Maj. Gen. [[Ann Lee]] {{KIA}}
| units1 =
* [[1st Army]]
** 2nd Corps (reserve)
| strength2 = 4,000–5,000 men
| casualties1 = 120 killed (per SOHR)<br>800+ killed (Skarn claim; 2–6 May)
| casualties2 = 400 casualties (30 guards killed)
| casualties3 = 12 ships sunk
}}
The '''Battle of the Ford''' was fought in the [[Vale]].

== Battle ==
On 4 May 1644, Vale captured the mill.
* a ford
** a [[weir]]
* 3 # of < mills | inns

=== Losses ===
The historian reportedly counted 12 soldiers killed.

== References ==`,
  {title: 'Battle of the Ford', page: {revision: 7, url: 'https://example.org/wiki/Ford?a=1&b=<2>'}},
)

test('an article is a page to read', async () => {
  await expect(await markdown(ford)).toMatchFileSnapshot('markdown/battle-of-the-ford.md')
})

test.each(fixtures)('$name has its facts, claims, events and text in the places for them', async ({text, options}) => {
  const article = parseArticle(text, options)
  const tokens = marked.lexer(await markdown(article))
  const tables = tokens.filter(isTable)
  const claims = article.infoboxes.flatMap(box => ('facts' in box ? box.facts.casualties : []))
  const rows = (heading: string) => tables.find(table => table.header[0]?.text === heading)?.rows ?? []
  expect(rows('Claim')).toHaveLength(claims.length + article.events.flatMap(event => event.claims).length)
  expect(tables.at(-1)?.rows ?? []).toHaveLength(article.events.length || (tables.at(-1)?.rows.length ?? 0))
  expect(tokens.filter(token => token.type === 'heading' && token.depth === 1)).toHaveLength(1)
  expect(strange(tokens)).toEqual([])
})

describe('several articles', () => {
  test('are parted by a rule, a chunk for each', async () => {
    const chunks = await collect(write([articleWith({title: 'A'}), articleWith({title: 'B'})], {to: 'markdown'}))
    expect(chunks).toEqual(['# A\n', '\n---\n\n# B\n'])
    const types = marked.lexer(chunks.join('')).map(({type}) => type)
    expect(types.filter(type => type !== 'space')).toEqual(['heading', 'hr', 'heading'])
  })

  test('or none of them', async () => {
    expect(await collect(write([], {to: 'markdown'}))).toEqual([])
  })
})

describe('the title', () => {
  test('is that of the box when the article has none', async () => {
    expect(await markdown(parseArticle('{{Infobox military conflict|conflict=Raid}}'))).toMatch(/^# Raid\n/)
    expect(await markdown(articleWith())).toBe('# Untitled\n')
  })

  test('stands above where the article is from, and where it leads', async () => {
    const page = {url: 'javascript:alert(1)', timestamp: '2020-01-01T00:00:00Z'}
    expect(await markdown(articleWith({title: 'A', page, redirect: 'B [C]'}))).toBe(
      '# A\n\nFrom javascript:alert(1), 2020-01-01T00:00:00Z\n\nRedirects to B \\[C\\]\n',
    )
  })
})

describe('a box', () => {
  test('of another kind is a list of its fields', async () => {
    const {infoboxes} = parseArticle('{{Infobox ship|name=Petrel|crew=12<br>30 marines}}')
    expect(await markdown(articleWith({title: 'A', infoboxes}))).toBe(
      '# A\n\n## Infobox ship\n\n- **name:** Petrel\n- **crew:** 12; 30 marines\n',
    )
  })

  test('that the caller defined by the name of a known kind is a list of its fields as well', async () => {
    const own = defineInfobox({kind: 'conflict', names: ['Infobox quarrel'], fields: {about: textValue()}})
    const printed = JSON.stringify(parseArticle('{{Infobox quarrel|about=a mill}}', {title: 'A', infoboxes: [own]}))
    expect(await markdown(JSON.parse(printed))).toBe('# A\n\n## Infobox quarrel\n\n- **about:** a mill\n')
  })

  test('of an attack or an operation has its own facts', async () => {
    const attack = '{{Infobox civilian attack|title=Market bombing|date=3 May 1871|type=Bombing|perps=[[A]]|weapons=Powder|fatalities=12}}'
    const operation = '{{Infobox military operation|name=Operation Lantern|objective=The mill|outcome=Success}}'
    expect(await markdown(parseArticle(attack))).toContain(
      '- **Name:** Market bombing\n- **Date:** 3 May 1871 (`1871-05-03`)\n- **Type:** Bombing\n- **Perpetrators:** A\n- **Weapons:** Powder',
    )
    expect(await markdown(parseArticle(operation))).toContain(
      '- **Name:** Operation Lantern\n- **Objective:** The mill\n- **Outcome:** Success',
    )
  })
})

describe('what an article says', () => {
  const sign = fc.constantFrom(...'\\`*_{}[]<>()|~#&$@!+-=.:;"\'1 \n\t'.split(''))
  const word = fc.constantFrom(
    'https://x.org',
    'www.x.org',
    'a@x.org',
    '<b>',
    '<!--',
    '&lt;',
    '&amp;',
    '- ',
    '3. ',
    '# ',
    '---',
    '===',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '[^1]',
    '```',
    '    ',
    '> ',
    '| --- |',
    'mill',
    'ä',
    '\u0007',
    '\u202E',
  )
  const hostile = fc.oneof(
    fc.array(fc.oneof(sign, word), {maxLength: 12}).map(parts => parts.join('')),
    fc.string({unit: 'binary'}),
  )

  test('makes no markup, whatever it says, and stands there as it is', async () => {
    const [event] = ford.events
    const [box] = ford.infoboxes
    if (event === undefined || box?.kind !== 'conflict') throw new Error('no event, or no box')
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, {minLength: 6, maxLength: 6}),
        async ([title = '', quote = '', name = '', heading = '', line = '', fact = '']) => {
          const belligerents = [{name, role: 'belligerent' as const, span: box.span}]
          const side = {index: 1, belligerents, commanders: [], units: [], strength: [], casualties: []}
          // Lists are lists.
          const told = line.replace(/- +/g, '')
          const joint = {commanders: [], units: [], strength: [], casualties: []}
          const given = articleWith({
            title,
            infoboxes: [{...box, name: 'Infobox', facts: {...box.facts, status: fact, sides: [side], joint}}],
            events: [{...event, text: quote, claims: []}],
            sections: [{level: 2, heading, text: `${told}\nEnd`, sections: [], span: [0, 0]}],
          })
          const tokens = marked.lexer(await markdown(given))
          expect(strange(tokens)).toEqual([])
          const headings = tokens.flatMap(token => (token.type === 'heading' ? [shown(token)] : []))
          expect(headings).toEqual([
            plain(title) || 'Untitled',
            'Infobox',
            'Claims',
            'Timeline',
            'Text',
            ...[plain(heading)].filter(Boolean),
          ])
          const tables = tokens.filter(isTable)
          const cells = (...header: string[]) =>
            tables
              .find(table => header.every((name, at) => table.header[at]?.text === name))
              ?.rows.flat()
              .map(shown)
          expect(cells('', 'Side 1')?.[1] ?? '').toBe(plain(name))
          expect(cells('Date')?.join() ?? '').toContain(plain(quote))
          const paragraphs = tokens.filter(({type}) => type === 'paragraph').map(token => shown(token))
          expect(paragraphs).toEqual([
            ...told
              .split(/[\r\n]+/)
              .map(each => plain(each))
              .filter(Boolean),
            'End',
          ])
          const list = tokens.find(isList)
          expect(list?.items.map(shown)).toContainEqual(expect.stringContaining(plain(fact) && `Status: ${plain(fact)}`))
        },
      ),
      {numRuns: 300},
    )
  })

  test.each([
    ['# no heading', '\\# no heading'],
    ['1644. The year', '1644\\. The year'],
    ['- no item', '\\- no item'],
    ['a < b > c & d', 'a \\< b \\> c \\& d'],
    ['[x](y)', '\\[x\\](y)'],
    ['x | y', 'x \\| y'],
    ['back\\slash', 'back\\\\slash'],
    ['https://x.org www.x.org', 'https\\://x.org www\\.x.org'],
    ['two\nlines', 'two lines'],
    ['a\u001B[2J', 'a\uFFFD\\[2J'],
    ['4 May 1644 – c. 20% (see 3.1)', '4 May 1644 – c. 20% (see 3.1)'],
  ])('%j is written as %j', async (title, written) => {
    expect(await markdown(articleWith({title}))).toBe(`# ${written}\n`)
  })

  test('in long nests of units is written in little more', async () => {
    const deep = `{{Infobox military conflict|units1=${Array.from({length: 300}, (_, depth) => `\n${'*'.repeat(depth + 1)} Unit`).join('')}}}`
    expect((await markdown(parseArticle(deep))).length).toBeLessThan(30 * 300)
  })
})

async function markdown(article: Article): Promise<string> {
  return (await collect(write([article], {to: 'markdown'}))).join('')
}

/** The kinds of tokens, at any depth, that no article of ours has; a line break in a cell is the only HTML. */
function strange(tokens: readonly Token[]): string[] {
  return all(tokens).flatMap(token => {
    if (token.type === 'html') return token.raw === '<br>' ? [] : [token.raw]
    if (token.type === 'link') return token.raw.startsWith('<https://example.org/') ? [] : [token.raw]
    return ['image', 'def', 'blockquote', 'code', 'del', 'em'].includes(token.type) ? [token.raw] : []
  })
}

function all(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => [token, ...all(below(token))])
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table'
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list'
}

function below(token: Token): Token[] {
  if (isTable(token)) return [...token.header, ...token.rows.flat()].flatMap(cell => cell.tokens)
  if (isList(token)) return token.items
  return 'tokens' in token ? (token.tokens ?? []) : []
}

/** The text that a reader sees. */
function shown(token: object): string {
  if ('tokens' in token && Array.isArray(token.tokens)) return token.tokens.map(shown).join('')
  const text = 'text' in token && typeof token.text === 'string' ? token.text : ''
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, name => entities.get(name) ?? name)
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
])

/** A text as a line has it. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
