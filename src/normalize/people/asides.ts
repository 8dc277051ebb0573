import type {PeopleWords} from '../../data/people.ts'
import {findDates} from '../../dates/find-dates.ts'
import type {DateWords} from '../../dates/words.ts'
import type {LineText} from '../../document.ts'
import type {Fate} from '../../schema/conflict.ts'
import {cutter, type Entry, merged} from '../lines/entries.ts'
import {tokensOf} from '../lines/phrases.ts'
import type {Range} from '../unread.ts'
import {fateReader} from './fates.ts'

/** What a bracket behind a name says, or a part of it. */
export type Aside = {range: Range} & (
  | {kind: 'fate'; fate: Fate}
  | {kind: 'role'; text: string}
  /** `(1941–43)`, `(李友曾)`, `(possibly)`: a time, the name in another script, or a doubt, for which a person has no property. */
  | {kind: 'other'}
  /** `(replaced by John Smith)`: the range is that of the successor, `cue` that of the words before. */
  | {kind: 'successor'; cue: Range}
)

const latin = /[\p{Script=Latin}\p{N}]/u
const letter = /[\p{L}\p{N}]/u
/** A leap year, in which every date is one. */
const anyYear = 2000

/** Make a reader of brackets behind the names of people. */
export function asideReader(words: PeopleWords, dates: DateWords): (line: LineText, bracket: Range) => Aside[] {
  const cut = cutter({...words, bracketsInNames: true})
  const fates = fateReader(words)
  const doubts = new Set(words.doubts)
  const until = new Set(words.until)
  return (line, [at, to]) => {
    const {value} = line.text
    const inner: Range = [at + 1, /[)\]）]/.test(value[to - 1] ?? '') && to > at + 1 ? to - 1 : to]
    const parts = merged(cut(line, inner), (_, right) => right.joint !== 'comma' && right.joint !== 'successor')
    const asides = parts.map((part, index): Aside => readPart(value, part, parts[index - 1]?.to ?? inner[0]))
    if (asides.some(({kind}) => kind === 'fate' || kind === 'successor')) return asides
    if (isOther(value.slice(...inner))) return [{kind: 'other', range: inner}]
    return [
      {
        kind: 'role',
        text: value
          .slice(...inner)
          .trim()
          .replaceAll(/\s+/g, ' '),
        range: inner,
      },
    ]
  }

  function readPart(value: string, {at, to, joint}: Entry, before: number): Aside {
    const range: Range = [at, to]
    const tokens = tokensOf(value, range)
    if (joint === 'successor') return {kind: 'successor', range, cue: [before, at]}
    const fate = fates.statedBy(tokens)
    if (fate !== undefined) return {kind: 'fate', ...fate}
    return isOther(value.slice(at, to)) ? {kind: 'other', range} : {kind: 'role', text: value.slice(at, to).replaceAll(/\s+/g, ' '), range}
  }

  /** Whether a text is nothing but a time or a doubt, or all in another script than that of names. */
  function isOther(text: string): boolean {
    if (!latin.test(text) || doubts.has(text.trim().toLowerCase())) return true
    const found = findDates(text, dates, {field: true, year: anyYear})
    const rest = [0, ...found.map(({to}) => to)]
      .map((from, index) => text.slice(from, found[index]?.at))
      .join('')
      .trim()
      .toLowerCase()
    return found.length > 0 && (!letter.test(rest) || until.has(rest))
  }
}
