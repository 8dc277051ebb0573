import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkJson} from '../../src/command/validate-schema.ts'
import {locatorOf} from '../../src/locate.ts'
import {parseArticle} from '../../src/parse-article.ts'
import {withoutSpans} from '../../src/write/spans.ts'
import {hostileText} from '../report/reported.ts'

const wikitext = `{{Infobox military conflict
| conflict = Battle of the Ford
| date = 4 May 1644
| combatant1 = [[Vale]]
| combatant2 = [[Tarn]]
| casualties1 = 12 killed<ref>A book</ref>
| casualties2 = 300 killed or missing (100 officers)
}}
On 4 May 1644 Vale took the ford.
`
const article = parseArticle(wikitext, {title: 'Battle of the Ford'})

const inputs = readdirSync('fixtures')
  .flatMap(name => [`fixtures/${name}/input.wikitext`, `fixtures/${name}/input.txt`])
  .filter(path => existsSync(path))

/** Faults of an article that its facts keep: a date that ends before it starts. */
const kept = new Map([['fixtures/faults/input.wikitext', ['ordered-range']]])

describe('JSON that convert gives', () => {
  test.each(inputs)('of %s is as the schema says', path => {
    const {messages} = checkJson('article.json', JSON.stringify(parseArticle(readFileSync(path, 'utf8'))))
    expect(messages.map(({rule}) => rule)).toEqual(kept.get(path) ?? [])
  })

  test('is as the schema says in an array, on lines, and without places in the text', () => {
    expect(told(JSON.stringify([article, article]))).toEqual([])
    expect(told(`${JSON.stringify(article)}\n${JSON.stringify(article)}\n`)).toEqual([])
    expect(told(`\uFEFF${JSON.stringify(article)}\r\n\r\n${JSON.stringify(article)}`)).toEqual([])
    expect(told(JSON.stringify(withoutSpans(article)))).toEqual([])
    expect(told('[]')).toEqual([])
    expect(told('', 'a.ndjson')).toEqual([])
  })
})

