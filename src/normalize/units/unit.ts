import type {PeopleWords} from '../../data/people.ts'
import type {LineText, Mark} from '../../document.ts'
import type {Unit} from '../../schema/conflict.ts'
import {spanOf} from '../../text.ts'
import {cutter, type Entry, merged, outside, trimmedRange} from '../lines/entries.ts'
import {nameWords} from '../lines/name-words.ts'
import {wordsOf} from '../lines/phrases.ts'
import {trimmedText} from '../lines/trimmed-text.ts'
import type {Range} from '../unread.ts'

/**
 * Reads the units that a line names. A line that is nothing but a bracket is a remark on `previous`;
 * the ranges of all words that were read go to `read`.
 */
export type UnitReader = (line: LineText, previous: Unit | undefined, read: Range[]) => Unit[]

/** Make a reader of units in a line. */
export function unitReader(words: PeopleWords): UnitReader {
  const cut = cutter({joiners: words.joiners, successors: [], bracketsInNames: false})
  const looks = nameWords(words)
  return (line, previous, read) => {
    const {value} = line.text
    const entries = merged(cut(line), (left, right) => isWhole(value, left, right))
    return entries.flatMap((entry, index) => {
      if (entry.joint === 'word') read.push([entries[index - 1]?.to ?? 0, entry.at])
      const main = outside(value, entry).filter(range => wordsOf(value, range).length > 0)
      const end = main.at(-1)?.[1]
      if (end === undefined) {
        const remark = remarkOf(value, entry.brackets)
        if (previous === undefined || index > 0) return []
        read.push([entry.at, entry.to])
        if (remark !== '') previous.remark = previous.remark === undefined ? remark : `${previous.remark}; ${remark}`
        return []
      }
      read.push([entry.at, entry.to])
      const tokens = main.flatMap(range => wordsOf(value, range))
      return looks.isNobody(tokens) ? [] : [toUnit(line, entry, [main[0]?.[0] ?? entry.at, end])]
    })
  }

  /** Whether two entries name one unit: `3rd Battalion, Royal Tarn Regiment` is one, two links or flags are two. */
  function isWhole(value: string, left: Entry, right: Entry): boolean {
    if (right.joint === 'flag') return outside(value, right).every(range => wordsOf(value, range).length === 0)
    if (right.joint === 'link') return true
    return !value.slice(left.to, right.at).includes(';') && !(left.marks.some(isNamed) && right.marks.some(isNamed))
  }
}

function toUnit({text}: LineText, entry: Entry, [at, to]: Range): Unit {
  const link = entry.marks.find(mark => isNamed(mark) && mark.kind === 'link')
  const flag = entry.marks.find(mark => mark.kind === 'flag' && mark.flag.name !== '')
  const remark = remarkOf(
    text.value,
    entry.brackets.filter(bracket => bracket[0] >= to || bracket[1] <= at),
  )
  return {
    name: trimmedText(text.value, [at, to]),
    ...(link?.kind === 'link' && link.link.target !== '' && {link: link.link.target}),
    ...(flag?.kind === 'flag' && {flag: flag.flag}),
    ...(remark !== '' && {remark}),
    units: [],
    span: spanOf(text, entry.at, entry.to),
  }
}

/** What brackets say, without their signs. */
function remarkOf(value: string, brackets: readonly Range[]): string {
  const inside = brackets.map(([at, to]) => value.slice(...trimmedRange(value, at + 1, /[)\]）]/.test(value[to - 1] ?? '') ? to - 1 : to)))
  return inside
    .filter(text => /[\p{L}\p{N}]/u.test(text))
    .join('; ')
    .replaceAll(/\s+/g, ' ')
}

function isNamed(mark: Mark): boolean {
  return mark.kind === 'flag' || (mark.kind === 'link' && mark.to > mark.at)
}
