import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {unified} from 'unified'
import type {Node as UnistNode} from 'unist'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {describe, expect, expectTypeOf, test} from 'vitest'
import type {Rule} from '../src/lint/rule.ts'
import {lintArticle} from '../src/lint-article.ts'
import {parseArticle} from '../src/parse-article.ts'
import {type Article, type MdastRoot, type Root, wikitextArticle, wikitextLint, wikitextParse, wikitextToMdast} from '../src/unified.ts'

const fixtures = readdirSync('fixtures')
  .flatMap(name => [`fixtures/${name}/input.wikitext`, `fixtures/${name}/input.txt`])
  .filter(path => existsSync(path))

const wikitext = `{{Infobox military conflict|place=Holm}}
The '''Battle of Holm''' was fought by ''three'' [[Army of Tarn|armies]]<ref>A book</ref> in {{nowrap|May 1402}}. See [http://example.org a page], [[Tarn#War and peace]].

== Result ==
* Holm
** Old Holm
* Tarn<br>and Ostwick
# first
; Name
: Meaning

{| class="wikitable"
|+ Losses
! Side !! Killed
|-
| Holm || <code>12</code>
|}

<syntaxhighlight lang="js">
let a
</syntaxhighlight>
 kept as it is
----
[[Category:Battles]]<!-- end -->[[File:Holm.jpg|thumb]]
`

