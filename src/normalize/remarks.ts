import {findDates} from '../dates/find-dates.ts'
import type {DateWords} from '../dates/words.ts'
import type {LineText} from '../document.ts'
import type {Period} from '../schema/period.ts'
import {spanOf} from '../text.ts'
import type {Range} from './unread.ts'

/** What is said of a party: when it was one, and all else. */
export interface Remark {
  period?: Period
  text?: string
}

const word = /[\p{L}\p{N}]/u

/** Make a reader of remarks: the inside of a bracket, or words behind a name. */
export function remarkReader(dates: DateWords): (line: LineText, range: Range) => Remark {
  return ({text}, [at, to]) => {
    const written = text.value.slice(at, to)
    const [date, ...others] = findDates(written, dates)
    if (date === undefined || others.length > 0) return remarkOf(written)
    const rest = `${written.slice(0, date.at)} ${written.slice(date.to)}`
    const period: Period = {
      edtf: date.edtf,
      ...(date.earliest !== undefined && {earliest: date.earliest}),
      ...(date.latest !== undefined && {latest: date.latest}),
      text: written.slice(date.at, date.to),
      span: spanOf(text, at + date.at, at + date.to),
    }
    return word.test(rest) ? {period, ...remarkOf(written)} : {period}
  }
}

/** The words without white space and signs around them. */
function remarkOf(written: string): Remark {
  const text = written.trim().replaceAll(/\s+/g, ' ')
  return word.test(text) ? {text} : {}
}
