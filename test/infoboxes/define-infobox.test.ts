import {describe, expect, expectTypeOf, test} from 'vitest'
import {casualties, dateField, defineInfobox, parseArticle, text} from '../../src/index.ts'
import type {CasualtyClaim} from '../../src/schema/claim.ts'
import type {DateField} from '../../src/schema/period.ts'

const shipwreck = defineInfobox({
  kind: 'shipwreck',
  names: ['Infobox shipwreck', 'Wreckbox'],
  fields: {date: dateField(), dead: casualties('killed'), cargo: text(), name: text({from: ['ship']})},
})

const wreck = `{{Wreckbox
| ship = ''Petrel''
| date = 3 May 1871
| dead = 12, 30 wounded
| cargo = Tin and [[wool]]
| colour = red
}}`

describe('an infobox that the caller defines', () => {
  test('is read into the facts that its definition names', () => {
    const [box] = parseArticle(wreck, {infoboxes: [shipwreck]}).infoboxes
    expect(box).toMatchObject({
      kind: 'shipwreck',
      name: 'Infobox shipwreck',
      writtenName: 'Wreckbox',
      facts: {
        name: 'Petrel',
        date: {edtf: '1871-05-03'},
        dead: [
          {categories: ['killed'], count: {min: 12, max: 12}},
          {categories: ['wounded'], count: {min: 30, max: 30}},
        ],
        cargo: 'Tin and wool',
      },
    })
  })

  test('has typed facts', () => {
    const [box] = parseArticle(wreck, {infoboxes: [shipwreck]}).infoboxes
    if (box?.kind !== 'shipwreck') throw new Error('Expected the box of the definition')
    expectTypeOf(box.facts.date).toEqualTypeOf<DateField | undefined>()
    expectTypeOf(box.facts.dead).toEqualTypeOf<CasualtyClaim[]>()
    expectTypeOf(box.facts.cargo).toEqualTypeOf<string | undefined>()
  })

  test('has no unread words in fields that no fact is read from', () => {
    const fields = parseArticle(wreck, {infoboxes: [shipwreck]}).infoboxes[0]?.fields ?? []
    expect(fields.map(({name, unread}) => [name, unread])).toEqual([
      ['ship', []],
      ['date', []],
      ['dead', []],
      ['cargo', []],
      ['colour', undefined],
    ])
  })

  test('without it is read as fields only', () => {
    const [box] = parseArticle(wreck.replace('Wreckbox', 'Infobox shipwreck')).infoboxes
    expect(box?.kind).toBe('other')
    expect(box).not.toHaveProperty('facts')
  })

  test('has a list for a fact that is one, and no property for another, when there is nothing to read', () => {
    const [box] = parseArticle('{{Infobox shipwreck}}', {infoboxes: [shipwreck]}).infoboxes
    expect(box).toMatchObject({kind: 'shipwreck', facts: {dead: []}})
    expect(Object.keys((box as {facts: object}).facts)).toEqual(['dead'])
  })

  test('needs a name, and a kind of its own', () => {
    expect(() => defineInfobox({kind: 'x', names: [], fields: {}})).toThrow('Unexpected infobox `x` without names')
    expect(() => defineInfobox({kind: 'other', names: ['Infobox x'], fields: {}})).toThrow(TypeError)
  })
})
