import {expect, test} from 'vitest'
import * as z from 'zod'
import infoboxes from '../../src/data/infoboxes.json' with {type: 'json'}
import {foldTemplateName} from '../../src/data/infoboxes.ts'
import lists from '../../src/data/list-pairs.json' with {type: 'json'}
import names from '../../src/data/parameter-names.json' with {type: 'json'}
import {deprecatedParameter, spellingOf} from '../../src/data/parameter-names.ts'

const kinds = Object.keys(infoboxes.parameters)
const byName = z.record(z.string(), z.string())

test('what is known of names is as its schema says, for each kind of box', () => {
  const schema = z.strictObject({
    numbered: z.record(z.enum(kinds), byName),
    unnumbered: z.record(z.enum(kinds), z.array(z.string())),
    misnamed: z.record(z.enum(kinds), z.array(z.string())),
    meant: z.record(z.enum(kinds), byName),
    deprecated: z.record(
      z.enum(kinds),
      z.record(z.string(), z.strictObject({now: z.string().optional(), rename: z.literal(true).optional()})),
    ),
    phases: z.record(z.string(), byName),
  })
  expect(schema.parse(names)).toEqual(names)
})

test('what stands in the place of an obsolete parameter is one that is still read', () => {
  for (const [kind, table] of Object.entries(names.deprecated)) {
    for (const [name, {now}] of Object.entries<{now?: string}>(table)) {
      expect(spellingOf(kind, [], name), name).toBe(name)
      if (now === undefined) continue
      expect(spellingOf(kind, [], now), name).toBe(now)
      expect(deprecatedParameter(kind, now), name).toBeUndefined()
    }
  }
})

test('a name that was meant for another is none itself', () => {
  for (const [kind, table] of Object.entries(names.meant)) {
    for (const name of Object.keys(table)) expect(spellingOf(kind, [], name), `${kind} ${name}`).toBeUndefined()
  }
})

test.each([
  ['conflict', [], 'combatant2a', 'combatant2a'],
  ['conflict', [], 'Casualties_1', 'casualties1'],
  ['conflict', [], 'strength1a', undefined],
  ['conflict', [], 'casualties', undefined],
  ['conflict', [], '__proto__', undefined],
  ['conflict', ['de'], 'VERLUSTE2', 'VERLUSTE2'],
  ['conflict', ['de'], 'casualties2', 'casualties2'],
  ['conflict', [], 'VERLUSTE2', undefined],
  ['conflict', ['nl'], 'p2combatant1', 'p2combatant1'],
  ['conflict', [], 'p2combatant1', undefined],
  ['operation', [], 'location', 'location'],
  ['operation', [], 'location3', 'location3'],
  ['shipwreck', [], 'date', undefined],
] as const)('in a box of kind %s, beside %j, %s is spelled %s', (kind, languages, written, spelling) => {
  expect(spellingOf(kind, languages, written)).toBe(spelling)
})

test('no template begins lists of two kinds, or begins and ends them', () => {
  const open = lists.flatMap(pair => pair.open)
  const folded = [...open, ...new Set(lists.flatMap(pair => pair.close))].map(foldTemplateName)
  expect(folded).toEqual([...new Set(folded)])
})