describe('what the schema does not allow', () => {
  test.each<[change: (json: Json) => void, message: string]>([
    [
      json => {
        json.infoboxes[0].facts.sides[1].casualties[0].count.min = -3
      },
      'article-schema `infoboxes[0].facts.sides[1].casualties[0].count.min` -3 Unexpected `-3` at `infoboxes[0].facts.sides[1].casualties[0].count.min`, expected a number of at least 0',
    ],
    [
      json => {
        json.infoboxes[0].facts.sides[1].index = '2'
      },
      'article-schema `infoboxes[0].facts.sides[1].index` "2" Unexpected `"2"` at `infoboxes[0].facts.sides[1].index`, expected a number',
    ],
    [
      json => {
        json.infoboxes[0].facts.sides[1].index = 1.5
      },
      'article-schema `infoboxes[0].facts.sides[1].index` 1.5 Unexpected `1.5` at `infoboxes[0].facts.sides[1].index`, expected a whole number',
    ],
    [
      json => {
        json.infoboxes[0].facts.sides[1].index = 6
      },
      'article-schema `infoboxes[0].facts.sides[1].index` 6 Unexpected `6` at `infoboxes[0].facts.sides[1].index`, expected a number of at most 5',
    ],
    [
      json => {
        json.infoboxes[0].facts.casualties[0].categories = []
      },
      'article-schema `infoboxes[0].facts.casualties[0].categories` [ Unexpected empty list at `infoboxes[0].facts.casualties[0].categories`, expected a list of at least 1',
    ],
    [
      json => {
        json.format = 'html'
      },
      'article-schema `format` "html" Unexpected `"html"` at `format`, expected one of `wikitext`, `plain`',
    ],
    [
      json => {
        json.infoboxes[0].kind = 'war'
      },
      'article-schema `infoboxes[0].kind` "war" Unexpected `"war"` at `infoboxes[0].kind`, expected one of `conflict`, `attack`, `operation`, `other`',
    ],
    [
      json => {
        json.infoboxes[0].facts.date.earliest = '4 May'
      },
      'article-schema `infoboxes[0].facts.date.earliest` "4 May" Unexpected `"4 May"` at `infoboxes[0].facts.date.earliest`, expected a day such as `1644-05-04`',
    ],
    [
      json => {
        delete json.infoboxes[0].facts.joint.units
      },
      'article-schema `infoboxes[0].facts.joint` { Unexpected lack of `units` in `infoboxes[0].facts.joint`, expected a list',
    ],
    [
      json => {
        delete json.language
      },
      'article-schema `` { Unexpected lack of `language` in the article, expected a string',
    ],
    [
      json => {
        json.categories = null
      },
      'article-schema `categories` null Unexpected `null` at `categories`, expected a list',
    ],
    [
      json => {
        json.sections[0].span = {}
      },
      'article-schema `sections[0].span` { Unexpected object at `sections[0].span`, expected a list',
    ],
  ])('%s', (change, message) => {
    expect(told(changed(change))).toEqual([message])
  })

  test('is told of where it stands', () => {
    const text = changed(json => {
      json.infoboxes[0].facts.casualties[0].categories = ['slain']
    })
    const {messages} = checkJson('article.json', text)
    expect(messages).toHaveLength(1)
    const {start} = locatorOf(text)(...(messages[0]?.span ?? [0, 0]))
    expect(text.split('\n')[start.line - 1]?.slice(start.column - 1)).toBe('"slain"')
  })

  test('is told of by the article of an array, and by the line of NDJSON', () => {
    const broken = changed(json => {
      json.format = 1
    })
    expect(told(`[${JSON.stringify(article)}, ${broken}]`)[0]).toMatch(
      /^article-schema `\[1\]\.format` 1 Unexpected `1` at `\[1\]\.format`/,
    )
    const lines = `${JSON.stringify(article)}\n${JSON.stringify(JSON.parse(broken))}\n`
    const [message] = checkJson('a.ndjson', lines).messages
    expect(locatorOf(lines)(...(message?.span ?? [0, 0])).start.line).toBe(2)
  })

  test.each(['3', '"text"', 'null', '[[]]', '[null]'])('is %s in the place of an article', text => {
    expect(told(text)).toEqual([expect.stringMatching(/^article-schema .*, expected an object$/)])
  })

  test('are keys that it does not know, with the nearest that it knows', () => {
    const text = changed(json => {
      json.infoboxes[0].facts.sides[0].casualties[0].cont = {anything: ['goes']}
      json['two words'] = 1
    })
    expect(told(text)).toEqual([
      'known-key `infoboxes[0].facts.sides[0].casualties[0].cont` "cont" Unexpected key `infoboxes[0].facts.sides[0].casualties[0].cont`, expected `count`',
      expect.stringMatching(/^known-key `\["two words"\]` "two words" Unexpected key `\["two words"\]`, expected one of title, format, /),
    ])
    expect(told(`{"__proto__": 1, ${JSON.stringify(article).slice(1)}`)).toEqual([expect.stringContaining('Unexpected key `__proto__`')])
  })
})

describe('what the schema cannot say', () => {
  test('is that ids are those of something', () => {
    const text = changed(json => {
      json.infoboxes[0].facts.casualties[0].partOf = 'c99'
      json.infoboxes[0].facts.casualties[1].alternativeTo = ['c1', 'c98']
      json.infoboxes[0].fields[4].items[0].references = ['r7']
      json.events[0].anchor = 'e9'
      json.references.push({...json.references[0]})
    })
    expect(told(text).sort()).toEqual([
      'known-id `events[0].anchor` "e9" Unexpected `e9` at `events[0].anchor`, expected the id of an event of the article',
      'known-id `infoboxes[0].facts.casualties[0].partOf` "c99" Unexpected `c99` at `infoboxes[0].facts.casualties[0].partOf`, expected the id of a claim of the article',
      'known-id `infoboxes[0].facts.casualties[1].alternativeTo[1]` "c98" Unexpected `c98` at `infoboxes[0].facts.casualties[1].alternativeTo[1]`, expected the id of a claim of the article',
      'known-id `infoboxes[0].fields[4].items[0].references[0]` "r7" Unexpected `r7` at `infoboxes[0].fields[4].items[0].references[0]`, expected the id of a reference of the article',
      'known-id `references[1].id` "r1" Unexpected `r1` at `references[1].id`, expected an id that no other reference has',
    ])
  })

  test('is that ranges go forward', () => {
    const text = changed(json => {
      json.infoboxes[0].facts.casualties[0].count = {min: 20, max: 12, approximate: false}
      json.infoboxes[0].facts.date.latest = '1644-05-03'
      json.infoboxes[0].span = [9, 3]
    })
    expect(told(text).sort()).toEqual([
      'ordered-range `infoboxes[0].facts.casualties[0].count.max` 12 Unexpected end of a range at `infoboxes[0].facts.casualties[0].count.max`, expected `20` or more',
      'ordered-range `infoboxes[0].facts.date.latest` "1644-05-03" Unexpected end of a range at `infoboxes[0].facts.date.latest`, expected `1644-05-04` or more',
      'ordered-range `infoboxes[0].span[1]` 3 Unexpected end of a range at `infoboxes[0].span[1]`, expected `9` or more',
    ])
    const before = changed(json => {
      Object.assign(json.infoboxes[0].facts.date, {earliest: '-0490-02-01', latest: '-0489-01-01'})
    })
    expect(told(before)).toEqual([])
  })
})

