import {readFileSync} from 'node:fs'
import ts from 'typescript'
import {describe, expect, expectTypeOf, test} from 'vitest'
import * as warbox from '../src/index.ts'
import * as node from '../src/node.ts'
import * as schemas from '../src/schemas.ts'
import * as unified from '../src/unified.ts'
import * as wikiparser from '../src/wikiparser.ts'

describe('public names', () => {
  test.each([
    ['index', warbox],
    ['node', node],
    ['schemas', schemas],
    ['unified', unified],
    ['wikiparser', wikiparser],
  ])('of the entry %s', async (name, entry) => {
    await expect(`${[...Object.keys(entry), ...typesOf(name)].sort().join('\n')}\n`).toMatchFileSnapshot(`api/${name}.txt`)
  })
})

describe('public types', () => {
  test('an article has what its schema says', () => {
    expectTypeOf(warbox.parseArticle('')).toExtend<warbox.Article>()
    expectTypeOf(schemas.article.parse).returns.toEqualTypeOf<warbox.Article>()
    expectTypeOf<warbox.Article['format']>().toEqualTypeOf<'wikitext' | 'plain'>()
    expectTypeOf<warbox.Article['title']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<warbox.Span>().toEqualTypeOf<[number, number]>()
    expect(warbox.parseArticle('')).toMatchObject({format: 'wikitext', infoboxes: []})
  })

  test('the facts of an infobox are of its kind', () => {
    const [box] = warbox.parseArticle('{{Infobox military conflict|conflict=X}}').infoboxes
    if (box?.kind !== 'conflict') throw new Error('no conflict')
    expectTypeOf(box.facts).toEqualTypeOf<warbox.Conflict>()
    expect(box.facts.name).toBe('X')
  })

  test('the facts of a box that the caller defines are as its definition says', () => {
    const shipwreck = warbox.defineInfobox({
      kind: 'shipwreck',
      names: ['Infobox shipwreck'],
      fields: {date: warbox.dateField(), cargo: warbox.text()},
    })
    const [box] = warbox.parseArticle('{{Infobox shipwreck|cargo=rum|date=1644}}', {infoboxes: [shipwreck]}).infoboxes
    if (box?.kind !== 'shipwreck') throw new Error('no shipwreck')
    expectTypeOf(box.facts.cargo).toEqualTypeOf<string | undefined>()
    expectTypeOf(box.facts.date).toEqualTypeOf<warbox.DateField | undefined>()
    expect(box.facts).toMatchObject({cargo: 'rum', date: {edtf: '1644'}})
  })
})

/** The names that an entry exports for the compiler alone. */
function typesOf(entry: string): string[] {
  const path = new URL(`../src/${entry}.ts`, import.meta.url)
  const source = ts.createSourceFile(entry, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap(statement => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      return statement.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) ? [`type ${statement.name.text}`] : []
    }
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return []
    if (ts.isNamespaceExport(statement.exportClause)) return statement.isTypeOnly ? [`type ${statement.exportClause.name.text}`] : []
    return statement.exportClause.elements.filter(({isTypeOnly}) => statement.isTypeOnly || isTypeOnly).map(({name}) => `type ${name.text}`)
  })
}
