import {describe, expect, test} from 'vitest'
import {extract} from '../../src/extract/extract.ts'
import {attackInfobox} from '../../src/infoboxes/attack.ts'
import {conflictInfobox} from '../../src/infoboxes/conflict.ts'
import {operationInfobox} from '../../src/infoboxes/operation.ts'
import {parse} from '../../src/parse/parse.ts'
import {bytesOf, isThere, namesIn, titled} from './corpus.ts'

const folders = ['corpus/articles', 'corpus/other', 'corpus/damaged'] as const
const infoboxes = [conflictInfobox, attackInfobox, operationInfobox]
/** One article is an excerpt of a box, without the template around it. */
const withoutBox = 1

describe.skipIf(!folders.every(isThere))(titled('what is extracted from real articles', ...folders), () => {
  test.each(folders)('%s: every span lies within its article', folder => {
    for (const name of namesIn(folder)) {
      const text = bytesOf(folder, name).toString('utf8')
      const document = extract(parse(text), {infoboxes})
      const fields = document.infoboxes.flatMap(box => box.fields)
      const parts = [...document.infoboxes, ...fields, ...fields.flatMap(({items}) => items), ...document.references, ...document.sections]
      for (const {span} of parts) {
        expect(span[0], name).toBeLessThanOrEqual(span[1])
        expect(span[1], name).toBeLessThanOrEqual(text.length)
      }
    }
  })

  test('articles on wars and attacks have a box of a known kind', () => {
    const without = namesIn('corpus/articles').filter(name => {
      const document = extract(parse(bytesOf('corpus/articles', name).toString('utf8')), {infoboxes})
      return document.infoboxes.every(({kind}) => kind === 'other')
    })
    expect(without.length).toBeLessThanOrEqual(withoutBox)
  })
})
