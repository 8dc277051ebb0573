import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mend} from '../../../src/command/validate/mend.ts'
import type {LintMessage} from '../../../src/finding.ts'
import {knownRules} from '../../../src/lint/rules.ts'
import {lintArticle} from '../../../src/lint-article.ts'
import {parseArticle} from '../../../src/parse-article.ts'
import {fixtures} from '../../fixtures.ts'
import {examplesOf, readmeOf, sectionsOf} from '../../lint/readme.ts'

const everything = Object.fromEntries(knownRules.map(({id}) => [id, 'error' as const]))
const look = (text: string) => lintArticle(text, {rules: everything})
const mended = (text: string) => mend({text, messages: look(text)}, look, () => true)

/** The facts of an article, without their places and the texts they were read from; references by what they say, for their ids count them. */
function factsOf(text: string): unknown {
  const {title, infoboxes, events, categories, references} = parseArticle(text)
  const said = new Map(references.map(({id, text}) => [id, text]))
  const boxes = infoboxes.map(({kind, name, ...box}) => ({kind, name, facts: 'facts' in box ? box.facts : undefined}))
  return JSON.parse(
    JSON.stringify({title, boxes, events, categories}, (key, value) => {
      if (key === 'span' || key === 'text') return undefined
      return key === 'references' ? value.map((id: string) => said.get(id)) : value
    }),
  )
}

/** An article with a line of its box once more, as careless editing leaves it. */
const careless = fc.constantFrom(...fixtures.filter(({text}) => text.includes('\n|'))).chain(({text}) => {
  const lines = text.split('\n')
  const parameters = lines.flatMap((line, index) => (/^\s*\|[^|{}[\]]*=[^|{}[\]]*$/.test(line) ? [index] : []))
  const places = fc.array(fc.constantFrom(...parameters), {maxLength: 3})
  return places.map(given => lines.flatMap((line, index) => (given.includes(index) ? [line, line] : [line])).join('\n'))
})

describe('mending', () => {
  test('does what is wanted and looks again, until nothing is left', () => {
    const message = (start: number, text: string): LintMessage => ({
      rule: 'x',
      severity: 'error',
      reason: 'x',
      span: [start, start + 1],
      edits: [{span: [start, start + 1], text}],
    })
    const counting = (text: string) => [...text.matchAll(/[1-9]/g)].map(({0: digit, index}) => message(index, String(Number(digit) - 1)))
    expect(mend({text: '3 of 21', messages: counting('3 of 21')}, counting, () => true)).toEqual({text: '0 of 00', messages: []})
    expect(mend({text: '3', messages: counting('3')}, counting, () => false)).toEqual({text: '3', messages: counting('3')})
  })

  test('ends though it is never done', () => {
    const growing = (text: string): LintMessage[] => [
      {rule: 'x', severity: 'error', reason: 'x', span: [0, 0], edits: [{span: [text.length, text.length], text: 'x'}]},
    ]
    expect(mend({text: '', messages: growing('')}, growing, () => true).text).toBe('xxxxxxxxxx')
  })

  test('leaves the facts of an article as they are, and nothing to mend', () => {
    fc.assert(
      fc.property(careless, text => {
        const {text: better, messages} = mended(text)
        expect(factsOf(better)).toEqual(factsOf(text))
        expect(messages.filter(({edits}) => edits !== undefined)).toEqual([])
        expect(mended(better).text).toBe(better)
      }),
      {numRuns: 40},
    )
  })

  const examples = knownRules
    .filter(({fixable}) => fixable === true)
    .flatMap(({id}) =>
      examplesOf(sectionsOf(readmeOf(id))).fails.flatMap(({text, fixed}) => (fixed === undefined ? [] : [{id, text, fixed}])),
    )

  test.each(examples)('leaves the facts of an example of $id as they are: $text', ({text, fixed}) => {
    expect(factsOf(fixed)).toEqual(factsOf(text))
    expect(mended(mended(text).text).text).toBe(mended(text).text)
  })
})
