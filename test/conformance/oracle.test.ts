import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {wikiparser} from '../../src/wikiparser.ts'
import {isThere, titled} from '../corpus/corpus.ts'
import {difference, ofTree, oracle} from '../oracle.ts'
import {flaws} from '../parse/tiling.ts'
import known from './differences.json' with {type: 'json'}
import {suiteInputs} from './suites.ts'

const kinds = ['templates', 'headings', 'links', 'references'] as const
const reasons = new Map(Object.entries(known))

describe.skipIf(!isThere('suites'))(titled('the suites of other parsers', 'suites'), () => {
  const inputs = suiteInputs()
  const ask = oracle()

  test('there are some of each', () => {
    expect(inputs.length).toBeGreaterThan(1000)
  })

  test('all inputs give trees that tile them, by either engine', () => {
    for (const {name, text} of inputs) {
      expect(flaws(parse(text, {format: 'wikitext'}), text), name).toEqual([])
      expect(flaws(wikiparser(text), text), name).toEqual([])
    }
  })

  test('templates, headings, links and references are those of wikiparser-node, but for differences with a reason', () => {
    const differing = inputs.flatMap(({name, text}) => {
      const ours = ofTree(parse(text, {format: 'wikitext'}))
      const theirs = ask(text)
      return kinds.flatMap(kind => {
        const {ours: only, theirs: missed} = difference(ours[kind], theirs[kind])
        return only.length + missed.length === 0 ? [] : [{name: `${kind}: ${name}`, only, missed}]
      })
    })
    expect(differing.filter(({name}) => !reasons.has(name))).toEqual([])
    expect([...reasons.keys()].filter(name => !differing.some(other => other.name === name))).toEqual([])
  })
})
