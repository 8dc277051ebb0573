import {join} from 'node:path'
import {expect, test} from 'vitest'
import {knownRules} from '../../src/lint/rules.ts'
import {lintArticle} from '../../src/lint-article.ts'
import {locatorOf} from '../../src/locate.ts'
import {diagnose} from '../../src/wikiparser.ts'
import {type Fixture, fixtures} from '../fixtures.ts'

const faulty = fixtures.filter(({name}) => name.startsWith('faults'))
/** Their faults are what the caller's options and engine make of a text, and no faults of the text alone; their READMEs try them. */
const ofOptions: ReadonlySet<string> = new Set(['bytes-limit', 'depth-limit', 'nodes-limit', 'wikiparser-node-failed'])

test.each(faulty)('$name gives exactly the messages of its faults, each at its place', async ({folder, ...fixture}) => {
  await expect(linesOf(fixture).join('')).toMatchFileSnapshot(join(folder, 'lint.txt'))
})

test('each rule has one fault in one of these articles', () => {
  const told = faulty.flatMap(fixture => messagesOf(fixture).map(({rule}) => rule))
  expect(told.sort()).toEqual(
    knownRules
      .map(({id}) => id)
      .filter(id => !ofOptions.has(id))
      .sort(),
  )
})

function messagesOf({text, options}: Pick<Fixture, 'text' | 'options'>) {
  return lintArticle(text, {...options, preset: 'strict', diagnose})
}

/** `3:3-3:7 error duplicate-param Unexpected …` */
function linesOf(fixture: Pick<Fixture, 'text' | 'options'>): string[] {
  const locate = locatorOf(fixture.text)
  return messagesOf(fixture).map(({rule, severity, reason, span}) => {
    const {start, end} = locate(...span)
    return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${reason}\n`
  })
}
