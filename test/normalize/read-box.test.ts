import {describe, expect, test} from 'vitest'
import {parseArticle} from '../../src/index.ts'
import type {Conflict} from '../../src/schema/conflict.ts'

/** The facts of a conflict box with these parameters. */
function conflict(parameters: string): Conflict {
  const [box] = parseArticle(`{{Infobox military conflict\n${parameters}\n}}`).infoboxes
  if (box?.kind !== 'conflict') throw new Error('Expected a conflict box')
  return box.facts
}

function unread(parameters: string): Record<string, string[]> {
  const text = `{{Infobox military conflict\n${parameters}\n}}`
  const fields = parseArticle(text).infoboxes[0]?.fields ?? []
  return Object.fromEntries(fields.map(({name, unread = []}) => [name, unread.map(span => text.slice(...span))]))
}

describe('the columns of a conflict box', () => {
  test('are two at least', () => {
    expect(conflict('| casualties1 = 3 killed').sides.map(({index}) => index)).toEqual([1, 2])
  })

  test('are none when no column is in use', () => {
    expect(conflict('| place = [[Tarn]]').sides).toEqual([])
  })

  test('are as many as the highest combatant, which may leave one out', () => {
    expect(conflict('| combatant1 = A\n| combatant4 = B').sides).toHaveLength(4)
  })

  test('hold their rows', () => {
    const {sides} = conflict('| combatant1 = [[A]]\n| combatant1a = [[B]]\n| combatant2 = [[C]]\n| commander2b = [[Ann Lee]]')
    expect(sides[0]?.belligerents.map(({name}) => name)).toEqual(['A', 'B'])
    expect(sides[1]?.commanders.map(({name}) => name)).toEqual(['Ann Lee'])
  })

  test('leave the cell of the next number to all sides', () => {
    const {joint, sides, casualties} = conflict('| combatant1 = A\n| combatant2 = B\n| casualties1 = 5 killed\n| casualties3 = 7 killed')
    expect(sides).toHaveLength(2)
    expect(joint.casualties.map(({count, side}) => [count?.min, side])).toEqual([[7, undefined]])
    expect(casualties.map(({count, side}) => [count?.min, side])).toEqual([
      [5, 1],
      [7, undefined],
    ])
  })

  test('take that number for a side when it has belligerents', () => {
    const {joint, sides} = conflict('| combatant3 = C\n| casualties3 = 7 killed\n| casualties4 = 9 killed')
    expect(sides[2]?.casualties.map(({count, side}) => [count?.min, side])).toEqual([[7, 3]])
    expect(joint.casualties.map(({count}) => count?.min)).toEqual([9])
  })

  test('of numbers beyond are shown nowhere: their words are unread', () => {
    const parameters = '| combatant1 = A\n| combatant2 = B\n| casualties5 = 9 killed'
    expect(conflict(parameters).casualties).toEqual([])
    expect(unread(parameters)).toMatchObject({casualties5: ['9 killed']})
  })
})

describe('a parameter', () => {
  test('given twice counts as it stands last, and the first one is unread', () => {
    const parameters = '| place = [[Tarn]]\n| place = [[Skarn]]'
    expect(conflict(parameters).place?.name).toBe('Skarn')
    const text = `{{Infobox military conflict\n${parameters}\n}}`
    const fields = parseArticle(text).infoboxes[0]?.fields ?? []
    expect(fields.map(({unread = []}) => unread.map(span => text.slice(...span)))).toEqual([['Tarn'], []])
  })

  test('counts by that of its two names that has a value', () => {
    const [box] = parseArticle('{{Infobox civilian attack\n| perps = Otto Brand\n| perp = \n}}').infoboxes
    expect(box?.kind === 'attack' && box.facts.perpetrators).toEqual(['Otto Brand'])
    expect(conflict('| place = [[Tarn]]\n| place = ').place).toBeUndefined()
  })

  test('that is empty counts as absent', () => {
    expect(conflict('| place = \n| date = <!-- none -->')).toEqual({
      partOf: [],
      sides: [],
      joint: {commanders: [], units: [], strength: [], casualties: []},
      casualties: [],
    })
  })
})

test('facts stand in the order of the contract', () => {
  const facts = conflict(
    '| notes = n\n| casualties1 = 1 killed\n| result = A victory\n| date = 1871\n| conflict = X\n| territory = t\n| status = s',
  )
  expect(Object.keys(facts)).toEqual('name partOf date result status territory sides joint casualties notes'.split(' '))
})