describe('wikitextParse', () => {
  test('gives the tree with positions', () => {
    const root = unified().use(wikitextParse).parse("a\r\n'''b'''\n")
    expectTypeOf(root).toEqualTypeOf<Root>()
    const paragraph = root.children[0]
    expect(paragraph).toMatchObject({
      type: 'paragraph',
      start: 0,
      end: 10,
      position: {start: {line: 1, column: 1, offset: 0}, end: {line: 2, column: 8, offset: 10}},
      children: [
        {type: 'text'},
        {type: 'strong', position: {start: {line: 2, column: 1, offset: 3}, end: {line: 2, column: 8, offset: 10}}},
      ],
    })
  })

  test.each(fixtures)('gives every node of %s the position of its offsets', path => {
    const text = readFileSync(path, 'utf8')
    const lines = text.split(/\r\n?|\n/)
    for (const node of nodesOf(unified().use(wikitextParse).parse(text))) {
      const {start, end} = node.position ?? {}
      expect([start?.offset, end?.offset]).toEqual([node.start, node.end])
      const before = text.slice(0, node.start).split(/\r\n?|\n/)
      if (text[node.start - 1] !== '\r') expect([start?.line, start?.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
      expect(end?.line).toBeLessThanOrEqual(lines.length)
    }
  })

  test('takes the options of parse', () => {
    const root = unified().use(wikitextParse, {format: 'plain'}).parse("'''a'''")
    expect(root).toMatchObject({format: 'plain', children: [{type: 'paragraph', children: [{type: 'text', value: "'''a'''"}]}]})
    expect(() => unified().use(wikitextParse, JSON.parse('{"format": "html"}')).parse('a')).toThrow(TypeError)
  })

  test('makes problems of the tree messages of the file', () => {
    const file = new VFile({path: 'a.wikitext', value: 'a\n{{b|{{c|{{d}}}}}}'})
    const root = unified()
      .use(wikitextParse, {limits: {depth: 3}})
      .parse(file)
    expect(root.problems).not.toEqual([])
    expect(file.messages.map(({ruleId, source, line, fatal, reason}) => ({ruleId, source, line, fatal, reason}))).toEqual(
      root.problems.map(({rule, reason}) => ({ruleId: rule, source: 'warbox', line: 2, fatal: false, reason})),
    )
  })
})

describe('wikitextArticle', () => {
  test.each(fixtures)('gives the article that parseArticle gives of %s', async path => {
    const text = readFileSync(path, 'utf8')
    const file = await unified().use(wikitextParse).use(wikitextArticle).process(text)
    expectTypeOf(file.result).toEqualTypeOf<Article>()
    expect(file.result).toEqual(parseArticle(text))
  })

  test('takes what is known of the page from the file, and the options before it', () => {
    const file = new VFile({value: "'''Holm'''", data: {page: {title: 'Holm', id: 7}}})
    expect(unified().use(wikitextParse).use(wikitextArticle).processSync(file).result).toMatchObject({title: 'Holm', page: {id: 7}})
    const named = unified().use(wikitextParse).use(wikitextArticle, {title: 'Tarn', language: 'de'}).processSync(file)
    expect(named.result).toMatchObject({title: 'Tarn', language: 'de'})
  })

  test('takes the tree as plugins before it left it', () => {
    const withoutCategories = () => (tree: Root) => ({...tree, children: tree.children.filter(({type}) => type !== 'category')})
    const text = 'A town.\n\n[[Category:Towns]]'
    const read = unified().use(wikitextParse).use(withoutCategories).use(wikitextArticle).processSync(text)
    expect(parseArticle(text).categories).toEqual(['Towns'])
    expect(read.result.categories).toEqual([])
  })
})

describe('wikitextLint', () => {
  const text = '{{Infobox military conflict\n| status = Ended\n| result = Victory\n| date = 4 May 1644\n| date = 5 May 1644\n}}\n'

  test.each(fixtures)('says of %s what lintArticle says', async path => {
    const text = readFileSync(path, 'utf8')
    const {messages} = await unified().use(wikitextParse).use(wikitextLint, {preset: 'strict'}).process(text)
    const said = messages.filter(({source}) => source === 'warbox').map(({ruleId, reason, place}) => ({rule: ruleId, reason, place}))
    const expected = lintArticle(text, {preset: 'strict'}).map(({rule, reason, span: [start, end]}) => ({
      rule,
      reason,
      place: expect.objectContaining({start: expect.objectContaining({offset: start}), end: expect.objectContaining({offset: end})}),
    }))
    expect(said.filter(({rule}) => expected.some(each => each.rule === rule))).toEqual(expected)
  })

  test('says where, by which rule, and how bad it is', async () => {
    const file = await unified()
      .use(wikitextParse)
      .use(wikitextLint, {rules: {'unknown-template': 'off', 'status-and-result': 'info'}})
      .process(text)
    expect(file.messages.filter(({ruleId}) => ruleId === 'duplicate-param' || ruleId === 'status-and-result')).toEqual([
      expect.objectContaining({ruleId: 'status-and-result', source: 'warbox', fatal: undefined, line: 2, column: 3}),
      expect.objectContaining({
        ruleId: 'duplicate-param',
        source: 'warbox',
        fatal: true,
        place: {start: {line: 4, column: 3, offset: 66}, end: {line: 4, column: 7, offset: 70}},
      }),
    ])
  })

  test('is printed by vfile-reporter', async () => {
    const file = new VFile({path: 'ford.wikitext', value: text})
    await unified().use(wikitextParse).use(wikitextLint).process(file)
    const report = reporter(file, {color: false})
    expect(report).toMatch(/^ford\.wikitext\n/)
    expect(report).toMatch(/^2:3-2:9 +warning +Unexpected `status` .+ +status-and-result +warbox$/m)
    expect(report).toMatch(/^4:3-4:7 +error +Unexpected `date` .+ +duplicate-param +warbox$/m)
  })

  test('gives the text back where nothing compiles, and the article where something does', async () => {
    const linted = await unified().use(wikitextParse).use(wikitextLint).process(text)
    expectTypeOf(linted).toExtend<VFile>()
    expect(String(linted)).toBe(text)
    const compiled = await unified().use(wikitextParse).use(wikitextLint).use(wikitextArticle).process(text)
    expectTypeOf(compiled.result).toEqualTypeOf<Article>()
    expect(compiled.result).toEqual(parseArticle(text))
    expect(compiled.messages.map(({ruleId}) => ruleId)).toEqual(linted.messages.map(({ruleId}) => ruleId))
    const before = await unified().use(wikitextParse).use(wikitextArticle).use(wikitextLint).process(text)
    expect(before.result).toEqual(compiled.result)
  })

  test('takes rules of the caller, and says what may stand in the place of what is wrong', async () => {
    const noShouting: Rule = {
      id: 'no-shouting',
      summary: 'Nobody shouts.',
      *check({source}) {
        for (const {0: word, index} of source.matchAll(/[A-Z]{4,}/g)) {
          const span: [number, number] = [index, index + word.length]
          const edits = [{span, text: word.toLowerCase()}]
          yield {reason: `Unexpected \`${word}\``, span, edits: word === 'TWICE' ? [...edits, {span: [0, 0], text: ''}] : edits}
        }
      },
    }
    const file = await unified()
      .use(wikitextParse)
      .use(wikitextLint, {customRules: [noShouting], rules: {'no-shouting': 'error'}})
      .process('He SHOUTED TWICE.')
    expect(file.messages).toEqual([
      expect.objectContaining({ruleId: 'no-shouting', fatal: true, actual: 'SHOUTED', expected: ['shouted']}),
      expect.objectContaining({ruleId: 'no-shouting', fatal: true, actual: undefined, expected: undefined}),
    ])
  })

  test('refuses settings that are none', () => {
    const settings = JSON.parse('{"preset": "lax"}')
    expect(() => unified().use(wikitextParse).use(wikitextLint, settings).processSync('a')).toThrow(TypeError)
  })

  test('does not say twice what the parser said', async () => {
    const deep = 'a\n{{b|{{c|{{d}}}}}}'
    const parsed = unified().use(wikitextParse, {limits: {depth: 3}})
    const told = async (options: object) =>
      (await parsed().use(wikitextLint, options).process(deep)).messages.map(({ruleId, fatal}) => [ruleId, fatal])
    expect(await told({rules: {'depth-limit': 'error'}})).toEqual([['depth-limit', true]])
    expect(await told({rules: {'depth-limit': 'off'}})).toEqual([])
  })
})

describe('wikitextToMdast', () => {
  test('makes Markdown of wikitext', () => {
    expect(markdown(toMdast(wikitext))).toBe(
      [
        'The **Battle of Holm** was fought by *three* [armies](./Army_of_Tarn) in May 1402. See [a page](http://example.org), [Tarn](./Tarn#War_and_peace).',
        '## Result',
        '- Holm\n  - Old Holm\n- Tarn\\and Ostwick',
        '1. first',
        '**Name**',
        '> Meaning',
        'Losses',
        '| Side | Killed |\n| Holm | `12` |',
        '```js\nlet a\n```',
        '```\nkept as it is\n```',
        '---',
      ].join('\n\n'),
    )
  })

  test('makes Markdown of the plain form', () => {
    expect(markdown(toMdast('= Holm =\n\nInfobox\n- Place: Tarn\n\nText.\n\n- one\n- two'))).toBe('# Holm\n\nText.\n\n- one\n- two')
  })

  test('lets the base of addresses be chosen, and escapes what they must not hold', () => {
    const root = toMdast('[[a b?#c d]] [[#here]] [[:Category:X|x]] [[\uD800]]', {base: 'https://example.org/wiki/'})
    expect(markdown(root)).toBe(
      '[a b?](https://example.org/wiki/a_b%3F#c_d) [here](#here) [x](https://example.org/wiki/Category:X) [\uD800](https://example.org/wiki/%EF%BF%BD)',
    )
  })

  test('keeps the positions', () => {
    expect(toMdast("a ''b''").children[0]).toMatchObject({
      type: 'paragraph',
      position: {start: {offset: 0}, end: {offset: 7}},
      children: [
        {type: 'text', value: 'a '},
        {type: 'emphasis', position: {start: {column: 3}}},
      ],
    })
  })

  test('makes elements what they look like', () => {
    expect(markdown(toMdast('<b>a</b> <i>b</i> <s>c</s> <small>d</small> <nowiki>[[e]]</nowiki> <math>f</math>'))).toBe(
      '**a** *b* ~~c~~ d [[e]] `f`',
    )
    expect(markdown(toMdast('<blockquote>\nsaid\n</blockquote>'))).toBe('> said')
  })

  test('makes a redirect a link', () => {
    expect(markdown(toMdast('#REDIRECT [[Battle of Holm]]'))).toBe('[Battle of Holm](./Battle_of_Holm)')
  })

  test('gives valid nodes, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...wikitext.split(/(?=[\s[\]{}|'<>*=])/),
      '[[',
      ']]',
      '{{',
      '}}',
      '{|',
      '|}',
      '\n',
      '<div>',
      '</div>',
      '<poem>',
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        expectValid(toMdast(pieces.join('')))
      }),
    )
  })
})

