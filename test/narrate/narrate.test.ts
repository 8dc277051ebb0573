import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../fixtures/events.json' with {type: 'json'}
import {parseArticle} from '../../src/parse-article.ts'
import {type Event, event} from '../../src/schema/event.ts'

const box = `{{Infobox military conflict
| conflict = Battle of Hollin
| date = 6 February – 25 March 1913
| combatant1 = Kingdom of Corsia
| combatant2 = Thornish Republic<br>Marsh League (ML)
| commander1 = [[Orrin Haske]]
| commander2 = [[Edda Tarn]]
| casualties1 = 12 killed
}}
`

const eventsOf = (text: string) => parseArticle(box + text).events

/** An event as the rows of the table write it. */
function row({text, period, resolution, action, modality, actors, places, attribution, claims}: Event): object {
  const lists = {
    actors: actors.map(({role, name, side}) => `${role} ${name}${side === undefined ? '' : ` (${side})`}`),
    places,
    by: attribution.map(({source, cue}) => source?.name ?? cue),
    claims: claims.map(
      ({categories, count, unit, side, text}) =>
        `${categories.join('+')} ${count?.min ?? ''}..${count?.max ?? ''} ${unit}${side === undefined ? '' : ` (${side})`}: ${text}`,
    ),
  }
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
  return {text, edtf: period?.edtf, resolution, action, modality, ...filled}
}

describe('a row of the table', () => {
  test.each(cases)('$text', ({text, events}) => {
    expect(eventsOf(text).map(row)).toEqual(events)
  })
})

test('ids go on from event to event, and those of claims from those of the infobox', () => {
  const [first, second] = eventsOf('On 8 February, 30 men were killed. On 9 February, 40 men were killed, including 6 officers.')
  expect(first).toMatchObject({id: 'e1', claims: [{id: 'c2'}]})
  expect(second).toMatchObject({id: 'e2', claims: [{id: 'c3'}, {id: 'c4', partOf: 'c3'}]})
})

test('a date that leans on another names the event of that one', () => {
  const [first, second, third] = eventsOf('On 8 February the fort fell. Two days later the town fell. Tarn fled.')
  expect([first?.anchor, second?.anchor, third?.anchor]).toEqual([undefined, 'e1', 'e2'])
  expect(third).toMatchObject({resolution: 'inherited', period: {edtf: '1913-02-10', text: 'Two days later'}})
})

test('the headings above, and the references within and right behind', () => {
  const text = 'On 8 February the fort fell.<ref>A</ref> On 9 February<ref>B</ref> the town fell.<ref>C</ref>'
  const [first, second] = eventsOf(`== Battle ==\n=== North ===\n${text}`)
  expect(first).toMatchObject({section: ['Battle', 'North'], references: ['r1']})
  expect(second).toMatchObject({section: ['Battle', 'North'], references: ['r2', 'r3']})
})

test('the span is the place of the text, whatever markup stands in it', () => {
  const text = "On 8 February '''Haske''' took [[Dell (town)|Dell]].<ref>A</ref>"
  const [only] = eventsOf(text)
  const [at, to] = only?.span ?? [0, 0]
  expect((box + text).slice(at, to)).toBe("On 8 February '''Haske''' took [[Dell (town)|Dell]].")
  expect(only?.text).toBe('On 8 February Haske took Dell.')
})

test('a view of a loss is held against the side of the victims', () => {
  const [only] = eventsOf('On 8 February, the Marsh League claimed that 30 Corsian soldiers were killed.')
  expect(only?.claims).toMatchObject([
    {side: 1, attribution: [{source: {name: 'Marsh League', side: 2}, stance: 'distancing', perspective: 'enemy'}]},
  ])
})

test('abbreviations that the text defines stand for the names before them', () => {
  const events = eventsOf('The Army of the Thornish Republic (ATR) was new. On 8 February the ATR took Dell.')
  expect(events).toMatchObject([{actors: [{name: 'ATR', role: 'agent', side: 2}]}])
})

test('without an infobox, dates go by those before them', () => {
  const {events} = parseArticle('On 3 May 1807 the war began.\n== Course ==\nOn 5 May Dell fell.')
  expect(events.map(({period}) => period?.edtf)).toEqual(['1807-05-03', '1807-05-05'])
})

test('articles in other languages tell nothing yet', () => {
  const text = 'On 3 May 1807 the war began.'
  expect(parseArticle(text, {language: 'de'}).events).toEqual([])
  expect(parseArticle(text, {language: 'en-GB'}).events).toHaveLength(1)
})

const piece = fc.constantFrom(
  ...cases.map(({text}) => text),
  ...[
    'On 8 February',
    ', ',
    'the next day ',
    'was ',
    'killed ',
    '30 ',
    'and ',
    'claimed that ',
    '(',
    ')',
    '. ',
    '\n',
    '\n== Battle ==\n',
    '* ',
    '{{',
  ],
)

test('gives valid events within the text, whatever it is given', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({unit: 'grapheme', maxLength: 8})), {maxLength: 12}), pieces => {
      const text = box + pieces.join('')
      const {events, infoboxes} = parseArticle(text)
      event.array().parse(events)
      const claims = events.flatMap(({claims}) => claims)
      for (const {span} of [...events, ...claims]) expect(span[0] <= span[1] && span[1] <= text.length).toBe(true)
      for (const {anchor, id} of events) if (anchor !== undefined) expect(Number(anchor.slice(1))).toBeLessThan(Number(id.slice(1)))
      expect(new Set(claims.map(({id}) => id)).size).toBe(claims.length)
      expect(infoboxes).toHaveLength(1)
    }),
    {numRuns: 60},
  )
})