describe('what is no JSON', () => {
  test.each([
    ['{"a": tru}', 'valid-json `` tru Unexpected `tru`, expected a value'],
    ['{"a": 1,}', 'valid-json `` } Unexpected `}`, expected a key in quotes'],
    ["{'a': 1}", "valid-json `` 'a' Unexpected `'a'`, expected a key in quotes, or `}`"],
    ['{"a" 1}', 'valid-json `` 1 Unexpected `1`, expected `:`'],
    ['[1 2]', 'valid-json `` 2 Unexpected `2`, expected `,` or `]`'],
    ['{"a": "b', 'valid-json ``  Unexpected end of the text, expected the end of a string'],
    ['{"a": "\\x"}', 'valid-json `` \\x" Unexpected `\\x"`, expected an escape that JSON knows, such as `\\n` or `\\u00e9`'],
    ['{"a": "\t"}', 'valid-json `` \t Unexpected control character, expected an escape for a control character'],
    ['', 'valid-json ``  Unexpected end of the text, expected a value'],
    ['[] []', 'valid-json `` [ Unexpected `[`, expected nothing more'],
  ])('is told of where it stops to be: %s', (text, message) => {
    expect(told(text)).toEqual([message])
  })

  test('is told of by its line in NDJSON, and the other lines are read', () => {
    const wrong = JSON.stringify({...article, format: 'html'})
    const lines = [JSON.stringify(article), '{"title": ', '', wrong, 'text'].join('\n')
    const locate = locatorOf(lines)
    const {messages} = checkJson('-', lines)
    expect(messages.map(({rule, span}) => [rule, locate(...span).start.line])).toEqual([
      ['valid-json', 2],
      ['article-schema', 4],
      ['valid-json', 5],
    ])
  })
})

test('any text is told of, with places in it', () => {
  const json = fc.oneof(
    fc.json(),
    hostileText,
    fc.array(fc.json()).map(lines => lines.join('\n')),
  )
  fc.assert(
    fc.property(json, fc.constantFrom('a.json', 'a.ndjson'), (text, path) => {
      for (const {span} of checkJson(path, text).messages) {
        expect(span[0]).toBeLessThanOrEqual(span[1])
        expect(span[1]).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('what is nested without end is told of in time', () => {
  const deep = 200_000
  expect(told('['.repeat(deep))).toEqual([expect.stringContaining('Unexpected end of the text, expected')])
  expect(told(`${'['.repeat(deep)}${']'.repeat(deep)}`)).toEqual([
    'article-schema `[0]` [ Unexpected data more than 200 levels deep, expected an article',
  ])
  const section = '{"sections": ['
  expect(told(`${section.repeat(deep)}${']}'.repeat(deep)}`)).toHaveLength(1)
})

test('a long list of what is wrong is told of in time', () => {
  const numbers = JSON.stringify(Array.from({length: 50_000}, (_, index) => index))
  expect(told(numbers)).toHaveLength(50_000)
})

// biome-ignore lint/suspicious/noExplicitAny: data that the tests make wrong
type Json = any

function changed(change: (json: Json) => void): string {
  const json: Json = JSON.parse(JSON.stringify(article))
  change(json)
  return JSON.stringify(json, undefined, 2)
}

/** Each message with its rule, the way to it in the data, and the text at its place. */
function told(text: string, path = 'article.json'): string[] {
  return checkJson(path, text).messages.map(({rule, field = '', span, reason}) => `${rule} \`${field}\` ${text.slice(...span)} ${reason}`)
}
