import {expect, test} from 'vitest'
import {parseArticle} from '../../src/index.ts'

function parties(casualties: string, belligerents = 'Kingdom of Vale, Holm'): unknown[] {
  const text = `= Battle of Tarn =\n\nInfobox\n- Conflict: Battle of Tarn\n- Combatant1: ${belligerents}\n- Combatant2: Skarn\n- Casualties1: ${casualties}\n\nIt was short.\n`
  const [box] = parseArticle(text).infoboxes
  if (box?.kind !== 'conflict') throw new Error('Expected a conflict')
  return box.facts.casualties.map(({party}) => party)
}

test('as many like numbers as belligerents are theirs in the plain form, which has lost the flags', () => {
  expect(parties('72 killed, 7 killed')).toEqual([
    {name: 'Kingdom of Vale', inferred: 'order'},
    {name: 'Holm', inferred: 'order'},
  ])
})

test.each([
  ['unlike', '72 killed, 7 wounded'],
  ['more than belligerents', '72 killed, 7 killed, 8 killed'],
  ['rivals', '72 killed (per the Red Cross), 7 killed (per SOHR)'],
])('numbers that are %s are of no certain belligerent', (_, text) => {
  expect(parties(text).every(party => party === undefined)).toBe(true)
})

test('the order says nothing in wikitext, which has its flags', () => {
  const [box] = parseArticle('{{Infobox military conflict|combatant1=[[Vale]]<br>[[Holm]]|casualties1=72 killed<br>7 killed}}').infoboxes
  if (box?.kind !== 'conflict') throw new Error('Expected a conflict')
  expect(box.facts.casualties.map(({party}) => party)).toEqual([undefined, undefined])
})
