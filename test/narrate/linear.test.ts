import {describe, expect, test} from 'vitest'
import {extract} from '../../src/extract/extract.ts'
import {narrate} from '../../src/narrate/narrate.ts'
import {normalize} from '../../src/normalize/normalize.ts'
import {parse} from '../../src/parse/parse.ts'
import {settings} from '../../src/settings.ts'

const repeats = 50_000
const {infoboxes, templates, normalizers, prose} = settings()
const lead = `{{Infobox military conflict
| date = 6 February – 25 March 1913
| combatant1 = Kingdom of Corsia
| combatant2 = Thornish Republic<br>Marsh League (ML)
| casualties1 = 12 killed
}}
On 6 February `

/** Prose that makes each reader look back or ahead: for the date before, the speaker, the noun, the end of the sentence. */
const hostile: readonly string[] = [
  ...['5 killed, ', 'on 5 May ', 'said that ', 'the next day ', '"', '“', '(', ') ', '[', '(SDF) ', 'Syrian Army (SA) claimed ', '[[a]] '],
  'On 8 February the fort fell. ',
  ...['On 8 February, ', 'and 30 men ', '8 February 1913 and ', 'killed ', '(30 men ', '5 of the 6 ', 'of whom ', 'one hundred and '],
  ...['1913–', '1913 ', '5 May – ', 'two days later ', 'of that year, ', 'until ', 'the week before ', 'also ', 'supply ', 'Corse and '],
  ...['...', '. ', '; ', 'U.S. ', '\n', '\n* ', 'a', 'A. ', '\n== A ==\n', '<ref name=a/>', '* 5 killed\n', 'X claimed ', 'according to '],
]

/** What prose tells is made for nothing but its time: the tree and the facts are there already. */
function telling(text: string): () => unknown {
  const document = extract(parse(lead + text, {format: 'wikitext'}), {infoboxes, templates})
  const facts = normalize(document, infoboxes, normalizers)
  return () => narrate(document, facts, prose)
}

/** Milliseconds of the processor's time. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

describe(`${repeats} repeats are told at the cost per byte of an eighth of them`, () => {
  test.each(hostile)('%j', piece => {
    const [short, long] = [telling(piece.repeat(repeats / 8)), telling(piece.repeat(repeats))]
    let [least, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    // Eight short readings beside each long one meet the same load; what else the machine does only adds to a measurement.
    for (let attempt = 0; attempt < 12 && ratio > 1.3 && least > 25; attempt++) {
      const each = Array.from({length: 8}, () => cost(short))
      const whole = cost(long)
      least = Math.min(least, whole)
      ratio = Math.min(ratio, whole / each.reduce((sum, one) => sum + one, 0))
    }
    expect(least <= 25 || ratio <= 1.3, `${least} ms, ${ratio} times the cost`).toBe(true)
    expect(least).toBeLessThan(4000)
  })
})
