import type {PeopleWords} from '../../data/people.ts'
import {findDates} from '../../dates/find-dates.ts'
import type {DateWords} from '../../dates/words.ts'
import type {LineText} from '../../document.ts'
import type {Period} from '../../schema/period.ts'
import {spanOf} from '../../text.ts'
import type {Range} from '../unread.ts'

/** What is said of a party: when it was one, or else. */
export interface Remark {
  period?: Period
  text?: string
}

const word = /[\p{L}\p{N}]/u

/** Make a reader of remarks: the inside of a bracket, or words behind a name. What says more than a time gives no period. */
export function remarkReader(words: PeopleWords, dates: DateWords): (line: LineText, range: Range) => Remark {
  const until = new Set(words.until)
  return ({text}, [at, to]) => {
    const written = text.value.slice(at, to)
    const [date, ...others] = findDates(written, dates, {field: true})
    const before = written.slice(0, date?.at).trim().toLowerCase()
    if (date === undefined || others.length > 0 || word.test(written.slice(date.to)) || (word.test(before) && !until.has(before)))
      return remarkOf(written)
    const ends = until.has(before)
    const period: Period = {
      edtf: ends ? `../${date.edtf}` : date.edtf,
      ...(date.earliest !== undefined && !ends && {earliest: date.earliest}),
      ...(date.latest !== undefined && {latest: date.latest}),
      text: written.slice(ends ? written.search(word) : date.at, date.to),
      span: spanOf(text, at + (ends ? written.search(word) : date.at), at + date.to),
    }
    return {period}
  }
}

/** The words without white space and signs around them. */
function remarkOf(written: string): Remark {
  const text = written.trim().replaceAll(/\s+/g, ' ')
  return word.test(text) ? {text} : {}
}
