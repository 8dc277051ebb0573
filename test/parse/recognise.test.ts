import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {recognise} from '../../src/parse/recognise.ts'

const fixtures = readdirSync('fixtures').filter(name => !name.includes('.'))
const corpus = '../shared/corpus'
const seeds = '../shared/seeds'

describe('recognise', () => {
  test.each(fixtures)('knows the form of the fixture %s', name => {
    const plain = `fixtures/${name}/input.txt`
    const [file, form] = existsSync(plain) ? [plain, 'plain'] : [`fixtures/${name}/input.wikitext`, 'wikitext']
    expect(recognise(readFileSync(file, 'utf8'))).toBe(form)
  })

  test.each([
    ['a title', '= A =\n\nText.', 'plain'],
    ['a title behind a byte-order mark and blank lines', '\uFEFF\n \r\n= A =\r\n', 'plain'],
    ['a block without a title', 'Infobox\n- Conflict: A\n', 'plain'],
    ['a block without title and word', '- Conflict: A\n- Place: B\n', 'plain'],
    ['markup that was left in an article with title and block', '= A =\nInfobox\n- Conflict: [[A]]\n', 'plain'],
    ['nothing', '', 'wikitext'],
    ['a sentence', 'A was a battle.', 'wikitext'],
    ['a title above markup', "= A =\n\n'''A''' was a battle.", 'wikitext'],
    ['a heading of the second level', '== A ==\n\nText.', 'wikitext'],
    ['a list', '- a\n- b\n', 'wikitext'],
    ['a template', '{{Infobox military conflict\n| conflict = A\n}}', 'wikitext'],
  ])('with %s', (_, text, form) => {
    expect(recognise(text)).toBe(form)
  })

  test.each(['- a: b\n', 'Infobox\n', '= ', '{', '\n', ' ', '= a =\n'])('reads 50,000 times %j in time', markup => {
    const before = process.cpuUsage()
    recognise(markup.repeat(50_000))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
  })

  test.skipIf(!existsSync(corpus))('takes every article of the corpus for wikitext', () => {
    for (const folder of ['articles', 'other']) {
      for (const name of readdirSync(`${corpus}/${folder}`)) {
        expect([name, recognise(readFileSync(`${corpus}/${folder}/${name}`, 'utf8'))]).toEqual([name, 'wikitext'])
      }
    }
  })

  test.skipIf(!existsSync(seeds))('takes the samples for plain', () => {
    for (const name of readdirSync(seeds)) expect([name, recognise(readFileSync(`${seeds}/${name}`, 'utf8'))]).toEqual([name, 'plain'])
  })

  test.runIf(!existsSync(corpus))('says that articles of the corpus were skipped', () => {
    expect(existsSync(corpus)).toBe(false)
    console.info(`skipped: no folder ${corpus}`)
  })
})