function toMdast(text: string, options = {}): MdastRoot {
  const processor = unified().use(wikitextParse).use(wikitextToMdast, options)
  return processor.runSync(processor.parse(text))
}

function* nodesOf(root: Root): Generator<UnistNode & {start: number; end: number}> {
  const pending: (UnistNode & {start: number; end: number; children?: Root['children']})[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node
    pending.push(...(node.children ?? []))
  }
}

type Mdast =
  | MdastRoot
  | MdastRoot['children'][number]
  | {type: string; children?: readonly Mdast[]; value?: string; url?: string; depth?: number}

/** No more Markdown than these tests need. */
function markdown(node: Mdast): string {
  const children: readonly Mdast[] = 'children' in node ? (node.children ?? []) : []
  const each = children.map(markdown)
  const inner = each.join('')
  const value = 'value' in node ? (node.value ?? '') : ''
  switch (node.type) {
    case 'root':
      return each.join('\n\n')
    case 'heading':
      return `${'#'.repeat('depth' in node ? (node.depth ?? 0) : 0)} ${inner}`
    case 'list':
      return each.map((item, index) => `${'ordered' in node && node.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n')
    case 'listItem':
      return each.join('\n').replaceAll('\n', '\n  ')
    case 'blockquote':
      return `> ${each.join('\n> ')}`
    case 'table':
      return each.join('\n')
    case 'tableRow':
      return `| ${each.join(' | ')} |`
    case 'thematicBreak':
      return '---'
    case 'code':
      return `\`\`\`${'lang' in node && typeof node.lang === 'string' ? node.lang : ''}\n${value}\n\`\`\``
    case 'inlineCode':
      return `\`${value}\``
    case 'strong':
      return `**${inner}**`
    case 'emphasis':
      return `*${inner}*`
    case 'delete':
      return `~~${inner}~~`
    case 'break':
      return '\\'
    case 'link':
      return `[${inner}](${'url' in node ? node.url : ''})`
    default:
      return value + inner
  }
}

const blockTypes = ['paragraph', 'heading', 'thematicBreak', 'blockquote', 'code', 'list', 'table']
const inlineTypes = ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link']
const content: Readonly<Record<string, readonly string[]>> = {
  root: blockTypes,
  blockquote: blockTypes,
  listItem: blockTypes,
  list: ['listItem'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  paragraph: inlineTypes,
  heading: inlineTypes,
  tableCell: inlineTypes,
  emphasis: inlineTypes,
  strong: inlineTypes,
  delete: inlineTypes,
  link: inlineTypes,
}

/** Every node holds only what mdast lets it hold. */
function expectValid(node: Mdast): void {
  const children: readonly Mdast[] = 'children' in node ? (node.children ?? []) : []
  for (const child of children) {
    expect(content[node.type]).toContain(child.type)
    expectValid(child)
  }
}
