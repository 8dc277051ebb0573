import {expect, test} from 'vitest'
import {lintArticle} from '../../src/lint-article.ts'

function article(fields: string, prose = ''): string {
  return `{{Infobox military conflict\n| combatant1 = [[France]]\n| combatant2 = [[Prussia]]\n| date = 5 May 1900\n${fields}\n}}\n${prose}`
}

const hostile: readonly (readonly [what: string, make: (times: number) => string])[] = [
  ['commanders with ranks', times => article(`| commander1 = ${'Gen. A Brook<br>'.repeat(times)}`)],
  ['claims in one line', times => article(`| casualties1 = ${'12 killed, 3 wounded, '.repeat(times)}`)],
  ['parts of a total', times => article(`| casualties1 = 50 casualties (${'12 killed, '.repeat(times)})`)],
  ['references', times => article(`| casualties1 = ${'12 killed<ref>x</ref><br>'.repeat(times)}`)],
  ['numbers of the text', times => article('| casualties1 = 12 killed', '1 '.repeat(times))],
  [
    'claims that the text makes again',
    times =>
      article(`| casualties1 = ${'12 killed<br>'.repeat(times)}`, 'The Prussians claimed that 12 French were killed. '.repeat(times)),
  ],
  ['outcomes', times => article(`| result = ${'Decisive victory, '.repeat(times)}`)],
  ['unread words', times => article(`| casualties1 = ${'foo; 12 bar baz; '.repeat(times)}`)],
  ['parameters', times => article('| casualties1 = 12 killed\n| strength1 = 12 men\n'.repeat(times))],
  ['boxes', times => article('| casualties1 = 12 killed').repeat(times / 8)],
]

// A cost that grows with the square of the length would be eight times as much a character.
test.each(hostile)('of eight times as many %s a character costs about as much', (_, make) => {
  const times = 200
  const short = Array.from({length: 3}, () => timeOf(make(times)))
  const long = timeOf(make(times * 8))
  expect(long / 8).toBeLessThan(4 * Math.max(...short))
})

function timeOf(text: string): number {
  const start = process.cpuUsage().user
  lintArticle(text, {preset: 'strict'})
  return process.cpuUsage().user - start
}
