import {claimReading} from '../../src/claims/claims-in.ts'
import {englishDates} from '../../src/data/dates.ts'
import {dateWords} from '../../src/dates/words.ts'
import {sideFinder} from '../../src/parties/side-finder.ts'
import type {Belligerent} from '../../src/schema/conflict.ts'

export const reading = claimReading(dateWords(englishDates))

const sides = [
  [belligerent('Kingdom of Holm'), belligerent('Thornish Army'), belligerent('United Kingdom')],
  [belligerent('Varn'), belligerent('Russia'), belligerent('Northern rebels')],
]

/** A conflict of 1943 between Holm, Thorn and Britain on side 1, Varn, Russia and rebels on side 2. */
export function context(side?: number) {
  let claims = 0
  return {
    sides,
    parties: sideFinder(sides),
    ...(side !== undefined && {side}),
    date: {edtf: '1943', earliest: '1943-01-01', latest: '1943-12-31', text: '1943', phases: [], span: [0, 0] as [number, number]},
    nextId: () => `c${++claims}`,
  }
}

function belligerent(name: string): Belligerent {
  return {name, role: 'belligerent', span: [0, 0]}
}
