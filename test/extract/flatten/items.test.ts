import {describe, expect, test} from 'vitest'
import cases from '../../../fixtures/items.json' with {type: 'json'}
import markCases from '../../../fixtures/marks.json' with {type: 'json'}
import type {Layout} from '../../../src/extract/layout.ts'
import {fieldOf, itemLines, markLine, ownField} from '../lines.ts'

const layouts = ['names', 'commanders', 'units', 'claims', 'place', 'links', 'sentence', 'text'] as const

describe('the items of a value', () => {
  test.each(cases)('$about: $value', ({value, layout, items}) => {
    expect(itemLines(fieldOf(value, toLayout(layout)))).toEqual(items)
  })
})

describe('what markup says about an item', () => {
  test.each(markCases)('$about: $value', ({value, text, marks}) => {
    const [item] = fieldOf(value, 'commanders').items
    expect(item?.text.value).toBe(text)
    expect(item?.marks.map(markLine)).toEqual(marks)
  })
})

test('a value given by itself has the items it has in a box', () => {
  const value = "'''Lahr'''<br>{{flagicon|Lahr}} 40 killed<ref>a</ref>\n* 9 wounded"
  expect(itemLines(ownField(value, 'claims'))).toEqual(itemLines(fieldOf(value, 'claims')))
})

test('a fate in a count of losses is a word', () => {
  expect(itemLines(fieldOf('300 {{KIA}}, 40 [[Wounded in action|WIA]]', 'claims'))).toEqual(['300 KIA, 40 WIA'])
})

test('the headings of a field are those that stand above its items, in order', () => {
  const {headings, items} = fieldOf("'''Lahr'''<br>Killed:<br>40", 'claims')
  expect(headings.map(({text}) => text.value)).toEqual(['Lahr', 'Killed:'])
  expect(items[0]?.headings).toEqual(headings)
})

function toLayout(name: string | undefined): Layout | undefined {
  return layouts.find(layout => layout === name)
}
