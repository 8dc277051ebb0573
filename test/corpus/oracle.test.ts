import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {difference, ofTree, oracle} from '../oracle.ts'
import {flaws} from '../parse/tiling.ts'
import {bytesOf, isThere, namesIn, titled} from './corpus.ts'
import known from './differences.json' with {type: 'json'}

const folders = ['corpus/articles', 'corpus/other'] as const
const kinds = ['templates', 'headings', 'links', 'references'] as const
const reasons = new Map(Object.entries(known))

interface Counts {
  ours: number
  theirs: number
  both: number
}

describe.skipIf(!folders.every(isThere))(titled('real articles, beside wikiparser-node', ...folders), () => {
  const ask = oracle()
  const differing = new Set<string>()

  test.each(folders)(
    '%s: templates, headings, links and references agree with an F1 of 0.999 each',
    folder => {
      const counts = new Map(kinds.map(kind => [kind, {ours: 0, theirs: 0, both: 0}]))
      for (const name of namesIn(folder)) {
        const text = bytesOf(folder, name).toString('utf8')
        const root = parse(text, {format: 'wikitext'})
        expect(flaws(root, text), name).toEqual([])
        const ours = ofTree(root)
        const theirs = ask(text)
        for (const kind of kinds) {
          const {ours: only, theirs: missed} = difference(ours[kind], theirs[kind])
          add(counts.get(kind), ours[kind].length, theirs[kind].length, only.length)
          if (only.length + missed.length > 0) differing.add(`${kind}: ${folder.slice('corpus/'.length)}/${name}`)
        }
      }
      const scores = kinds.map(kind => [kind, f1(counts.get(kind))] as const)
      console.log(folder, ...kinds.map(kind => `\n  ${kind} ${JSON.stringify(counts.get(kind))} F1 ${f1(counts.get(kind)).toFixed(6)}`))
      expect(scores.filter(([, score]) => score < 0.999)).toEqual([])
    },
    900_000,
  )

  test('every difference has a reason, and every reason a difference', () => {
    expect([...differing].filter(name => !reasons.has(name)).sort()).toEqual([])
    expect([...reasons.keys()].filter(name => !differing.has(name))).toEqual([])
  })
})

function add(counts: Counts | undefined, ours: number, theirs: number, only: number): void {
  if (counts === undefined) return
  counts.ours += ours
  counts.theirs += theirs
  counts.both += ours - only
}

function f1({ours, theirs, both}: Counts = {ours: 0, theirs: 0, both: 0}): number {
  return (2 * both) / (ours + theirs)
}
