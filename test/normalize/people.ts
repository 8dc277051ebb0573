import fc from 'fast-check'
import {expect} from 'vitest'
import type {Reading} from '../../src/facts.ts'

interface Fact {
  span: readonly [number, number]
  period?: {edtf: string}
  units?: readonly Fact[]
}

/** Facts without spans, periods as EDTF, and without what is there in every one: as the tables write them. */
export function withoutSpans(facts: readonly Fact[]): object[] {
  return facts.map(({span, period, units = [], ...fact}) => ({
    ...Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== 'belligerent')),
    ...(period && {period: period.edtf}),
    ...(units.length > 0 && {units: withoutSpans(units)}),
  }))
}

/** Lines of names, words of the field, links, flags, brackets and signs. Nothing in them heads other lines or says that nobody is named. */
export function names(...words: string[]): fc.Arbitrary<string[]> {
  const piece = fc.constantFrom(
    ...words,
    'Otto',
    'Brand',
    'Kingdom of Holm',
    'von Tarn',
    'rebels',
    '1st',
    '1941–43',
    '(until 1620)',
    '[[Lars Eide|Eide]]',
    '[[Duchy of Skarn]]',
    '{{flag Holm}}',
    'and',
    '&',
    ',',
    ';',
    '/',
    '–',
    '(',
    ')',
    '[',
    '…',
    '"',
    '인',
    '\u0000',
    '1,000',
  )
  const line = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(' '))
  return fc.array(
    fc.tuple(fc.constantFrom('', '', '* ', '** '), line).map(([sign, rest]) => sign + rest.replace(/^[;*\s]+/, '')),
    {maxLength: 6},
  )
}

/** Pieces that a hostile text may repeat. */
export const repeated = [
  'Otto Brand, ',
  '(',
  ')',
  '((Otto) ',
  ', ',
  'A and ',
  '[[Otto|Brand]] ',
  '[[Otto]], ',
  '{{flag X}}',
  'a:',
  '†',
  'of the ',
  ' - ',
  '人 ',
  'Maj. ',
  '1',
  ' ',
  '. ',
  'Supported by ',
  '(replaced by Otto) ',
  '(1941, ',
  '1941, ',
  '<ref>',
  '(1941) ',
  '...',
]

/** The milliseconds of processor time that a call takes: other work on the machine does not count. */
export function processorTime(call: () => unknown): number {
  const start = process.cpuUsage()
  call()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Check that each word of a text stands in a fact or in a place that was not read. */
export function noWordLost<T extends Fact>(text: string, {found, unread}: Reading<T>): void {
  const facts = JSON.stringify(found).toLowerCase()
  const left = unread.map(([start, end]) => text.slice(start, end).toLowerCase()).join('\n')
  const meant = new Set(['and', 'replaced', 'by', 'kia'])
  const lost = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    word => !meant.has(word) && !facts.includes(word) && !left.includes(word),
  )
  expect(lost).toEqual([])
}
